using Socle.Droit;

namespace Socle.Suivi.Reprise;

/// <summary>The report as a table, the same on screen's exports and from the command line.</summary>
public static class ColonnesRapport
{
    public static IReadOnlyList<string> Comparaison { get; } =
    [
        "Fichier", "Ligne", "Travailleur", "Entreprise", "Date de l’ancien logiciel", "Visite de l’ancien logiciel", "Suivi de l’ancien logiciel",
        "Date de Socle", "Visite de Socle", "Suivi de Socle", "Écart en jours", "Code", "Raison", "Explication",
    ];

    public static IReadOnlyList<string> Refus { get; } = ["Fichier", "Ligne", "Colonne", "Effet", "Code", "Explication"];

    public static object?[] De(LigneReprise l) => l.Genre == GenreLigne.Comparaison
        ?
        [
            l.Fichier, l.Ligne, l.NomTri, l.Entreprise, l.AncienneDate, l.AncienneVisite, Suivi(l.AncienneCategorie),
            l.DateSocle, l.VisiteSocle is { } visite ? Libelles.De(visite) : null, Suivi(l.CategorieSocle), Jours(l),
            l.Motif, MotsDesMotifs.DeCode(l.Motif)?.Libelle(), l.Phrase,
        ]
        : [l.Fichier, l.Ligne, l.Colonne, l.Genre == GenreLigne.Refus ? "Ligne refusée" : "Reprise avec réserve", l.Motif, l.Phrase];

    /// <summary>Positive when Socle's date is the later.</summary>
    public static int? Jours(LigneReprise l) => l.DateSocle?.DayNumber - l.AncienneDate?.DayNumber;

    private static string? Suivi(Categorie? categorie) => categorie is { } c ? Droit.Codes.Categories.De(c) : null;
}
