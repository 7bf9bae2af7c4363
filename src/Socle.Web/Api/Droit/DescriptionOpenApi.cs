using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Socle.Web.Configuration;
using static Socle.Web.Api.Droit.Schema;

namespace Socle.Web.Api.Droit;

/// <summary>The OpenAPI description of <c>/api/droit</c>, written once at start.</summary>
internal static class DescriptionOpenApi
{
    private static readonly JsonSerializerOptions Ecriture = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Rediger(OptionsApiDroit options) => JsonSerializer.SerializeToUtf8Bytes(Document(options), Ecriture);

    private static JsonObject Document(OptionsApiDroit options) => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject
        {
            ["title"] = "Le droit du suivi de santé au travail",
            ["version"] = "1",
            ["description"] = $"Interroge le droit encodé par Socle, daté et sourcé. Sans compte ; {options.RequetesParMinute} demandes par minute et par adresse, "
                + $"{options.TailleMaximale / 1024} Kio par demande. Rien de ce qui est demandé n’est gardé. N’y mettez ni nom ni numéro : le droit n’en a pas besoin.",
        },
        ["paths"] = new JsonObject { [PointDroit.Chemin] = new JsonObject { ["post"] = Operation() } },
        ["components"] = new JsonObject { ["schemas"] = Composants() },
    };

    private static JsonObject Operation() => new()
    {
        ["operationId"] = "droit",
        ["summary"] = "Un cas ou un tableau de cas ; une réponse ou un tableau de réponses, dans le même ordre.",
        ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Contenu("application/json", UnOuPlusieurs("Cas")) },
        ["responses"] = new JsonObject
        {
            ["200"] = Reponse("La réponse, ou les réponses.", Contenu("application/json", UnOuPlusieurs("Reponse"))),
            ["400"] = Reponse("Tous les champs fautifs de tous les cas ; aucun n’est répondu.", Contenu(Problemes.Type, Renvoi("Probleme"))),
            ["413"] = Reponse("Demande trop grande.", Contenu(Problemes.Type, Renvoi("Probleme"))),
            ["415"] = Reponse("Pas du JSON.", Contenu(Problemes.Type, Renvoi("Probleme"))),
            ["429"] = Reponse("Trop de demandes : voir Retry-After.", Contenu(Problemes.Type, Renvoi("Probleme"))),
        },
    };

    private static JsonObject Composants()
    {
        var composants = new JsonObject { ["Probleme"] = Probleme() };
        var questions = QuestionDecrite.Toutes().ToList();
        composants["Cas"] = UneParmi("Cas", questions);
        composants["Reponse"] = UneParmi("Reponse", questions);
        foreach (var question in questions)
        {
            var cas = question.Cas();
            cas["description"] = question.Sens;
            composants["Cas_" + question.Nom] = cas;
            composants["Entree_" + question.Nom] = question.Entree;
            composants["Reponse_" + question.Nom] = question.ReponseEntiere();
        }
        return composants;
    }

    private static JsonObject UneParmi(string genre, List<QuestionDecrite> questions) => new()
    {
        ["oneOf"] = new JsonArray([.. questions.Select(q => Renvoi($"{genre}_{q.Nom}"))]),
        ["discriminator"] = new JsonObject
        {
            ["propertyName"] = "question",
            ["mapping"] = new JsonObject(questions.Select(q => KeyValuePair.Create(q.Nom, (JsonNode?)$"#/components/schemas/{genre}_{q.Nom}"))),
        },
    };

    private static JsonObject UnOuPlusieurs(string composant) => new()
    {
        ["oneOf"] = new JsonArray(Renvoi(composant), Liste(Renvoi(composant), "Dans le même ordre.")),
    };

    private static JsonObject Probleme() => Objet(
        new("type", Texte("Code stable du refus."), true), new("title", Texte("Le refus."), true), new("status", Entier("Statut HTTP."), true),
        new("detail", Texte("Quoi faire."), true),
        new("fautes", Liste(
            Objet(new("champ", Texte("Chemin du champ."), true), new("lu", TexteOuNull("La valeur lue."), true), new("attendu", Texte("Ce qui était attendu."), true)),
            "Tous les champs fautifs.")));

    private static JsonObject Reponse(string sens, JsonObject contenu) => new() { ["description"] = sens, ["content"] = contenu };

    private static JsonObject Contenu(string type, JsonObject schema) => new() { [type] = new JsonObject { ["schema"] = schema } };
}
