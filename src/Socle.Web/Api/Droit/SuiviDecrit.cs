using System.Text.Json.Nodes;
using Socle.Droit;
using static Socle.Web.Api.Droit.Schema;

namespace Socle.Web.Api.Droit;

/// <summary>Question « suivi », the largest: one worker at one post.</summary>
internal static class SuiviDecrit
{
    public static QuestionDecrite Question() => new(
        ContratSuivi.Question,
        "Quel suivi pour ce salarié : sa catégorie, les visites dues, leurs dates, ses droits.",
        Entree(
            new("travailleur", Travailleur(), true), new("poste", Poste(), true), new("visites", Visites()), new("arrets", Arrets()),
            new("demandes", Demandes()), new("embauchePrecedente", Embauche())),
        [
            new("categorie", Code(Codes.Categories, "SI simple, SIA adapté, SIR renforcé.")),
            new("motifs", Liste(Objet(new("motif", Code(Codes.Motifs, "Pourquoi cette catégorie."), true), new("sources", QuestionDecrite.Sources(), true)), "Les raisons de la catégorie.")),
            new("exigences", Liste(Exigence(), "Les visites que le droit demande, ou dont il dispense.")),
            new("droits", Liste(Droit(), "Les droits que les faits ouvrent.")),
            QuestionDecrite.Alertes(), QuestionDecrite.Manquants(),
        ]);

    private static JsonObject Travailleur() => Entree(
        new("naissance", Date("Date de naissance."), true),
        new("handicap", Booleen("Situation de handicap.")),
        new("invalidite", Booleen("Titulaire d’une pension d’invalidité.")),
        new("enceinte", Booleen("Enceinte, venant d’accoucher ou allaitant.")),
        new("sexe", Code(Codes.Sexes, "Seulement si une règle en dépend.")));

    private static JsonObject Poste() => Entree(
        new("debut", Date("Prise effective du poste."), true),
        new("fin", Date("Dernier jour, compris.")),
        new("contrat", Code(Codes.Contrats, "Nature du contrat."), true),
        new("nuit", Booleen("Travailleur de nuit.")),
        new("joursSaison", Entier("Jours de travail effectif dans la saison.")),
        new("autresEmployeurs", Booleen("A au moins un autre employeur en même temps.")),
        new("eloigne", Booleen("Travaille habituellement dans un autre département que l’établissement.")),
        new("particulierEmployeur", Booleen("Employé par un particulier.")),
        new("emploisVises", Entier("Intérim : nombre d’emplois que la visite doit couvrir.")),
        new("anneeMiCarriere", Entier("Année de la visite de mi-carrière, quand un accord de branche en fixe une autre que celle des 45 ans.")),
        new("expositions", Liste(Exposition(), "Risques auxquels le poste expose, datés.")),
        new("engins", Liste(Code(Codes.Engins, "Un engin."), "Engins conduits.")),
        new("habilitations", Liste(Code(Codes.Habilitations, "Un symbole."), "Habilitations électriques.")));

    private static JsonObject Exposition() => Entree(
        new("risque", Code(Codes.Risques, "Le risque."), true),
        new("debut", Date("Premier jour."), true),
        new("fin", Date("Dernier jour, compris.")),
        new("mesures", Entree(new("air", Nombre("Plomb dans l’air sur 8 heures, mg/m³.")), new("plombemie", Nombre("Plombémie, µg/l.")))));

    private static JsonObject Visites() => Liste(
        Entree(
            new("type", Code(Codes.TypesDeVisite, "Ce qui a eu lieu."), true),
            new("date", Date("Le jour."), true),
            new("par", Code(Codes.Professions, "Qui l’a faite.")),
            new("mesures", Booleen("Une mesure individuelle y a été préconisée.")),
            new("prochaineAuPlusTard", Date("Date fixée par le professionnel."))),
        "Visites qui ont eu lieu.");

    private static JsonObject Arrets() => Liste(
        Entree(
            new("motif", Code(Codes.MotifsArret, "Pourquoi."), true), new("debut", Date("Premier jour."), true),
            new("fin", Date("Dernier jour, compris.")), new("delivreLe", Date("Jour de la première prescription."))),
        "Arrêts de travail.");

    private static JsonObject Demandes() => Liste(
        Entree(
            new("par", Code(Codes.Demandeurs, "Qui demande."), true), new("le", Date("Le jour."), true),
            new("objet", Code(Codes.Objets, "Ce qui est demandé."), true)),
        "Demandes de visite.");

    private static JsonObject Embauche() => Entree(
        new("emploiIdentique", Booleen("Même emploi qu’avant.")),
        new("risquesEquivalents", Booleen("Risques équivalents.")),
        new("avisDetenu", Booleen("Le professionnel détient la dernière attestation ou le dernier avis.")),
        new("mesuresOuInaptitude", Booleen("Une mesure ou une inaptitude a été prononcée dans l’intervalle.")));

    private static JsonObject Exigence() => Objet(
        new("visite", Code(Codes.Visites, "La visite."), true),
        new("horsCouverture", Booleen("Vrai : le droit en vigueur n’est pas encodé pour elle.")),
        new("auPlusTard", DateOuNull("Dernier jour permis.")),
        new("avantAffectation", Booleen("Due avant l’affectation : en retard dès ce jour.")),
        new("etat", Code(Codes.Etats, "Où elle en est à la date demandée.")),
        new("par", Liste(Code(Codes.Professions, "Une profession."), "Qui peut la faire.")),
        new("sources", QuestionDecrite.Sources(), true),
        new("preuve", QuestionDecrite.Preuve(), true),
        new("explication", Texte("Une phrase lisible par un employeur."), true));

    private static JsonObject Droit() => Objet(
        new("droit", Code(Codes.Droits, "Le droit."), true), new("ouvertLe", Date("Depuis quand."), true),
        new("jusquAu", Date("Dernier jour où il peut servir.")), new("sources", QuestionDecrite.Sources(), true));
}
