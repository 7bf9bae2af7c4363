using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Web.Configuration;

namespace Socle.Web.Api.Droit;

/// <summary>How often one address may ask the law.</summary>
internal sealed class LimiteDroit(OptionsSocle options) : IRateLimiterPolicy<IPAddress>
{
    public const string Nom = "droit";

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (refus, _) =>
    {
        refus.HttpContext.Response.Headers.RetryAfter = "60";
        await Problemes.EcrireAsync(refus.HttpContext, Problemes.TropDeDemandes);
    };

    public RateLimitPartition<IPAddress> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(Reseau(httpContext.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
        {
            Window = TimeSpan.FromMinutes(1),
            PermitLimit = options.Droit.RequetesParMinute,
        });

    /// <summary>One subscriber owns a whole /64 of IPv6: counting its addresses one by one would count nothing.</summary>
    internal static IPAddress Reseau(IPAddress? adresse)
    {
        if (adresse is null or { AddressFamily: AddressFamily.InterNetwork })
        {
            return adresse ?? IPAddress.None;
        }
        if (adresse.IsIPv4MappedToIPv6)
        {
            return adresse.MapToIPv4();
        }
        Span<byte> octets = stackalloc byte[16];
        adresse.TryWriteBytes(octets, out _);
        octets[8..].Clear();
        return new IPAddress(octets);
    }
}
