using System.Text.Json;
using Socle.Droit.Tests.Aide;

namespace Socle.Droit.Tests;

/// <summary>The given cases, through the JSON contract in and out.</summary>
public sealed class VecteursTests
{
    public static TheoryData<string> Cas => [.. Vecteurs.Tous.Select(c => c.GetProperty("cas").GetString()!)];

    [Fact]
    public void Lire_FichierDesVecteurs_EnTrouveSurPlusieursQuestions()
    {
        Vecteurs.Tous.Count.ShouldBeGreaterThan(25);
        Vecteurs.Tous.Select(c => c.GetProperty("question").GetString()).Distinct().Count().ShouldBeGreaterThan(8);
    }

    [Theory]
    [MemberData(nameof(Cas))]
    public void Repondre_Vecteur_DonneLAttendu(string nom)
    {
        var vecteur = Vecteurs.Trouver(nom);
        var texte = Demander.Json(vecteur.GetRawText());
        using var json = JsonDocument.Parse(texte);
        json.RootElement.GetProperty("cas").GetString().ShouldBe(nom);
        Comparer(vecteur.GetProperty("attendu"), json.RootElement, texte);
    }

    [Fact]
    public void Repondre_LeFichierEntier_DonneLaListeDansLOrdre()
    {
        using var json = JsonDocument.Parse(Demander.Json(File.ReadAllText(Dossiers.Partage("droit", "vecteurs.json"))));
        json.RootElement.EnumerateArray().Select(c => c.GetProperty("cas").GetString())
            .ShouldBe(Vecteurs.Tous.Select(c => c.GetProperty("cas").GetString()));
    }

    private static void Comparer(JsonElement attendu, JsonElement obtenu, string texte)
    {
        foreach (var champ in attendu.EnumerateObject())
        {
            switch (champ.Name)
            {
                case "exigences":
                    foreach (var exigence in champ.Value.EnumerateArray())
                    {
                        ComparerExigence(exigence, obtenu, texte);
                    }

                    break;
                case "absentes":
                    Codes(obtenu, "exigences", "visite").Intersect(Textes(champ.Value)).ShouldBeEmpty(texte);
                    break;
                case "droits":
                    Textes(champ.Value).Except(Codes(obtenu, "droits", "droit")).ShouldBeEmpty(texte);
                    break;
                case "alertes":
                    Textes(champ.Value).Except(Codes(obtenu, "alertes", "code")).ShouldBeEmpty(texte);
                    break;
                default:
                    obtenu.GetProperty(champ.Name).GetRawText().ShouldBe(champ.Value.GetRawText(), texte);
                    break;
            }
        }
    }

    private static void ComparerExigence(JsonElement attendue, JsonElement obtenu, string texte)
    {
        var visite = attendue.GetProperty("visite").GetString();
        var trouvee = obtenu.GetProperty("exigences").EnumerateArray()
            .Where(e => e.GetProperty("visite").GetString() == visite).ShouldHaveSingleItem(texte);
        foreach (var champ in attendue.EnumerateObject())
        {
            var valeur = trouvee.GetProperty(champ.Name);
            if (champ.Name == "sources")
            {
                Textes(champ.Value).Except(Textes(valeur)).ShouldBeEmpty(texte);
            }
            else
            {
                JsonElement.DeepEquals(valeur, champ.Value).ShouldBeTrue($"{champ.Name} : {valeur} au lieu de {champ.Value} dans {texte}");
            }
        }
    }

    private static IEnumerable<string> Textes(JsonElement liste) => liste.EnumerateArray().Select(e => e.GetString()!);

    private static IEnumerable<string> Codes(JsonElement obtenu, string liste, string champ) =>
        obtenu.GetProperty(liste).EnumerateArray().Select(e => e.GetProperty(champ).GetString()!);
}
