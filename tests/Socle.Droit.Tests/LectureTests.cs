using System.Text;

namespace Socle.Droit.Tests;

/// <summary>Malformed cases: refused, with every fault, where it is, what was read, what was expected.</summary>
public sealed class LectureTests
{
    private const string Complet = """
        { "cas": "c", "question": "suivi", "date": "2026-07-01", "entree": {
          "travailleur": { "naissance": "1990-05-04", "handicap": false, "sexe": "F" },
          "poste": { "debut": "2026-01-15", "contrat": "CDI", "nuit": true, "joursSaison": 50, "eloigne": false, "emploisVises": 2, "anneeMiCarriere": 2030,
                     "expositions": [ { "risque": "PLOMB", "debut": "2026-01-15", "fin": "2026-05-01", "mesures": { "air": 0.02, "plombemie": 50 } } ],
                     "engins": ["CHARIOT"], "habilitations": ["B1V"] },
          "visites": [ { "type": "VIP", "date": "2026-02-01", "par": "MEDECIN", "mesures": true, "prochaineAuPlusTard": "2027-02-01" } ],
          "arrets": [ { "motif": "MALADIE", "debut": "2026-03-01", "fin": "2026-03-31", "delivreLe": "2026-03-01" } ],
          "demandes": [ { "par": "EMPLOYEUR", "le": "2026-04-01", "objet": "REPRISE" } ],
          "embauchePrecedente": { "emploiIdentique": true } } }
        """;

    [Fact]
    public void Lire_CasComplet_NAAucuneFaute()
    {
        var lu = Lire(Complet);
        lu.Fautes.ShouldBeEmpty();
        lu.Cas.ShouldBe("c");
        lu.Date.ShouldBe(new DateOnly(2026, 7, 1));
        lu.Situation!.Expositions[0].ShouldBe(new FaitExposition(Risque.Plomb, new(2026, 1, 15), new(2026, 5, 1), 0.02m, 50));
        lu.Situation.EmbauchePrecedente.ShouldBe(new EmbauchePrecedente(true, false, false, false));
    }

