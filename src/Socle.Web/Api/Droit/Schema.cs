using System.Text.Json.Nodes;
using Socle.Droit;

namespace Socle.Web.Api.Droit;

/// <summary>One field of an object of the contract.</summary>
internal sealed record Champ(string Nom, JsonObject Schema, bool Obligatoire = false);

/// <summary>The shapes of the contract, as JSON Schema says them. Codes come from the law's own tables: they cannot drift.</summary>
internal static class Schema
{
    public static JsonObject Date(string sens) => Simple("string", sens, ("format", "date"));

    /// <summary><c>null</c> says that there is none.</summary>
    public static JsonObject DateOuNull(string sens) => new()
    {
        ["type"] = new JsonArray("string", "null"),
        ["format"] = "date",
        ["description"] = sens,
    };

    public static JsonObject Booleen(string sens) => Simple("boolean", sens);

    public static JsonObject Entier(string sens, int minimum = 0) => Simple("integer", sens, ("minimum", minimum));

    public static JsonObject Nombre(string sens) => Simple("number", sens, ("minimum", 0));

    public static JsonObject Texte(string sens) => Simple("string", sens);

    public static JsonObject TexteOuNull(string sens) => new() { ["type"] = new JsonArray("string", "null"), ["description"] = sens };

    public static JsonObject Code<T>(TableDeCodes<T> table, string sens)
        where T : struct, Enum => Simple("string", sens, ("enum", new JsonArray([.. table.Connus.Select(c => JsonValue.Create(c))])));

    public static JsonObject Liste(JsonObject element, string sens) => Simple("array", sens, ("items", element));

    public static JsonObject Renvoi(string composant) => new() { ["$ref"] = "#/components/schemas/" + composant };

    /// <summary>An entry refuses a field it does not know.</summary>
    public static JsonObject Entree(params ReadOnlySpan<Champ> champs)
    {
        var objet = Objet(champs);
        objet["additionalProperties"] = false;
        return objet;
    }

    public static JsonObject Objet(params ReadOnlySpan<Champ> champs)
    {
        var (proprietes, exiges) = (new JsonObject(), new JsonArray());
        foreach (var champ in champs)
        {
            proprietes[champ.Nom] = champ.Schema;
            if (champ.Obligatoire)
            {
                exiges.Add(champ.Nom);
            }
        }
        var objet = new JsonObject { ["type"] = "object", ["properties"] = proprietes };
        if (exiges.Count > 0)
        {
            objet["required"] = exiges;
        }
        return objet;
    }

    private static JsonObject Simple(string type, string sens, params ReadOnlySpan<(string Cle, JsonNode Valeur)> reste)
    {
        var schema = new JsonObject { ["type"] = type, ["description"] = sens };
        foreach (var (cle, valeur) in reste)
        {
            schema[cle] = valeur;
        }
        return schema;
    }
}
