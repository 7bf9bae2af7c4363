using System.Text.Json.Nodes;
using Socle.Droit.Tests.Aide;

namespace Socle.Droit.Tests;

/// <summary>Malformed cases of each question: each field missing, of the wrong type, impossible or unknown is named.</summary>
public sealed class QuestionsFautesTests
{
    /// <summary>A whole case of each question; « ! » marks what must be given.</summary>
    private static readonly Dictionary<string, string> s_complets = new()
    {
        ["inaptitude"] = """{ "premierExamen!": "2026-03-02", "secondNecessaire": true }""",
        ["contestation"] = """{ "notifieLe!": "2026-03-02", "zone": "METROPOLE" }""",
        ["cotisation"] = """{ "annee!": 2026, "montant!": 92.8 }""",
        ["conservation"] = """
            { "derniereVisite!": "2026-05-01", "naissance": "1980-01-01", "deces": "2027-01-01", "finExpositionRayonnements": "2020-01-01",
              "finExpositionChimique": "2020-01-01", "finExpositionBiologique": "2020-01-01" }
            """,
        ["fiche_entreprise"] = """{ "adhesion!": "2026-02-10", "derniereMiseAJour": "2026-03-10" }""",
        ["duerp"] = """{ "effectif!": 11, "derniereMiseAJour": "2026-01-10" }""",
        ["mutualisation"] = """
            { "annee!": 2026, "contrats!": [ { "employeur!": "A", "debut!": "2019-01-01", "fin": "2027-01-01", "pcs!": "563b", "categorie!": "SI",
              "heures": 20, "particulierEmployeur": false, "interim": false, "serviceAutonome": false } ] }
            """,
        ["delegation"] = """{ "acte!": "EMA_EMBAUCHE", "profession!": "INFIRMIER" }""",
        ["document"] = """{ "visite!": "PREREPRISE", "conclusion!": "RECOMMANDATIONS" }""",
        ["certification"] = """{ "niveau!": 1, "obtenueLe!": "2025-05-01" }""",
    };

    public static TheoryData<string> LesQuestions => [.. s_complets.Keys];

