using Socle.Droit;

namespace Socle.Suivi.Reprise;

/// <summary>Codes of persons and contracts.</summary>
internal static class TablesSimples
{
    public static TableReprise Sexes { get; } = new(false,
        new("F", "Femme", ["feminin", "2", "02", "mme", "madame", "mlle", "mademoiselle"]),
        new("M", "Homme", ["masculin", "h", "1", "01", "mr", "monsieur"]));

    public static TableReprise Natures { get; } = new(false,
        V(TypeContrat.Cdi, "CDI", "contrat a duree indeterminee", "duree indeterminee", "titulaire", "permanent", "indetermine"),
        V(TypeContrat.Cdd, "CDD", "contrat a duree determinee", "duree determinee", "determine", "contrat de professionnalisation", "professionnalisation", "contrat aide"),
        V(TypeContrat.Interim, "Intérim", "interimaire", "mission", "mission interim", "ctt", "travail temporaire"),
        V(TypeContrat.Saisonnier, "Saisonnier", "cdd saisonnier", "saison", "contrat saisonnier"),
        V(TypeContrat.Apprenti, "Apprentissage", "apprentissage", "contrat apprentissage", "app"),
        V(TypeContrat.Stage, "Stage", "stagiaire"),
        V(TypeContrat.Independant, "Travailleur indépendant", "independant", "tns", "non salarie"));

    /// <summary>Codes of the DSN (S21.G00.62.002).</summary>
    public static TableReprise MotifsFin { get; } = new(false,
        new("059", "Démission", ["59", "dem"]),
        new("043", "Rupture conventionnelle", ["43", "rc"]),
        new("031", "Fin de contrat à durée déterminée", ["31", "fin cdd", "terme cdd", "fin contrat", "fin de contrat"]),
        new("032", "Fin de mission d’intérim", ["32", "fin de mission", "fin mission"]),
        new("034", "Fin de période d’essai, par l’employeur", ["34", "fin periode essai", "periode essai"]),
        new("035", "Fin de période d’essai, par le salarié", ["35"]),
        new("081", "Fin de contrat d’apprentissage", ["81", "fin apprentissage"]),
        new("039", "Départ à la retraite", ["39", "retraite", "depart retraite", "depart en retraite"]),
        new("038", "Mise à la retraite", ["38"]),
        new("014", "Licenciement pour motif économique", ["14", "licenciement economique"]),
        new("011", "Licenciement après redressement ou liquidation judiciaire", ["11", "liquidation judiciaire", "liquidation"]),
        new("020", "Licenciement pour un autre motif", ["20", "licenciement", "licencie"]),
        new("091", "Licenciement pour inaptitude", ["91", "092", "inaptitude"]),
        new("066", "Décès du salarié", ["66", "deces", "decede"]),
        new("998", "Transfert vers un autre établissement", ["transfert", "mutation", "mute"]),
        new("999", "Fin de la relation avec l’employeur, autre motif", ["autre", "sorti", "depart", "parti", "radie"]));

    /// <summary>« Exclu » says nothing of what follows: only its absence is guessed.</summary>
    public static TableReprise Exclusions { get; } = new(false,
        new(TablesReprise.Non, "Suivi normalement", ["n", "0", "aucun", "aucune", "neant", "inclus"]),
        new(Depart, "Parti : le contrat se termine à la date d’exclusion", ["sorti", "sorti des effectifs", "parti"]),
        new(SansEffet, "Toujours suivi : l’exclusion est seulement citée dans le rapport", []));

    public const string Depart = "DEPART";
    public const string SansEffet = "SANS_EFFET";

    private static ValeurReprise V(TypeContrat nature, string libelle, params string[] ecritures) => new(Droit.Codes.Contrats.De(nature), libelle, ecritures);
}