    [Theory]
    [InlineData("\"question\": \"suivi\"", "\"question\": \"suivis\"", "question")]
    [InlineData("\"anneeMiCarriere\": 2030", "\"anneeMiCarriere\": 30", "entree.poste.anneeMiCarriere")]
    [InlineData("\"eloigne\": false", "\"eloigne\": \"non\"", "entree.poste.eloigne")]
    [InlineData("\"emploisVises\": 2", "\"emploisVises\": \"2\"", "entree.poste.emploisVises")]
    [InlineData("\"question\": \"suivi\",", "", "question")]
    [InlineData("\"date\": \"2026-07-01\",", "", "date")]
    [InlineData("\"2026-07-01\"", "\"01/07/2026\"", "date")]
    [InlineData("\"cas\": \"c\"", "\"cas\": 3", "cas")]
    [InlineData("\"naissance\": \"1990-05-04\",", "", "entree.travailleur.naissance")]
    [InlineData("\"1990-05-04\"", "\"1990-02-31\"", "entree.travailleur.naissance")]
    [InlineData("\"1990-05-04\"", "19900504", "entree.travailleur.naissance")]
    [InlineData("\"1990-05-04\"", "\"2026-01-16\"", "entree.poste.debut")]
    [InlineData("\"1990-05-04\"", "\"0001-01-01\"", "entree.travailleur.naissance")]
    [InlineData("\"handicap\": false", "\"handicap\": \"non\"", "entree.travailleur.handicap")]
    [InlineData("\"sexe\": \"F\"", "\"sexe\": \"X\"", "entree.travailleur.sexe")]
    [InlineData("\"debut\": \"2026-01-15\", \"contrat\"", "\"contrat\"", "entree.poste.debut")]
    [InlineData("\"contrat\": \"CDI\"", "\"contrat\": \"cdi\"", "entree.poste.contrat")]
    [InlineData("\"contrat\": \"CDI\",", "", "entree.poste.contrat")]
    [InlineData("\"nuit\": true", "\"nuit\": 1", "entree.poste.nuit")]
    [InlineData("\"joursSaison\": 50", "\"joursSaison\": -1", "entree.poste.joursSaison")]
    [InlineData("\"joursSaison\": 50", "\"joursSaison\": 4.5", "entree.poste.joursSaison")]
    [InlineData("\"nuit\": true", "\"fin\": \"2026-01-14\"", "entree.poste.fin")]
    [InlineData("\"PLOMB\"", "\"PLOM\"", "entree.poste.expositions[0].risque")]
    [InlineData("\"fin\": \"2026-05-01\"", "\"fin\": \"2026-01-14\"", "entree.poste.expositions[0].fin")]
    [InlineData("\"air\": 0.02", "\"air\": \"0,02\"", "entree.poste.expositions[0].mesures.air")]
    [InlineData("\"air\": 0.02", "\"air\": -0.1", "entree.poste.expositions[0].mesures.air")]
    [InlineData("\"air\": 0.02", "\"airr\": 0.02", "entree.poste.expositions[0].mesures.airr")]
    [InlineData("[\"CHARIOT\"]", "[\"CHARIOT\", \"VELO\"]", "entree.poste.engins[1]")]
    [InlineData("[\"CHARIOT\"]", "\"CHARIOT\"", "entree.poste.engins")]
    [InlineData("[\"B1V\"]", "[null]", "entree.poste.habilitations[0]")]
    [InlineData("\"type\": \"VIP\"", "\"type\": \"VISITE\"", "entree.visites[0].type")]
    [InlineData("\"2027-02-01\"", "\"2026-02-01\"", "entree.visites[0].prochaineAuPlusTard")]
    [InlineData("\"par\": \"MEDECIN\"", "\"par\": \"DENTISTE\"", "entree.visites[0].par")]
    [InlineData("\"fin\": \"2026-03-31\"", "\"fin\": \"2026-02-28\"", "entree.arrets[0].fin")]
    [InlineData("\"motif\": \"MALADIE\", ", "", "entree.arrets[0].motif")]
    [InlineData("\"objet\": \"REPRISE\"", "\"objet\": \"\"", "entree.demandes[0].objet")]
    [InlineData("{ \"emploiIdentique\": true }", "[]", "entree.embauchePrecedente")]
    [InlineData("\"handicap\": false", "\"handicape\": false", "entree.travailleur.handicape")]
    [InlineData("\"CDI\"", "\"\\ud800\"", "entree.poste.contrat")]
    public void Lire_UnChampFautif_LeNomme(string avant, string apres, string chemin)
    {
        Complet.ShouldContain(avant);
        var lu = Lire(Complet.Replace(avant, apres));
        lu.Situation.ShouldBeNull();
        var faute = lu.Fautes.ShouldHaveSingleItem();
        faute.Chemin.ShouldBe(chemin);
        faute.Attendu.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Lire_PlusieursChampsFautifs_LesNommeTous()
    {
        var lu = Lire(Complet
            .Replace("\"1990-05-04\"", "\"hier\"").Replace("\"CDI\"", "\"CDJ\"").Replace("\"VIP\"", "7")
            .Replace("\"MALADIE\"", "null").Replace("\"date\": \"2026-07-01\"", "\"date\": null").Replace("[\"B1V\"]", "{}"));
        lu.Fautes.Select(f => f.Chemin).ShouldBe(
            ["date", "entree.travailleur.naissance", "entree.poste.contrat", "entree.visites[0].type", "entree.arrets[0].motif", "entree.poste.habilitations"],
            ignoreOrder: true);
        lu.Fautes.Single(f => f.Chemin == "entree.poste.contrat").ValeurLue.ShouldBe("\"CDJ\"");
        lu.Fautes.Single(f => f.Chemin == "entree.poste.contrat").Attendu.ShouldContain("SAISONNIER");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("\"suivi\"")]
    [InlineData("{\"date\":\"2026-01-01\",\"date\":\"2026-01-02\"}")]
    public void Lire_TexteQuiNEstPasUnCas_LeDit(string texte)
    {
        var lu = Lire(texte);
        lu.Situation.ShouldBeNull();
        lu.Fautes.ShouldNotBeEmpty();
    }

    [Fact]
    public void Lire_EntreeAbsente_LaReclame() =>
        Lire("""{ "question": "suivi", "date": "2026-01-01" }""").Fautes.ShouldHaveSingleItem().Chemin.ShouldBe("entree");

    [Fact]
    public void EcrireSituation_SansRienDeParticulier_ResteCourt() =>
        ContratSuivi.EcrireSituation(new SituationSuivi { Naissance = new(1990, 5, 4), DebutPoste = new(2026, 1, 15) })
            .ShouldBe("""{"travailleur":{"naissance":"1990-05-04"},"poste":{"debut":"2026-01-15","contrat":"CDI"}}""");

    private static CasLu Lire(string json) => ContratSuivi.Lire(Encoding.UTF8.GetBytes(json));
}