    [Fact]
    public void Repondre_ToutesLesQuestions_OntLeurCasComplet() =>
        s_complets.Keys.Append("suivi").ShouldBe(ContratDroit.Questions, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(LesQuestions))]
    public void Repondre_CasComplet_NAAucuneFaute(string question) => Demander.Json(Cas(question, Complet(question)));

    [Theory]
    [MemberData(nameof(LesQuestions))]
    public void Repondre_ChampExigeManquant_LeNomme(string question) => PourChaqueChamp(question, (champ, exige, objet) =>
    {
        objet.Remove(champ);
        return exige ? "" : null;
    });

    [Theory]
    [MemberData(nameof(LesQuestions))]
    public void Repondre_ChampDUnAutreType_LeNomme(string question) => PourChaqueChamp(question, (champ, _, objet) =>
    {
        objet[champ] = new JsonObject();
        return "";
    });

    [Theory]
    [MemberData(nameof(LesQuestions))]
    public void Repondre_ValeurImpossible_LaNomme(string question) => PourChaqueChamp(question, (champ, _, objet) =>
    {
        var texte = objet[champ]!.ToJsonString();
        objet[champ] = texte switch
        {
            "true" or "false" => JsonValue.Create("oui"),
            _ when texte.StartsWith("\"2", StringComparison.Ordinal) || texte.StartsWith("\"1", StringComparison.Ordinal) => JsonValue.Create("2026-02-30"),
            _ when texte.StartsWith('"') => JsonValue.Create(""),
            _ when texte.StartsWith('[') => JsonValue.Create("A"),
            _ => JsonValue.Create(-1),
        };
        return "";
    });

    [Theory]
    [MemberData(nameof(LesQuestions))]
    public void Repondre_ChampInconnu_LeNomme(string question)
    {
        var entree = Complet(question);
        entree["inconnu"] = 1;
        Demander.Fautes(Cas(question, entree)).ShouldHaveSingleItem().Chemin.ShouldBe("entree.inconnu");
    }

    [Theory]
    [InlineData("cotisation", """{ "annee": 2201, "montant": 1 }""", "entree.annee")]
    [InlineData("cotisation", """{ "annee": 2026, "montant": 1e20 }""", "entree.montant")]
    [InlineData("certification", """{ "niveau": 4, "obtenueLe": "2025-05-01" }""", "entree.niveau")]
    [InlineData("certification", """{ "niveau": 0, "obtenueLe": "2025-05-01" }""", "entree.niveau")]
    [InlineData("contestation", """{ "notifieLe": "2026-03-02", "zone": "CORSE" }""", "entree.zone")]
    [InlineData("conservation", """{ "derniereVisite": "2026-05-01", "deces": "2026-04-30" }""", "entree.deces")]
    [InlineData("conservation", """{ "derniereVisite": "2026-05-01", "naissance": "2026-05-02" }""", "entree.naissance")]
    [InlineData("document", """{ "visite": "AVIS_INAPTITUDE", "conclusion": "INAPTITUDE" }""", "entree.visite")]
    [InlineData("mutualisation", """{ "annee": 2026, "contrats": [ 1 ] }""", "entree.contrats[0]")]
    [InlineData("mutualisation", """{ "annee": 2026, "contrats": [ { "employeur": "A", "debut": "2019-01-01", "fin": "2018-12-31", "pcs": "563b", "categorie": "SI" } ] }""", "entree.contrats[0].fin")]
    [InlineData("mutualisation", """{ "annee": 2026, "contrats": [ { "employeur": "A", "debut": "2019-01-01", "pcs": "5", "categorie": "SI" } ] }""", "entree.contrats[0].pcs")]
    public void Repondre_FaitsQuiNeVontPas_NommeLeChamp(string question, string entree, string chemin) =>
        Demander.Fautes(Cas(question, JsonNode.Parse(entree)!.AsObject())).ShouldHaveSingleItem().Chemin.ShouldBe(chemin);

    [Fact]
    public void Repondre_TousLesChampsFautifs_LesNommeTous()
    {
        var fautes = Demander.Fautes("""
            [ { "cas": 1, "question": "inaptitude", "date": "hier", "entree": { "premierExamen": 3, "secondNecessaire": "oui", "x": 1 } },
              { "question": "delegation", "entree": { "acte": "RIEN" } } ]
            """);
        fautes.Select(f => f.Chemin).ShouldBe(
            [
                "[0].cas", "[0].date", "[0].entree.x", "[0].entree.premierExamen", "[0].entree.secondNecessaire",
                "[1].date", "[1].entree.acte", "[1].entree.profession",
            ],
            ignoreOrder: true);
        fautes.ShouldAllBe(f => f.Attendu.Length > 0);
    }

    /// <summary>Alters each field in turn, inside lists too; expects one fault there when <paramref name="alterer"/> says so, none else.</summary>
    private static void PourChaqueChamp(string question, Func<string, bool, JsonObject, string?> alterer)
    {
        foreach (var (chemin, champ, exige) in Champs(question))
        {
            var entree = Complet(question);
            var objet = chemin.Length == 0 ? entree : entree["contrats"]![0]!.AsObject();
            var attendu = alterer(champ, exige, objet) is not null;
            if (attendu)
            {
                var faute = Demander.Fautes(Cas(question, entree)).ShouldHaveSingleItem();
                faute.Chemin.ShouldBe($"entree.{chemin}{champ}");
                faute.Attendu.ShouldNotBeNullOrWhiteSpace();
            }
            else
            {
                Demander.Json(Cas(question, entree));
            }
        }
    }

    private static IEnumerable<(string Chemin, string Champ, bool Exige)> Champs(string question)
    {
        var entree = JsonNode.Parse(s_complets[question])!.AsObject();
        foreach (var (champ, valeur) in entree)
        {
            yield return ("", champ.TrimEnd('!'), champ.EndsWith('!'));
            if (valeur is JsonArray liste)
            {
                foreach (var (dedans, _) in liste[0]!.AsObject())
                {
                    yield return ("contrats[0].", dedans.TrimEnd('!'), dedans.EndsWith('!'));
                }
            }
        }
    }

    private static JsonObject Complet(string question) => JsonNode.Parse(s_complets[question].Replace("!\"", "\"", StringComparison.Ordinal))!.AsObject();

    private static string Cas(string question, JsonObject entree) =>
        new JsonObject { ["question"] = question, ["date"] = "2026-11-22", ["entree"] = entree }.ToJsonString();
}
