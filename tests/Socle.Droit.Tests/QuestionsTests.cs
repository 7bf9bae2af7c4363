using System.Text.Json;
using Socle.Droit.Tests.Aide;

namespace Socle.Droit.Tests;

/// <summary>The tables of <c>Questions/</c>, through the contract, written to be read and mended by a doctor or a lawyer.</summary>
public sealed class QuestionsTests
{
    public static TheoryData<string> Lignes => [.. Questions.Toutes.Select(l => l.Cle)];

    [Theory]
    [MemberData(nameof(Lignes))]
    public void Repondre_LigneDeTable_DonneLAttendu(string cle)
    {
        var ligne = Questions.Trouver(cle);
        var texte = Demander.Json(ligne.Cas);
        using var json = JsonDocument.Parse(texte);
        foreach (var attendu in ligne.Attendu.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Est(attendu, json.RootElement).ShouldBeTrue($"« {attendu} » attendu, obtenu : {texte}");
        }

        json.RootElement.GetProperty("sources").GetArrayLength().ShouldBeGreaterThan(0);
        json.RootElement.GetProperty("explication").GetString().ShouldEndWith(".");
    }

    [Fact]
    public void Lire_LesTables_EnAUnePourChaqueQuestion() =>
        Questions.Toutes.Select(l => l.Question).Distinct().Append("suivi").ShouldBe(ContratDroit.Questions, ignoreOrder: true);

    private static bool Est(string attendu, JsonElement reponse)
    {
        var mots = attendu.Split(' ', 2);
        var valeur = mots.Length > 1 ? mots[1] : "";
        return mots[0] switch
        {
            "hors" => reponse.TryGetProperty("horsCouverture", out var hors) && hors.GetBoolean(),
            "sans" when valeur == "manque" => Textes(reponse, "manquants").Length == 0,
            "sans" when valeur.StartsWith("source ", StringComparison.Ordinal) => !Textes(reponse, "sources").Contains(valeur[7..]),
            "sans" => !reponse.TryGetProperty(valeur, out _),
            "source" => Textes(reponse, "sources").Contains(valeur),
            "manque" => Textes(reponse, "manquants").Contains(valeur),
            "alerte" => reponse.GetProperty("alertes").EnumerateArray().Any(a => a.GetProperty("code").GetString() == valeur),
            "parts" => string.Join(' ', reponse.GetProperty("parts").EnumerateArray()
                .Select(p => $"{p.GetProperty("employeur").GetString()} {p.GetProperty("fraction").GetString()}")) == Liste(valeur),
            "modeles" or "destinataires" or "conditions" or "horsMutualisation" => string.Join(' ', Textes(reponse, mots[0])) == Liste(valeur),
            _ when valeur == "null" => reponse.GetProperty(mots[0]).ValueKind == JsonValueKind.Null,
            _ => JsonElement.DeepEquals(reponse.GetProperty(mots[0]), JsonSerializer.SerializeToElement(Questions.Valeur(valeur))),
        };
    }

    private static string Liste(string valeur) => valeur == "aucune" ? "" : valeur;

    private static string[] Textes(JsonElement reponse, string champ) => [.. reponse.GetProperty(champ).EnumerateArray().Select(e => e.GetString()!)];
}
