using System.Text.Json.Nodes;
using Socle.Droit;
using static Socle.Web.Api.Droit.Schema;

namespace Socle.Web.Api.Droit;

/// <summary>The questions of a few facts.</summary>
internal static class QuestionsDecrites
{
    /// <summary>Those that give a date.</summary>
    public static IEnumerable<QuestionDecrite> Dates() =>
    [
        new("inaptitude", "Le second examen et la notification d’une inaptitude.",
            Entree(new("premierExamen", Date("Jour du premier examen."), true), new("secondNecessaire", Booleen("Un second examen est nécessaire."))),
            [new("secondAuPlusTard", DateOuNull("Dernier jour du second examen.")), new("notificationAuPlusTard", DateOuNull("Dernier jour de la notification."))]),
        new("contestation", "Jusqu’à quand un avis se conteste.",
            Entree(new("notifieLe", Date("Jour de la notification."), true), new("zone", Code(Codes.Zones, "Pour les jours fériés."))),
            [new("terme", DateOuNull("Le terme.")), new("termeReporte", DateOuNull("Le terme, reporté au premier jour ouvrable."))]),
        new("conservation", "Jusqu’à quand un dossier se garde.",
            Entree(
                new("derniereVisite", Date("Dernière visite."), true), new("naissance", Date("Naissance.")), new("deces", Date("Décès.")),
                new("finExpositionRayonnements", Date("Fin d’exposition aux rayonnements ionisants.")),
                new("finExpositionChimique", Date("Fin d’exposition à des agents chimiques.")),
                new("finExpositionBiologique", Date("Fin d’exposition à des agents biologiques."))),
            [new("jusquAu", DateOuNull("Dernier jour."))]),
        new("fiche_entreprise", "Quand la fiche d’entreprise est due.",
            Entree(new("adhesion", Date("Jour de l’adhésion."), true), new("derniereMiseAJour", Date("Dernière mise à jour."))),
            [new("auPlusTard", DateOuNull("Dernier jour permis.")), new("etat", Code(Codes.Etats, "Où elle en est."))]),
        new("certification", "Jusqu’à quand un certificat vaut.",
            Entree(new("niveau", Entier("Niveau de la certification.", 1), true), new("obtenueLe", Date("Jour de l’obtention."), true)),
            [new("expireLe", DateOuNull("Dernier jour.")), new("renouvelableAuMemeNiveau", Booleen("Peut être renouvelé au même niveau."))]),
    ];

    /// <summary>Those that say whether, or how much.</summary>
    public static IEnumerable<QuestionDecrite> Regles() =>
    [
        new("cotisation", "Une cotisation est-elle dans les bornes de l’année ?",
            Entree(new("annee", Entier("L’année."), true), new("montant", Nombre("Le montant, en euros."), true)),
            [
                new("dansLeTunnel", Booleen("Entre les deux bornes.")), new("minimum", Nombre("Borne basse, en euros.")),
                new("maximum", Nombre("Borne haute, en euros.")), new("coutMoyen", Nombre("Coût moyen national, en euros.")),
            ]),
        new("duerp", "Ce que l’effectif demande au document unique.",
            Entree(new("effectif", Entier("Nombre de salariés."), true), new("derniereMiseAJour", Date("Dernière mise à jour."))),
            [
                new("majAnnuelle", Booleen("Mise à jour chaque année.")), new("papripact", Booleen("Programme annuel de prévention.")),
                new("conservationAns", Entier("Années de conservation.")), new("auPlusTard", Date("Prochaine mise à jour.")),
                new("etat", Code(Codes.Etats, "Où elle en est.")),
            ]),
        new("mutualisation", "Plusieurs employeurs : un seul suivi, par qui, à quel coût ?",
            Entree(new("contrats", Liste(Contrat(), "Les contrats du salarié."), true), new("annee", Entier("Année du partage."), true)),
            [
                new("mutualise", Booleen("Le suivi est mutualisé.")), new("principal", TexteOuNull("L’employeur principal.")),
                new("parts", Liste(Objet(new("employeur", Texte("L’employeur."), true), new("part", Nombre("Sa part, entre 0 et 1."), true), new("fraction", Texte("Sa part, en fraction."), true)), "Le partage du coût.")),
                new("horsMutualisation", Liste(Texte("Un employeur."), "Employeurs dont le suivi reste à part.")),
            ]),
        new("delegation", "Qui peut faire cet acte ?",
            Entree(new("acte", Code(Codes.Actes, "Une visite ou un document."), true), new("profession", Code(Codes.Professions, "La profession."), true)),
            [new("autorise", Booleen("Permis.")), new("conditions", Liste(Code(Codes.Conditions, "Une condition."), "À quelles conditions."))]),
        new("document", "Quel document remettre, à qui ?",
            Entree(new("visite", VisiteDeDocument(), true), new("conclusion", Code(Codes.Conclusions, "Ce qui a été conclu."), true)),
            [
                new("modeles", Liste(Code(Codes.Modeles, "Un modèle."), "Les documents à remettre.")),
                new("destinataires", Liste(Code(Codes.Destinataires, "Un destinataire."), "À qui.")),
                new("sansObjet", Booleen("Vrai : cette visite ne conclut pas ainsi.")),
            ]),
    ];

    private static JsonObject Contrat() => Entree(
        new("employeur", Texte("Un nom ou un numéro de votre choix."), true), new("debut", Date("Premier jour."), true), new("fin", Date("Dernier jour.")),
        new("pcs", Texte("Code de la profession, quelle que soit l’édition."), true), new("categorie", Code(Codes.Categories, "Type de suivi."), true),
        new("heures", Nombre("Durée du travail.")), new("particulierEmployeur", Booleen("Particulier employeur.")),
        new("interim", Booleen("Travail temporaire.")), new("serviceAutonome", Booleen("Suivi par le service autonome de l’entreprise.")));

    /// <summary>Visits only: a document concludes one.</summary>
    private static JsonObject VisiteDeDocument()
    {
        var schema = Code(Codes.Actes, "La visite.");
        schema["enum"] = new JsonArray([.. Codes.Actes.Valeurs.Where(a => a < Acte.AvisAptitude).Select(a => JsonValue.Create(Codes.Actes.De(a)))]);
        return schema;
    }
}
