using Socle.Dossier.Contenus;
using Socle.Dossier.Thesaurus;
using static Socle.Dossier.Visites.Sections.SaisieDeChamp;

namespace Socle.Dossier.Visites.Sections;

/// <summary>The fields every visit shares.</summary>
internal static class ChampsDeVisite
{
    public const string Oui = "oui";
    public const string Non = "non";

    /// <summary>Rows of tables where one adds several of a kind.</summary>
    public const int Rangs = 3;

    public static readonly IReadOnlyList<string> OuiNon = [Oui, Non];

    public static readonly IReadOnlyList<string> Appareils =
        ["Cardio-vasculaire", "Respiratoire", "Locomoteur", "Neurologique", "Digestif", "Peau", "ORL et audition", "Vision", "Psychisme"];

    public static readonly IReadOnlyList<string> Themes =
    [
        "Travail sur écran", "Gestes et postures", "Bruit", "Produits chimiques", "Travail de nuit", "Route", "Sommeil",
        "Activité physique", "Alimentation", "Tabac, alcool, drogues", "Charge mentale, conflits", "Vaccinations", "Grossesse",
    ];

    public static readonly IReadOnlyList<(NatureDemande Nature, string Nom)> Demandes =
    [
        (NatureDemande.EtudeDePoste, "etude"), (NatureDemande.AssistantSocial, "social"), (NatureDemande.CellulePdp, "pdp"),
        (NatureDemande.AvisSpecialise, "avis"), (NatureDemande.ExamenComplementaire, "examen"), (NatureDemande.RetourAuMedecin, "medecin"),
        (NatureDemande.Staff, "staff"),
    ];

    public static readonly IReadOnlyList<(NatureAntecedent Nature, string Nom, string Libelle)> Antecedents =
    [
        (NatureAntecedent.Medical, "medical", "Médicaux"), (NatureAntecedent.Chirurgical, "chirurgical", "Chirurgicaux"), (NatureAntecedent.Familial, "familial", "Familiaux"),
        (NatureAntecedent.Professionnel, "professionnel", "Professionnels (AT, MP)"), (NatureAntecedent.Allergie, "allergie", "Allergies"),
    ];

    public static PartieDeVisite Consentement { get; } = new(SectionVisite.Consentement, "Visite à distance",
    [
        new("accord", "La personne accepte que la visite se fasse à distance", Choix, OuiNon),
        new("precisions", "Qui est présent, où, ce qui a été dit de l’échange", Ligne),
    ], "L’accord se recueille avant de commencer (C. trav. L. 4624-1)\u00A0; sans lui, la visite se fait en présence.");

    public static PartieDeVisite Entretien { get; } = new(SectionVisite.Entretien, "Entretien",
    [
        new("rien", "Aucune plainte", Case),
        new("plaintes", "Plaintes, ressenti au travail", Texte),
        new("effets", "Effets sur la santé constatés", Texte, ParLigne: true, Aide: "Un par ligne.", Listes: ListesCodees.Effets),
        new("tabac", "Tabac", Choix, ["non", "fumeur", "sevré"], Groupe: "habitudes"),
        new("tabac-combien", "Combien", Ligne, Groupe: "habitudes"),
        new("alcool", "Alcool", Ligne, Groupe: "habitudes"),
        new("sport", "Activité physique", Ligne, Groupe: "autres"),
        new("sommeil", "Sommeil", Ligne, Groupe: "autres"),
    ]);

    public static PartieDeVisite LesAntecedents { get; } = new(SectionVisite.Antecedents, "Antécédents et traitements",
    [
        new("inchanges", "Relus avec la personne, inchangés", Case),
        .. Antecedents.Select(a => new ChampVisite(a.Nom, a.Libelle, Texte, ParLigne: true, Groupe: "ajouts", Listes: ListesCodees.Antecedents)),
        new("traitements", "Traitements", Texte, ParLigne: true, Groupe: "ajouts"),
    ], "Un par ligne, seulement ce qui est nouveau.");

    public static PartieDeVisite LesMesures { get; } = new(SectionVisite.Mesures, "Mesures",
    [
        new("systolique", "TA, maximum", Nombre, Unite: "mmHg", Groupe: "chiffres"),
        new("diastolique", "TA, minimum", Nombre, Unite: "mmHg", Groupe: "chiffres"),
        new("pouls", "Pouls", Nombre, Unite: "/min", Groupe: "chiffres"),
        new("poids", "Poids", Nombre, Unite: "kg", Groupe: "chiffres"),
        new("taille", "Taille", Nombre, Unite: "cm", Groupe: "chiffres"),
        new("commentaire", "Commentaire", Ligne),
    ]);

    public static PartieDeVisite Examen { get; } = new(SectionVisite.Examen, "Examen clinique",
    [
        new("tout", "Tous les appareils examinés, sans particularité sauf ce qui est écrit", Case),
        .. Appareils.SelectMany((a, i) => new ChampVisite[] { new($"normal-{i}", $"{a}\u00A0: sans particularité", Case, Groupe: $"a{i}"), new($"constat-{i}", $"{a}\u00A0: constats", Ligne, Groupe: $"a{i}", Listes: ListesCodees.Constats) }),
    ]);

    public static PartieDeVisite Vaccinations { get; } = new(SectionVisite.Vaccinations, "Vaccinations",
    [
        new("carnet", "Carnet vu, à jour", Case),
        .. ParRang(i => [new($"vaccin-{i}", "Vaccin", Ligne, Groupe: $"v{i}", Listes: ListesCodees.Vaccins), new($"le-{i}", "Fait le", Date, Groupe: $"v{i}"), new($"rappel-{i}", "Rappel le", Date, Groupe: $"v{i}")]),
    ]);

    public static PartieDeVisite Complementaires { get; } = new(SectionVisite.Complementaires, "Examens complémentaires",
        [.. ParRang(i => [new($"examen-{i}", "Examen", Ligne, Groupe: $"c{i}", Listes: ListesCodees.Examens), new($"fait-{i}", "Fait le", Date, Groupe: $"c{i}"), new($"resultat-{i}", "Résultat", Ligne, Groupe: $"c{i}")])],
        "Sans date, l’examen est à faire.");

    public static PartieDeVisite Observation { get; } = new(SectionVisite.Observation, "Observation", [new("texte", "Observation", Texte)]);

    public static PartieDeVisite Conseils { get; } = new(SectionVisite.Conseils, "Conseils remis",
    [
        .. Themes.Select((t, i) => new ChampVisite($"theme-{i}", t, Case, Groupe: "themes")),
        new("autre", "Autre conseil", Ligne, Listes: ListesCodees.Conseils),
        new("fiche", "Fiche remise", Case),
    ]);

    public static PartieDeVisite LesDemandes { get; } = new(SectionVisite.Demandes, "Demandes",
        [.. Demandes.SelectMany(d => new ChampVisite[] { new(d.Nom, new Demande(d.Nature, null).Resume, Case, Groupe: d.Nom), new($"{d.Nom}-precisions", $"Précisions\u00A0: {new Demande(d.Nature, null).Resume}", Ligne, Groupe: d.Nom) })]);

    private static IEnumerable<ChampVisite> ParRang(Func<int, ChampVisite[]> rang) => Enumerable.Range(0, Rangs).SelectMany(rang);
}
