using System.Net;
using Socle.Technique.Comptes.Sessions;

namespace Socle.Web.Securite;

/// <summary>Enough for someone to recognise a session of theirs, not enough to follow them.</summary>
internal static class Provenances
{
    public static Provenance Provenance(this HttpContext contexte) =>
        new(Reseau(contexte.Connection.RemoteIpAddress), Appareil(contexte.Request.Headers.UserAgent.ToString()));

    /// <summary>« 192.0.2.x », « 2001:db8:1::x ».</summary>
    public static string? Reseau(IPAddress? adresse)
    {
        if (adresse is null)
        {
            return null;
        }
        if (IPAddress.IsLoopback(adresse))
        {
            return "cet ordinateur";
        }
        var octets = (adresse.IsIPv4MappedToIPv6 ? adresse.MapToIPv4() : adresse).GetAddressBytes();
        return octets.Length == 4
            ? $"{octets[0]}.{octets[1]}.{octets[2]}.x"
            : $"{new IPAddress([.. octets[..6], .. new byte[10]])}x";
    }

    /// <summary>« Firefox, Windows ».</summary>
    public static string? Appareil(string agent)
    {
        if (agent.Length == 0)
        {
            return null;
        }
        var navigateur = Premier(agent, ("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"));
        var systeme = Premier(agent, ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux"));
        return (navigateur, systeme) switch
        {
            (null, null) => "appareil inconnu",
            (null, var s) => s,
            (var n, null) => n,
            var (n, s) => $"{n}, {s}",
        };
    }

    private static string? Premier(string agent, params ReadOnlySpan<(string Marque, string Nom)> choix)
    {
        foreach (var (marque, nom) in choix)
        {
            if (agent.Contains(marque, StringComparison.Ordinal))
            {
                return nom;
            }
        }
        return null;
    }
}
