using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Prevention;

/// <summary>One thing of a post that an employer may declare, and that a text may be for.</summary>
public sealed record CiblePrevention(string Code, string Libelle);

/// <summary>A post held today, as its employer declared it.</summary>
public sealed record PosteTenu(string Libelle, string? Pcs, bool Nuit, Engins Engins, Habilitations Habilitations);

/// <summary>What employers declared of someone's work, today.</summary>
public sealed record FaitsDuTravail(IReadOnlyCollection<Risque> Risques, IReadOnlyList<PosteTenu> Postes);

/// <summary>Whom a text is for, and why it is for this person: only from what employers declared.</summary>
public static class CiblesPrevention
{
    private const string Nuit = "nuit";
    private const string Electricite = "electricite";

    public static IReadOnlyList<CiblePrevention> Toutes { get; } =
    [
        .. Enum.GetValues<Risque>().Select(r => new CiblePrevention(De(r), r.EnMots())),
        new(Nuit, "travail de nuit"),
        .. MotsDuPoste.TousLesEngins.Select(e => new CiblePrevention(De(e), $"conduite\u00A0: {e.EnMots()}")),
        new(Electricite, "habilitation électrique"),
    ];

    public static bool EstConnue(string code) => Toutes.Any(c => c.Code == code);

    public static IReadOnlyList<string> Lire(string cibles) => cibles.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static IReadOnlyList<string> LireMetiers(string? metiers) =>
        [.. (metiers ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>In words, for a list.</summary>
    public static string EnMots(bool pourTous, string cibles, string metiers) => string.Join(" ; ", new[]
    {
        pourTous ? "pour tous" : "",
        string.Join(", ", Toutes.Where(c => Lire(cibles).Contains(c.Code)).Select(c => c.Libelle)),
        metiers,
    }.Where(m => m.Length > 0));

    /// <summary>« parce que votre employeur a déclaré : amiante », one for each reason; none when it is not for this work.</summary>
    public static IReadOnlyList<string> Raisons(string cibles, string metiers, FaitsDuTravail faits)
    {
        var voulues = Lire(cibles);
        return
        [
            .. faits.Risques.Where(r => voulues.Contains(De(r))).Select(r => $"parce que votre employeur a déclaré\u00A0: {r.EnMots()}"),
            .. voulues.Contains(Nuit) && faits.Postes.Any(p => p.Nuit) ? ["parce que votre poste comporte du travail de nuit"] : Array.Empty<string>(),
            .. MotsDuPoste.TousLesEngins.Where(e => voulues.Contains(De(e)) && faits.Postes.Any(p => p.Engins.HasFlag(e))).Select(e => $"parce que vous conduisez\u00A0: {e.EnMots()}"),
            .. voulues.Contains(Electricite) && faits.Postes.Any(p => p.Habilitations != Habilitations.Aucune) ? ["parce que votre poste demande une habilitation électrique"] : Array.Empty<string>(),
            .. faits.Postes.Where(p => LireMetiers(metiers).Any(m => EstDuMetier(p, m))).Select(p => $"parce que votre poste est\u00A0: {p.Libelle}").Distinct(),
        ];
    }

    private static string De(Risque risque) => $"risque:{risque}";

    private static string De(Engins engin) => $"engin:{engin}";

    /// <summary>A word of the post begins so; figures are the beginning of a PCS code.</summary>
    private static bool EstDuMetier(PosteTenu poste, string metier) => char.IsAsciiDigit(metier[0])
        ? poste.Pcs?.StartsWith(metier, StringComparison.OrdinalIgnoreCase) == true
        : Texte.PourRecherche(metier) is { Length: > 0 } cle && $" {Texte.PourRecherche(poste.Libelle)}".Contains($" {cle}", StringComparison.Ordinal);
}
