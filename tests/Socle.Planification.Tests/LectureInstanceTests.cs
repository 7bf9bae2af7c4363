using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Socle.Planification.Contrat;

namespace Socle.Planification.Tests;

public sealed class LectureInstanceTests
{
    private const string Bonne = """
        { "nom": "decembre", "horizonJours": 31, "coutTrajetParMinute": 1, "zones": 1, "lieux": 2, "trajets": [[12, 25]],
          "seances":  [{ "id": 1, "lieu": 0, "jour": 12, "demiJournee": 0, "profession": "INFIRMIER", "minutes": 210, "reserveA": null }],
          "demandes": [{ "id": 1, "zone": 0, "employeur": 17, "durees": { "INFIRMIER": 30, "MEDECIN": 20 }, "pasAvant": 0, "auPlusTard": 9,
                         "poids": 40, "lieux": [0, 1], "seancesExclues": [], "refus": 4000 }],
          "fixes": [[1, 1]], "simultanes": { "17": 2 } }
        """;

    [Fact]
    public void Lire_ExempleDuContrat_DonneLInstance()
    {
        var (instance, fautes) = Lire(Bonne);

        fautes.ShouldBeEmpty();
        var lue = instance.ShouldNotBeNull();
        (lue.Nom, lue.Seances.Count, lue.Demandes[0].Durees["MEDECIN"], lue.Fixes.Count, lue.Simultanes[17]).ShouldBe(("decembre", 1, 20, 1, 2));
    }

    [Theory]
    [InlineData("nom", "12", "nom")]
    [InlineData("horizonJours", "0", "horizonJours")]
    [InlineData("coutTrajetParMinute", "-1", "coutTrajetParMinute")]
    [InlineData("zones", "2", "trajets")]
    [InlineData("trajets", "[[12]]", "trajets[0]")]
    [InlineData("trajets", "[[12, \"x\"]]", "trajets[0][1]")]
    [InlineData("seances", "{}", "seances")]
    [InlineData("seances.0.lieu", "2", "seances[0].lieu")]
    [InlineData("seances.0.jour", "31", "seances[0].jour")]
    [InlineData("seances.0.demiJournee", "2", "seances[0].demiJournee")]
    [InlineData("seances.0.profession", "\"\"", "seances[0].profession")]
    [InlineData("seances.0.minutes", "-1", "seances[0].minutes")]
    [InlineData("seances.0.reserveA", "\"x\"", "seances[0].reserveA")]
    [InlineData("demandes.0.id", "1.5", "demandes[0].id")]
    [InlineData("demandes.0.zone", "1", "demandes[0].zone")]
    [InlineData("demandes.0.durees", "{ \"INFIRMIER\": 0 }", "demandes[0].durees.INFIRMIER")]
    [InlineData("demandes.0.pasAvant", "\"hier\"", "demandes[0].pasAvant")]
    [InlineData("demandes.0.poids", "-5", "demandes[0].poids")]
    [InlineData("demandes.0.lieux", "[2]", "demandes[0].lieux[0]")]
    [InlineData("demandes.0.seancesExclues", "[9]", "demandes[0].seancesExclues[0]")]
    [InlineData("demandes.0.refus", "null", "demandes[0].refus")]
    [InlineData("fixes", "[[1]]", "fixes[0]")]
    [InlineData("fixes", "[[1, 9]]", "fixes[0]")]
    [InlineData("fixes", "[[1, 1], [1, 1]]", "fixes[1]")]
    [InlineData("simultanes", "{ \"x\": 2 }", "simultanes.x")]
    [InlineData("simultanes", "{ \"17\": 0 }", "fixes[0]")]
    public void Lire_ChampFaux_EstRefuseASonChemin(string champ, string valeur, string chemin)
    {
        var (instance, fautes) = Lire(Remplacer(champ, valeur));

        instance.ShouldBeNull();
        fautes.Select(f => f.Chemin).ShouldContain(chemin);
    }

    [Theory]
    [InlineData("nom"), InlineData("horizonJours"), InlineData("zones"), InlineData("lieux"), InlineData("trajets"), InlineData("seances"), InlineData("demandes"), InlineData("coutTrajetParMinute")]
    [InlineData("seances.0.id"), InlineData("seances.0.minutes"), InlineData("demandes.0.durees"), InlineData("demandes.0.auPlusTard")]
    public void Lire_ChampAbsent_EstRefuse(string champ) => Lire(Remplacer(champ, null)).Fautes.ShouldNotBeEmpty();

    [Theory, InlineData("fixes"), InlineData("simultanes"), InlineData("seances.0.reserveA"), InlineData("demandes.0.seancesExclues")]
    public void Lire_ChampFacultatifAbsent_EstAccepte(string champ) => Lire(Remplacer(champ, null)).Fautes.ShouldBeEmpty();

    [Fact]
    public void Lire_PlusieursFautes_SontToutesDites()
    {
        var (_, fautes) = Lire(Remplacer("seances.0.jour", "99").Replace("\"poids\":40", "\"poids\":-1", StringComparison.Ordinal));

        fautes.Select(f => f.Chemin).ShouldBe(["seances[0].jour", "demandes[0].poids"]);
    }

    [Fact]
    public void Lire_DeuxFoisLeMemeIdentifiant_EstRefuse()
    {
        var racine = JsonNode.Parse(Bonne)!;
        racine["demandes"]!.AsArray().Add(racine["demandes"]![0]!.DeepClone());

        Lire(racine.ToJsonString()).Fautes.Select(f => f.Chemin).ShouldBe(["demandes[1].id"]);
    }

    [Fact]
    public void Lire_PasDuJson_LeDit() => Should.Throw<JsonException>(() => Lire("bonjour"));

    private static (Instance? Instance, IReadOnlyList<Faute> Fautes) Lire(string json) => LectureInstance.Lire(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static string Remplacer(string champ, string? valeur)
    {
        var racine = JsonNode.Parse(Bonne)!;
        var noms = champ.Split('.');
        var parent = noms[..^1].Aggregate(racine, (noeud, nom) => int.TryParse(nom, out var rang) ? noeud[rang]! : noeud[nom]!);
        if (valeur is null)
        {
            parent.AsObject().Remove(noms[^1]);
        }
        else
        {
            parent[noms[^1]] = JsonNode.Parse(valeur);
        }
        return racine.ToJsonString();
    }
}
