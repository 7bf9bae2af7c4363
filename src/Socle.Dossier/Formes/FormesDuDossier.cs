using System.Collections.Frozen;
using Socle.Dossier.Contenus;
using Socle.Dossier.Thesaurus;
using Socle.Noyau;
using Terme = Socle.Dossier.Contenus.Terme;

namespace Socle.Dossier.Formes;

/// <summary>The forms of the file: one description each, for the screens that ask and those that tell.</summary>
public static class FormesDuDossier
{
    private static readonly Question DebutLe = new("Debut", "Depuis le");
    private static readonly Question FinLe = new("Fin", "Jusqu’au", "Laissez vide si cela dure encore.");

    /// <summary>In the order the file shows them.</summary>
    public static IReadOnlyList<Forme> Toutes { get; } = [.. Identite(), .. Expositions(), .. Sante(), .. Suites()];

    private static readonly FrozenDictionary<GenreEcrit, Forme> ParGenre = Toutes.ToFrozenDictionary(f => f.Genre);

    /// <summary>Null for a kind that has a screen of its own, or none.</summary>
    public static Forme? De(GenreEcrit genre) => ParGenre.GetValueOrDefault(genre);

    private static IEnumerable<Forme> Identite() =>
    [
        Forme.De<MedecinTraitant>("Médecin traitant", "Médecin traitant", "Noter le médecin traitant",
            [new("Nom", "Nom"), new("Adresse", "Adresse"), new("Telephone", "Téléphone"), new("MessagerieSecurisee", "Messagerie sécurisée de santé")]),
        Forme.De<IdentiteSante>("Identité nationale de santé", "Identité nationale de santé", "Noter l’identité nationale de santé",
            [new("Ins", "Matricule INS"), new("Verifiee", "Une pièce d’identité a été vue"), new("PieceVue", "Laquelle")],
            regle: i => i.Verifiee && i.PieceVue is null ? new Refus("dossier.forme", "Dites quelle pièce d’identité a été vue.", nameof(i.PieceVue)) : null),
    ];

    private static IEnumerable<Forme> Expositions() =>
    [
        Forme.De<PosteOccupe>("Poste occupé", "Postes racontés par le travailleur", "Ajouter un poste du parcours",
            [new("Employeur", "Employeur"), new("Intitule", "Intitulé du poste"), new("Profession", "Profession", Listes: ListesCodees.Professions), new("Pcs", "Code PCS-ESE"), DebutLe, FinLe, new("Taches", "Tâches", Long: true)], p => p.Debut),
        Forme.De<ExpositionConstatee>("Exposition constatée", "Expositions constatées", "Ajouter une exposition",
            [new("Agent", "Agent ou contrainte", Listes: ListesCodees.Expositions), DebutLe, FinLe, new("Intensite", "Intensité"), new("Employeur", "Chez quel employeur"), new("Commentaire", "Précisions", Long: true)], e => e.Debut),
        Forme.De<ProtectionPortee>("Protection", "Protections", "Ajouter une protection",
            [new("Moyen", "Moyen de protection", Listes: ListesCodees.Prevention), new("Portee", "Elle est portée"), new("Commentaire", "Précisions", Long: true)]),
    ];

    private static IEnumerable<Forme> Sante() =>
    [
        Forme.De<Antecedent>("Antécédent", "Antécédents et allergies", "Ajouter un antécédent ou une allergie",
            [new("Nature", "Nature"), new("Terme", "Terme", Listes: ListesCodees.Antecedents), new("Texte", "En vos mots", Long: true), new("Annee", "Année"), new("EnCours", "Toujours en cours")], regle: a => UnMot(a.Terme, a.Texte)),
        Forme.De<HabitudeDeVie>("Habitude de vie", "Habitudes de vie", "Ajouter une habitude de vie",
            [new("Terme", "Terme", "Tabac, alcool, sport, sommeil…", Listes: ListesCodees.Habitudes), new("Texte", "En vos mots", Long: true), new("Quantite", "Quantité, comme dite"), new("Sevre", "Sevré")], regle: h => UnMot(h.Terme, h.Texte)),
        Forme.De<Traitement>("Traitement", "Traitements", "Ajouter un traitement", [new("Nom", "Nom"), new("Posologie", "Posologie"), DebutLe, FinLe], t => t.Debut),
        Forme.De<Vaccination>("Vaccination", "Vaccinations", "Ajouter une vaccination",
            [new("Vaccin", "Vaccin", Listes: ListesCodees.Vaccins), new("Le", "Faite le"), new("Lot", "Numéro de lot"), new("Dose", "Dose n°"), new("Rappel", "Prochain rappel")], v => v.Le),
        Forme.De<ExamenClinique>("Examen clinique", "Examens cliniques", "Ajouter un examen clinique",
            [new("Appareil", "Appareil examiné"), new("Normal", "Sans particularité"), new("Constats", "Constats", "Un par ligne.", Listes: ListesCodees.Constats), new("Texte", "Précisions", Long: true)],
            regle: e => !e.Normal && e.Constats.Count == 0 && e.Texte is null ? new Refus("dossier.forme", "Dites ce qui a été constaté, ou «\u00A0sans particularité\u00A0».", nameof(e.Constats)) : null),
        Forme.De<EffetSante>("Effet sur la santé", "Effets sur la santé", "Ajouter un effet sur la santé",
            [new("Effet", "Plainte, signe ou maladie", Listes: ListesCodees.Effets), DebutLe, new("Commentaire", "Précisions", Long: true)], e => e.Debut),
        Forme.De<ExamenComplementaire>("Examen complémentaire", "Examens complémentaires", "Ajouter un examen complémentaire",
            [new("Examen", "Examen", Listes: ListesCodees.Examens), new("Prescrit", "Prescrit le"), new("Fait", "Fait le"), new("Resultat", "Résultat", Long: true), new("Conclusion", "Conclusion", Long: true)], e => e.Fait ?? e.Prescrit),
        Forme.De<Observation>("Observation", "Observations", "Ajouter une observation", [new("Texte", "Observation", Long: true)]),
    ];

    private static IEnumerable<Forme> Suites() =>
    [
        Forme.De<Courrier>("Courrier", "Courriers", "Ajouter un courrier",
            [new("Correspondant", "Correspondant"), new("Recu", "Courrier reçu (non : envoyé)"), new("Objet", "Objet"), new("Texte", "Texte", Long: true)]),
        Forme.De<Conseil>("Conseil", "Conseils donnés", "Ajouter un conseil", [new("Theme", "Thème", Listes: ListesCodees.Conseils), new("FicheRemise", "Fiche remise"), new("Commentaire", "Précisions", Long: true)]),
        Forme.De<Demande>("Demande", "Demandes", "Ajouter une demande", [new("Nature", "Demande"), new("Precisions", "Précisions", Long: true)]),
        Forme.De<InformationDelivree>("Information délivrée", "Informations délivrées", "Noter une information délivrée",
            [new("Objet", "Sur quoi", "Par exemple : droits du travailleur sur son dossier."), new("Support", "Comment", "À l’oral, par une fiche remise…")]),
        Forme.De<Consentement>("Consentement", "Consentements", "Noter un consentement ou un refus",
            [new("Objet", "À quoi"), new("Accorde", "Accordé"), new("Precisions", "Précisions", Long: true)]),
    ];

    private static Refus? UnMot(Terme? terme, string? texte) =>
        terme is null && texte is null ? new Refus("dossier.forme", "Donnez un terme, ou dites-le en vos mots.", "Terme") : null;
}
