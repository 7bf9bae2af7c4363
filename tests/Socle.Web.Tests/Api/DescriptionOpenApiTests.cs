using System.Net;
using System.Text;
using System.Text.Json;
using Socle.Droit;
using Socle.Droit.Tests.Aide;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Api;

/// <summary>The description says all that the contract takes and gives, and nothing else: asked of the contract itself.</summary>
public sealed class DescriptionOpenApiTests(SocleSqlite socle) : IClassFixture<SocleSqlite>
{
    public static TheoryData<string> Questions => [.. ContratDroit.Questions];

    public static TheoryData<string> CasConnus =>
    [
        .. JsonDocument.Parse(File.ReadAllBytes(Dossiers.Partage("droit", "vecteurs.json"))).RootElement.EnumerateArray().Select(Nu),
        """{"cas":"c","question":"contestation","date":"2026-02-20","entree":{"notifieLe":"2026-01-02","zone":"METROPOLE"}}""",
        """{"cas":"c","question":"certification","date":"2026-02-20","entree":{"niveau":1,"obtenueLe":"2025-01-02"}}""",
        """{"cas":"c","question":"document","date":"2026-02-20","entree":{"visite":"PREREPRISE","conclusion":"APTITUDE"}}""",
        """{"cas":"c","question":"suivi","date":"2015-02-20","entree":{"travailleur":{"naissance":"1990-05-04"},"poste":{"debut":"2014-01-15","contrat":"CDI"}}}""",
    ];

    [Fact]
    public async Task Description_SansCompte_EstUnOpenApi()
    {
        var description = await DescriptionAsync();

        description.GetProperty("openapi").GetString().ShouldBe("3.1.0");
        description.GetProperty("paths").GetProperty("/api/droit").GetProperty("post").GetProperty("responses").EnumerateObject().Select(r => r.Name)
            .ShouldBe(["200", "400", "413", "415", "429"]);
        var composants = description.GetProperty("components").GetProperty("schemas");
        composants.GetProperty("Cas").GetProperty("discriminator").GetProperty("mapping").EnumerateObject().Select(q => q.Name).Order()
            .ShouldBe(ContratDroit.Questions.Order());
        Renvois(description).Distinct().Where(r => !composants.TryGetProperty(r["#/components/schemas/".Length..], out _)).ShouldBeEmpty();
    }

