using Socle.Dossier.Thesaurus;
using Socle.Droit;
using static Socle.Dossier.Visites.Sections.SaisieDeChamp;

namespace Socle.Dossier.Visites.Sections;

/// <summary>What the screen of each kind of visit asks: one layout, what is common, and what each kind alone is for.</summary>
public static class PlanDeVisite
{
    public static IReadOnlyList<PartieDeVisite> De(VisiteMedicale visite)
    {
        List<PartieDeVisite> parties =
        [
            Objet(visite.Type), ChampsDeVisite.Entretien, ChampsDeVisite.LesAntecedents, ChampsDeVisite.LesMesures, ChampsDeVisite.Examen, ChampsDeVisite.Vaccinations,
            ChampsDeVisite.Complementaires, ChampsDeVisite.Observation, ChampsDeVisite.Conseils, ChampsDeVisite.LesDemandes, Conclusion(visite),
        ];
        if (visite.ADistance)
        {
            parties.Insert(0, ChampsDeVisite.Consentement);
            // Nobody is touched through a screen.
            parties.Remove(ChampsDeVisite.Examen);
        }
        return parties;
    }

    /// <summary>Null when this kind of visit has no such section.</summary>
    public static PartieDeVisite? Partie(VisiteMedicale visite, SectionVisite section) => De(visite).FirstOrDefault(p => p.Section == section);

    private static PartieDeVisite Objet(TypeVisite type) => new(SectionVisite.Objet, "Propre à cette visite", [.. Propres(type), .. Retrouvees(type)]);

    /// <summary>Names starting with « info- » say what was told to the worker; « accord- » what they agreed to.</summary>
    private static IEnumerable<ChampVisite> Propres(TypeVisite type) => type switch
    {
        TypeVisite.Vip =>
        [
            new("info-risques", "Informé des risques de son poste et de la prévention", Case),
            new("info-suivi", "Informé de son suivi, et qu’il peut voir le médecin à tout moment", Case),
            new("poste", "Ce qui a changé au poste", Texte),
        ],
        TypeVisite.Ema =>
        [
            new("info-risques", "Informé des risques de son poste et du suivi qu’ils demandent", Case),
            new("info-prevention", "Sensibilisé à la prévention", Case),
            new("poste", "Le poste et ses contraintes, au regard de sa santé", Texte),
        ],
        TypeVisite.SirIntermediaire =>
        [
            new("changements", "Ce qui a changé depuis la dernière visite avec le médecin", Texte),
            new("info-prevention", "Prévention et protections rappelées", Case),
        ],
        TypeVisite.Reprise =>
        [
            new("arret", "L’arrêt\u00A0: ce qui s’est passé, les soins en cours", Texte),
            new("poste", "Le poste repris, compatible ou à aménager", Texte),
            new("info-prereprise", "Préconisations de la préreprise relues", Case),
        ],
        TypeVisite.Prereprise =>
        [
            new("arret", "L’arrêt\u00A0: ce qui s’est passé, les soins en cours", Texte),
            new("projet", "Le retour envisagé\u00A0: quand, à quel poste, avec quels aménagements", Texte),
            new("accord-employeur", "Accepte que l’employeur soit informé des recommandations", Choix, ChampsDeVisite.OuiNon),
        ],
        TypeVisite.MiCarriere =>
        [
            new("adequation", "Le poste et la santé vont-ils encore ensemble\u00A0?", Texte),
            new("usure", "Risques d’usure, de désinsertion", Texte),
            new("info-vieillissement", "Sensibilisé aux enjeux du vieillissement au travail", Case),
            new("info-cardio", "Dépistage cardio-neuro-vasculaire proposé", Case),
        ],
        TypeVisite.Demande => [new("motif", "Ce qui amène la personne", Texte), new("poste", "Le lien avec le travail", Texte)],
        TypeVisite.PostExposition =>
        [
            LesExpositions,
            new("info-etat", "État des lieux des expositions remis", Case),
            new("accord-transmission", "Accepte la transmission au médecin traitant", Choix, ChampsDeVisite.OuiNon),
        ],
        _ => [new("motif", "Ce qui est examiné", Texte)],
    };

    private static ChampVisite LesExpositions { get; } = new("expositions", "Expositions retrouvées", Texte, ParLigne: true, Groupe: "retrouve", Aide: "Une par ligne.", Listes: ListesCodees.Expositions);

    private static ChampVisite LesProtections { get; } = new("protections", "Moyens de prévention en place", Texte, ParLigne: true, Groupe: "retrouve", Aide: "Un par ligne.", Listes: ListesCodees.Prevention);

    /// <summary>What any visit may find at work; the one after exposure asks for it first.</summary>
    private static IEnumerable<ChampVisite> Retrouvees(TypeVisite type) => type == TypeVisite.PostExposition ? [LesProtections] : [LesExpositions, LesProtections];

    private static PartieDeVisite Conclusion(VisiteMedicale visite) => new(SectionVisite.Conclusion, "Conclusion",
    [
        new("mesures", "Une mesure individuelle (poste ou temps de travail) est proposée", Choix, ChampsDeVisite.OuiNon),
        new("prochaine", "Prochaine visite au plus tard, si plus tôt que la loi", Date),
        new("texte", "Conclusion, pour le dossier", Texte),
    ], DroitsDeVisite.PeutProposerDesMesures(visite) ? null : "Seul le médecin du travail propose une mesure individuelle (R. 4623-14)\u00A0: s’il en faut une, adressez la personne au médecin.");
}
