using System.Net;
using System.Threading.RateLimiting;
using Socle.Web.Api.Droit;

namespace Socle.Web.Securite;

/// <summary>How many attempts one address may send in a minute. Replaced by tests.</summary>
internal sealed class OptionsLimites
{
    /// <summary>Above what a busy office behind one address needs at eight in the morning.</summary>
    public int EssaisParMinute { get; set; } = 30;
}

/// <summary>Pages that judge a secret take few attempts from one address.</summary>
internal static class Limites
{
    public const string Essais = "essais";

    /// <summary>Addresses that are their own secret: nobody guesses them one after the other.</summary>
    public const string Flux = "flux";

    private const int FluxParMinute = 60;

    public static IServiceCollection AjouterLimites(this IServiceCollection services) => services.AddRateLimiter(l =>
    {
        l.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        l.OnRejected = (contexte, _) =>
        {
            contexte.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        l.AddPolicy<IPAddress, LimiteDroit>(LimiteDroit.Nom);
        // Reading a page costs nothing; sending it does.
        l.AddPolicy(Essais, contexte => HttpMethods.IsPost(contexte.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                contexte.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions
                {
                    Window = TimeSpan.FromMinutes(1),
                    PermitLimit = contexte.RequestServices.GetRequiredService<OptionsLimites>().EssaisParMinute,
                })
            : RateLimitPartition.GetNoLimiter("lecture"));
        l.AddPolicy(Flux, contexte => RateLimitPartition.GetFixedWindowLimiter(
            contexte.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { Window = TimeSpan.FromMinutes(1), PermitLimit = FluxParMinute }));
    });
}
