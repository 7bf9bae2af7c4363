using System.Buffers;
using System.Text;
using System.Text.Json;
using Socle.Droit.Tests.Aide;

namespace Socle.Droit.Tests;

/// <summary>The one entry of the contract: all the faults and nothing written, or every answer in order.</summary>
public sealed class ContratDroitTests
{
    private const string Cas = """{"cas":"un","question":"suivi","date":"2026-01-20","entree":{"travailleur":{"naissance":"1990-05-04"},"poste":{"debut":"2026-01-15","contrat":"CDI"}}}""";

    [Fact]
    public void Repondre_UnCas_DonneUnObjetQuiRappelleLeCas()
    {
        using var json = JsonDocument.Parse(Demander.Json(Cas));
        json.RootElement.GetProperty("cas").GetString().ShouldBe("un");
        json.RootElement.GetProperty("question").GetString().ShouldBe("suivi");
        json.RootElement.GetProperty("categorie").GetString().ShouldBe("SI");
    }

    [Fact]
    public void Repondre_UnTableau_GardeLOrdre()
    {
        using var json = JsonDocument.Parse(Demander.Json($"[{Cas},{Cas.Replace("\"un\"", "\"deux\"")},{Cas.Replace("\"cas\":\"un\",", "")}]"));
        json.RootElement.EnumerateArray().Select(c => c.TryGetProperty("cas", out var nom) ? nom.GetString() : null)
            .ShouldBe(["un", "deux", null]);
    }

    [Fact]
    public void Repondre_TableauVide_DonneUnTableauVide() => Demander.Json("[]").ShouldBe("[]");

    [Fact]
    public void Repondre_TexteAvecMarque_LaPasse() => Demander.Json('\uFEFF' + Cas).ShouldBe(Demander.Json(Cas));

    [Fact]
    public void Repondre_TexteEnMorceaux_DonneLaMemeReponse()
    {
        var octets = Encoding.UTF8.GetBytes($"[{Cas},{Cas}]");
        for (var coupe = 1; coupe < octets.Length; coupe += 7)
        {
            var sortie = new ArrayBufferWriter<byte>();
            ContratDroit.Repondre(Morceaux(octets, coupe), sortie).ShouldBeEmpty();
            Encoding.UTF8.GetString(sortie.WrittenSpan).ShouldBe(Demander.Json($"[{Cas},{Cas}]"));
        }
    }

    [Fact]
    public void Repondre_UnSeulCasFautif_NeRepondAAucunEtNommeChaqueFaute()
    {
        var texte = $"[{Cas},{Cas.Replace("2026-01-20", "2026-02-30").Replace("CDI", "CDJ")},3,{Cas.Replace("suivi", "suivit")}]";
        var fautes = Demander.Fautes(texte);
        fautes.Select(f => f.Chemin).ShouldBe(["[1].date", "[1].entree.poste.contrat", "[2]", "[3].question"]);
        fautes[0].ValeurLue.ShouldBe("\"2026-02-30\"");
        fautes[3].Attendu.ShouldContain("suivi");
    }

    [Fact]
    public void EcrireFautes_LesFautes_DonneLeurChampCeQuiAEteLuEtCeQuiEtaitAttendu()
    {
        var sortie = new ArrayBufferWriter<byte>();
        ContratDroit.EcrireFautes([new("entree.poste.contrat", "\"CDJ\"", "un de : CDI"), new("date", null, "une date")], sortie);
        Encoding.UTF8.GetString(sortie.WrittenSpan).ShouldBe(
            """[{"champ":"entree.poste.contrat","lu":"\"CDJ\"","attendu":"un de : CDI"},{"champ":"date","lu":null,"attendu":"une date"}]""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("[1")]
    [InlineData("nul")]
    [InlineData("null")]
    [InlineData("3")]
    [InlineData("[[]]")]
    [InlineData("[] []")]
    [InlineData("{\"question\":\"\\ud800\",\"date\":\"\\ud800\",\"entree\":{\"\\ud800\":1}}")]
    public void Repondre_TexteQuiNEstPasUnCas_LeDit(string texte) => Demander.Fautes(texte).ShouldNotBeEmpty();

    [Theory]
    [InlineData("\"date\":", "\"date\":\"2026-01-20\",\"date\":", "date")]
    [InlineData("\"naissance\":", "\"naissance\":\"1990-05-04\",\"naissance\":", "entree.travailleur.naissance")]
    public void Repondre_ChampDonneDeuxFois_LeRefuse(string avant, string apres, string chemin) =>
        Demander.Fautes(Cas.Replace(avant, apres)).ShouldHaveSingleItem().Chemin.ShouldBe(chemin);

    [Fact]
    public void Repondre_SuiteApresLeCas_LaRefuse() =>
        Demander.Fautes(Cas + Cas).ShouldHaveSingleItem().Attendu.ShouldStartWith("un JSON bien formé (ligne 1, octet ");

    private static ReadOnlySequence<byte> Morceaux(byte[] octets, int coupe)
    {
        var premier = new Morceau(octets.AsMemory(0, coupe), null);
        var second = new Morceau(octets.AsMemory(coupe), premier);
        return new(premier, 0, second, octets.Length - coupe);
    }

    private sealed class Morceau : ReadOnlySequenceSegment<byte>
    {
        public Morceau(ReadOnlyMemory<byte> octets, Morceau? avant)
        {
            Memory = octets;
            if (avant is not null)
            {
                RunningIndex = avant.RunningIndex + avant.Memory.Length;
                avant.Next = this;
            }
        }
    }
}
