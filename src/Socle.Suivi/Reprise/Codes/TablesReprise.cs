using System.Collections.Frozen;
using static Socle.Suivi.Reprise.ChampReprise;

namespace Socle.Suivi.Reprise;

/// <summary>Which table each coded column reads. Columns that speak of the same thing share one: a code is settled once.</summary>
public static class TablesReprise
{
    public const string Oui = "OUI";
    public const string Non = "NON";

    private static readonly TableReprise OuiNon = new(false,
        new(Oui, "Oui", ["o", "1", "x", "vrai", "true", "yes", "y", "verifie", "valide"]),
        new(Non, "Non", ["n", "0", "faux", "false", "no", "non verifie", "invalide", "non valide", "aucun", "neant"]));

    private static readonly FrozenDictionary<ChampReprise, TableReprise> Tables = new Dictionary<ChampReprise, TableReprise>
    {
        [ChampReprise.Sexe] = TablesSimples.Sexes,
        [Boeth] = OuiNon,
        [CourrielVerifie] = OuiNon,
        [TelephoneVerifie] = OuiNon,
        [Interim] = OuiNon,
        [Nuit] = OuiNon,
        [Dispense] = OuiNon,
        [NatureContrat] = TablesSimples.Natures,
        [MotifFin] = TablesSimples.MotifsFin,
        [Exclusion] = TablesSimples.Exclusions,
        [ChampReprise.Engins] = TablesRisques.Engins,
        [ChampReprise.Habilitations] = TablesRisques.Habilitations,
        [Risques] = TablesRisques.Risques,
        [TypeSuivi] = TablesVisites.Suivis,
        [ChampReprise.TypeVisite] = TablesVisites.Types,
        [ChampReprise.Profession] = TablesVisites.Professions,
        [Presence] = TablesVisites.Presences,
        [Conclusion] = TablesVisites.Conclusions,
    }.ToFrozenDictionary();

    /// <summary>The column under whose name the codes of this one are settled.</summary>
    public static ChampReprise Commun(ChampReprise champ) => champ switch
    {
        DerniereVisiteType or VisiteCalculeeType or VisitePlanifieeType => ChampReprise.TypeVisite,
        DerniereVisiteProfession or VisiteCalculeePar => ChampReprise.Profession,
        _ => champ,
    };

    public static TableReprise? De(ChampReprise champ) => Tables.GetValueOrDefault(Commun(champ));

    /// <summary>What the codes of a column are about, above their list.</summary>
    public static string Titre(ChampReprise champ) => Commun(champ) switch
    {
        ChampReprise.TypeVisite => "Types de visite",
        ChampReprise.Profession => "Professions",
        TypeSuivi => "Types de suivi",
        Risques => "Risques et expositions",
        var autre => ColonnesSalaries.Toutes.Concat(ColonnesVisites.Toutes).First(c => c.Champ == autre).Libelle,
    };
}
