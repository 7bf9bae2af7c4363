using System.Text.RegularExpressions;

namespace Socle.Suivi.Convocations.Suites;

/// <summary>A delivery report (RFC 3464): which message it speaks of, and whether it failed for good. Keeps nothing else of it.</summary>
public static partial class RapportDeRemise
{
    /// <summary>The reference of the message that came back; null for anything that is not the failure of one of ours.</summary>
    /// <param name="Reference">What our Message-Id is made of.</param>
    /// <param name="Code">« 5.1.1 ».</param>
    public sealed record Retour(string Reference, string Code);

    public static Retour? Lire(string texte)
    {
        var entier = Pliure().Replace(texte.ReplaceLineEndings("\n"), " ");
        if (!Rapport().IsMatch(entier) || !Echec().IsMatch(entier))
        {
            return null;
        }
        var code = Statut().Match(entier);
        // The report has a Message-Id of its own, first; the message that came back is told after the statuses.
        var suite = entier[(Echec().Match(entier).Index)..];
        var reference = Notre().Match(suite) is { Success: true } apres ? apres : Enveloppe().Match(entier);
        return reference.Success ? new(reference.Groups[1].Value, code.Success ? code.Groups[1].Value : "5.0.0") : null;
    }

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Pliure();

    [GeneratedRegex(@"^Content-Type:[^\n]*(multipart/report[^\n]*delivery-status|message/delivery-status)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Rapport();

    [GeneratedRegex(@"^Action:[ \t]*failed", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Echec();

    [GeneratedRegex(@"^Status:[ \t]*(5\.\d{1,3}\.\d{1,3})", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Statut();

    [GeneratedRegex(@"^Message-ID:[ \t]*<([0-9a-z]{1,13})@[^>\n]+>", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Notre();

    [GeneratedRegex(@"^Original-Envelope-Id:[ \t]*([0-9a-z]{1,13})[ \t]*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Enveloppe();
}
