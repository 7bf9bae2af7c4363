using Socle.Droit;
using Socle.Noyau;

namespace Socle.Travailleurs.Contrats;

/// <summary>
/// The posts one visit of a temporary worker is asked to stand for (R. 4625-8): named by the agency, kept in one text, separated by
/// semicolons. Three at the most.
/// </summary>
public static class EmploisVises
{
    public const int AuPlus = 3;

    private const char Separateur = ';';
    private const int LongueurAuPlus = 120;

    /// <summary>How many posts a kept text names; null without any.</summary>
    public static int? Nombre(string? texte) => texte is null ? null : texte.AsSpan().Count(Separateur) + 1;

    public static IReadOnlyList<string> Liste(string? texte) => texte?.Split(Separateur, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>What was typed, as it is kept: null when it names nothing.</summary>
    internal static Resultat<string?> Lire(TypeContrat nature, string? saisi, string champ = nameof(ContratSaisi.EmploisVises))
    {
        var emplois = Liste(saisi?.Replace('\n', Separateur)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return emplois.Count == 0 ? Resultat.De<string?>(null)
            : nature != TypeContrat.Interim ? new Refus("contrat.emplois-vises.nature", "Les emplois visés ne se donnent que pour un contrat d’intérim : laissez vide.", champ)
            : emplois.Count > AuPlus ? new Refus("contrat.emplois-vises", $"Une visite vaut pour {AuPlus} emplois au plus (R. 4625-8) : gardez les {AuPlus} premiers, séparés par des points-virgules.", champ)
            : emplois.Exists(e => e.Length > LongueurAuPlus) ? new Refus("contrat.emplois-vises.long", $"Un emploi visé compte plus de {LongueurAuPlus} signes : raccourcissez.", champ)
            : Resultat.De<string?>(string.Join($"{Separateur} ", emplois));
    }
}