    /// <summary>A field nobody knows makes the contract list those it knows.</summary>
    [Theory, MemberData(nameof(Questions))]
    public async Task Entree_ChampsDeChaqueObjet_SontCeuxDuContrat(string question)
    {
        var entree = (await DescriptionAsync()).GetProperty("components").GetProperty("schemas").GetProperty("Entree_" + question);

        foreach (var (chemin, schema, objet) in Objets(entree, "entree"))
        {
            var cas = $$$"""{"question":"{{{question}}}","date":"2026-01-01","entree":{{{objet}}} }""";
            var faute = ContratDroit.Repondre(Encoding.UTF8.GetBytes(cas), new System.Buffers.ArrayBufferWriter<byte>())
                .SingleOrDefault(f => f.Chemin == $"{chemin}.inconnu").ShouldNotBeNull($"{cas} should refuse {chemin}.inconnu");
            schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).Order()
                .ShouldBe(faute.Attendu.Split("connus : ")[1].Split(", ").Order(), chemin);
        }
    }

    /// <summary>An entry of the fields said to be needed lacks none; without one of them it is refused there.</summary>
    [Theory, MemberData(nameof(Questions))]
    public async Task Entree_Vide_ManqueExactementDeSesChampsObligatoires(string question)
    {
        var entree = (await DescriptionAsync()).GetProperty("components").GetProperty("schemas").GetProperty("Entree_" + question);
        var cas = $$$"""{"question":"{{{question}}}","date":"2026-01-01","entree":{} }""";

        var fautes = ContratDroit.Repondre(Encoding.UTF8.GetBytes(cas), new System.Buffers.ArrayBufferWriter<byte>());

        fautes.Select(f => f.Chemin).Order().ShouldBe(entree.GetProperty("required").EnumerateArray().Select(r => "entree." + r.GetString()).Order());
    }

    [Theory, MemberData(nameof(CasConnus))]
    public async Task Reponse_DeChaqueCas_EstCommeDecrite(string cas)
    {
        var schemas = (await DescriptionAsync()).GetProperty("components").GetProperty("schemas");
        using var visiteur = socle.Visiteur();
        using var contenu = new StringContent(cas, Encoding.UTF8, "application/json");
        using var reponse = await visiteur.DemanderAsync(HttpMethod.Post, "/api/droit", contenu);
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK, await reponse.Content.ReadAsStringAsync());
        var corps = JsonDocument.Parse(await reponse.Content.ReadAsStringAsync()).RootElement;

        Ecarts(corps, schemas.GetProperty("Reponse_" + corps.GetProperty("question").GetString()), "").ShouldBeEmpty();
        Ecarts(JsonDocument.Parse(cas).RootElement.GetProperty("entree"), schemas.GetProperty("Entree_" + corps.GetProperty("question").GetString()), "entree").ShouldBeEmpty();
    }

    private async Task<JsonElement> DescriptionAsync()
    {
        using var visiteur = socle.Visiteur();
        using var reponse = await visiteur.DemanderAsync(HttpMethod.Get, "/api/droit/openapi.json");
        reponse.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        return JsonDocument.Parse(await reponse.Content.ReadAsStringAsync()).RootElement;
    }

    /// <summary>Every object of an entry: its path, its schema, and an entry that puts an unknown field there.</summary>
    private static IEnumerable<(string Chemin, JsonElement Schema, string Objet)> Objets(JsonElement schema, string chemin)
    {
        yield return (chemin, schema, """{"inconnu":1}""");
        foreach (var champ in schema.GetProperty("properties").EnumerateObject())
        {
            var liste = champ.Value.TryGetProperty("items", out var element);
            var dedans = liste ? element : champ.Value;
            if (dedans.TryGetProperty("properties", out _))
            {
                foreach (var (fils, sien, objet) in Objets(dedans, $"{chemin}.{champ.Name}{(liste ? "[0]" : "")}"))
                {
                    yield return (fils, sien, $$$"""{"{{{champ.Name}}}":{{{(liste ? $"[{objet}]" : objet)}}} }""");
                }
            }
        }
    }

    private static IEnumerable<string> Ecarts(JsonElement valeur, JsonElement schema, string chemin)
    {
        if (schema.TryGetProperty("const", out var constante))
        {
            return valeur.GetString() == constante.GetString() ? [] : [$"{chemin} is not {constante}"];
        }
        if (schema.TryGetProperty("enum", out var codes) && codes.EnumerateArray().All(c => c.GetString() != valeur.GetString()))
        {
            return [$"{chemin} : {valeur} is not a code described"];
        }
        return !Types(schema).Contains(Type(valeur)) && !(Type(valeur) == "integer" && Types(schema).Contains("number"))
            ? [$"{chemin} : {valeur} is not {string.Join('/', Types(schema))}"]
            : valeur.ValueKind switch
            {
                JsonValueKind.Array => valeur.EnumerateArray().SelectMany((v, i) => Ecarts(v, schema.GetProperty("items"), $"{chemin}[{i}]")),
                JsonValueKind.Object => Champs(valeur, schema, chemin),
                _ => [],
            };
    }

    private static IEnumerable<string> Champs(JsonElement objet, JsonElement schema, string chemin)
    {
        var connus = schema.GetProperty("properties");
        var exiges = schema.TryGetProperty("required", out var liste) ? liste.EnumerateArray().Select(r => r.GetString()!) : [];
        return
        [
            .. exiges.Where(e => !objet.TryGetProperty(e, out _)).Select(e => $"{chemin}.{e} is missing"),
            .. objet.EnumerateObject().SelectMany(c => connus.TryGetProperty(c.Name, out var sien) ? Ecarts(c.Value, sien, $"{chemin}.{c.Name}") : [$"{chemin}.{c.Name} is not described"]),
        ];
    }

    private static IReadOnlyList<string> Types(JsonElement schema) => schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } plusieurs
        ? [.. plusieurs.EnumerateArray().Select(t => t.GetString()!)]
        : [schema.GetProperty("type").GetString()!];

    private static string Type(JsonElement valeur) => valeur.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => valeur.TryGetInt32(out _) ? "integer" : "number",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "null",
    };

    private static IEnumerable<string> Renvois(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "$ref" ? [p.Value.GetString()!] : Renvois(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Renvois),
        _ => [],
    };

    private static string Nu(JsonElement vecteur) =>
        JsonSerializer.Serialize(vecteur.EnumerateObject().Where(p => p.Name is "cas" or "question" or "date" or "entree").ToDictionary(p => p.Name, p => p.Value));
}
