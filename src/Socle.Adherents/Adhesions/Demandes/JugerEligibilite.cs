using Socle.Droit;
using Socle.Noyau;

namespace Socle.Adherents.Adhesions;

/// <summary>Whether this service takes who asks; if not, where to go instead, in whole sentences.</summary>
public sealed record Eligibilite(bool Ouverte, IReadOnlyList<string> Phrases, string? Courriel);

/// <summary>
/// Judges by what was typed, the service's settings and the encoded law alone. It knows no member: the same company gets the same answer
/// whether it has joined or not.
/// </summary>
internal static class JugerEligibilite
{
    private const string HorsDuCode = "Votre situation est hors de ce qui est encodé\u00A0: écrivez-nous, nous vous répondrons.";

    public static Eligibilite De(SaisieAdhesion saisie, ReglageAdhesions reglage, DateOnly jour)
    {
        List<string> phrases = [.. Raisons(saisie, reglage, jour).OfType<string>()];
        return new(phrases.Count == 0, phrases, reglage.Courriel);
    }

    private static IEnumerable<string?> Raisons(SaisieAdhesion saisie, ReglageAdhesions reglage, DateOnly jour)
    {
        yield return saisie.Genre == GenreAdherent.Particulier ? Particulier(reglage, jour) : Regime(saisie.Regime, reglage);
        yield return CodePostal.Lire(saisie.CodePostal).Reussit(out var code) && !reglage.Couvre(code) ? HorsTerritoire(code) : null;
        yield return saisie.Genre != GenreAdherent.Particulier && CodeNaf.Lire(saisie.Naf).Reussit(out var naf) ? Secteur(naf, reglage) : null;
    }

    /// <summary>The national service follows them, region after region: this one takes those it says it takes.</summary>
    private static string? Particulier(ReglageAdhesions reglage, DateOnly jour) =>
        reglage.PrendreParticuliers ? null
        : AutresPublics.ServiceNationalParticuliers.EnVigueur(jour) is null ? HorsDuCode
        : $"{AutresPublics.ServiceNationalParticuliers.EnClair.Employeur} ({AutresPublics.ServiceNationalParticuliers.Article})";

    private static string? Regime(RegimeEmployeur? regime, ReglageAdhesions reglage) => regime switch
    {
        RegimeEmployeur.Public => Ou("Vous êtes un employeur public.", reglage.OuPublics),
        RegimeEmployeur.Agricole => Ou("Vos salariés relèvent du régime agricole.", reglage.OuAgricoles),
        RegimeEmployeur.Autre => Ou("Vos salariés relèvent d’un autre régime.", reglage.OuAutres),
        _ => null,
    };

    private static string Ou(string situation, string? ou) => $"{situation} {(string.IsNullOrWhiteSpace(ou) ? HorsDuCode : ou.Trim())}";

    private static string HorsTerritoire(CodePostal code) =>
        $"Le {code} est hors du territoire de ce service. Une adhésion hors secteur est possible dans la région, sous conditions (D.\u00A04622-21)\u00A0: écrivez-nous.";

    private static string? Secteur(CodeNaf naf, ReglageAdhesions reglage) =>
        reglage.ListeSections.Count == 0 || naf.DivisionConnue is not { } division || reglage.ListeSections.Contains($"{division.Section}")
            ? null
            : $"Votre activité («\u00A0{division.Libelle}\u00A0») n’est pas de celles que suit ce service. {HorsDuCode}";
}
