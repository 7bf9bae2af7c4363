using System.Text.Json.Nodes;
using Socle.Droit;
using static Socle.Web.Api.Droit.Schema;

namespace Socle.Web.Api.Droit;

/// <summary>One question of the contract: what it takes and what it answers, beside what every answer carries.</summary>
internal sealed record QuestionDecrite(string Nom, string Sens, JsonObject Entree, Champ[] Reponse)
{
    /// <summary>Every question; a test refuses one left out.</summary>
    public static IEnumerable<QuestionDecrite> Toutes() =>
    [
        SuiviDecrit.Question(),
        .. QuestionsDecrites.Dates().Select(q => q with { Reponse = [.. q.Reponse, .. Communs()] }),
        .. QuestionsDecrites.Regles().Select(q => q with { Reponse = [.. q.Reponse, .. Communs()] }),
    ];

    public JsonObject Cas() => Objet(
        new("cas", Texte("Un nom de votre choix, rappelé dans la réponse.")),
        new("question", new JsonObject { ["const"] = Nom }, true),
        new("date", Date("La date à laquelle on se place."), true),
        new("entree", Renvoi("Entree_" + Nom), true));

    public JsonObject ReponseEntiere() => Objet(
    [
        new("cas", Texte("Celui de la demande, s’il y était.")),
        new("question", new JsonObject { ["const"] = Nom }, true),
        new("date", Date("La date à laquelle on s’est placé."), true),
        new("horsCouverture", Booleen("Vrai : le droit en vigueur à cette date n’est pas encodé ; les valeurs manquent.")),
        .. Reponse,
    ]);

    public static JsonObject Sources() => Liste(Texte("Un article."), "Les articles qui ont servi.");

    public static JsonObject Preuve() =>
        Code(Codes.Preuves, "Marque de la règle la moins prouvée qui a servi : S prouvé, S= lu en copie, S-sec source secondaire, D déduit, M de mémoire.");

    public static Champ Alertes() => new("alertes", Liste(
        Objet(new("code", Code(Codes.Alertes, "Ce qu’il faut regarder."), true), new("date", Date("Le jour concerné.")), new("sources", Sources())),
        "Ce qu’il faut regarder."));

    public static Champ Manquants() => new("manquants", Liste(Texte("Chemin du fait."), "Les faits qui manquent : ce qui en dépend n’est pas inventé."));

    private static Champ[] Communs() =>
        [new("sources", Sources(), true), new("preuve", Preuve(), true), new("explication", Texte("Une phrase lisible."), true), Alertes(), Manquants()];
}
