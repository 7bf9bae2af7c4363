using Socle.Noyau;
using Socle.Travailleurs.Personnes.Doublons;
using Socle.Travailleurs.Tests.Outils;

namespace Socle.Travailleurs.Tests.Personnes.Doublons;

public sealed class RechercheDoublonsTests
{
    private static readonly DateOnly Naissance = new(1980, 3, 12);

    public static TheoryData<string, string, string, int, MotifRessemblance> Proches => new()
    {
        { "MARCHAND", "Lucie", "accents et casse", 12, MotifRessemblance.MemesNomsMemeNaissance },
        { "Lucie", "Marchand", "ordre", 12, MotifRessemblance.NomsInverses },
        { "Marchand-Petit", "Lucie", "nom composé", 12, MotifRessemblance.NomOuPrenomPartiel },
        { "Marchant", "Lucie", "faute de frappe", 12, MotifRessemblance.FauteDeFrappe },
        { "Dubois", "Lucie", "nom d’usage", 12, MotifRessemblance.MemesNomsMemeNaissance },
        { "Marchand", "Lucie", "un chiffre de la date", 13, MotifRessemblance.NaissanceVoisine },
        { "Dubois", "Lucie", "nom d’usage et un chiffre de la date", 13, MotifRessemblance.NaissanceVoisine },
    };

    [Theory, MemberData(nameof(Proches))]
    public void Trouver_Proche_LePropose(string nom, string prenoms, string cas, int jour, MotifRessemblance motif)
    {
        var paires = RechercheDoublons.Trouver([
            Personne(7, "Marchand", "Lucie", Naissance, usage: "Dubois"),
            Personne(3, nom, prenoms, Naissance.AddDays(jour - 12)),
            Personne(5, "Petit", "Karine", Naissance),
        ]);

        var paire = paires.ShouldHaveSingleItem(cas);
        (paire.A, paire.B, paire.Motif).ShouldBe((3, 7, motif));
        paire.Raisons.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Trouver_JourEtMoisInverses_LePropose() => RechercheDoublons.Trouver([
        Personne(1, "Marchand", "Lucie", new(1980, 3, 12)), Personne(2, "Marchand", "Lucie", new(1980, 12, 3))]).ShouldHaveSingleItem();

    [Fact]
    public void Trouver_Jumeaux_NeLesProposePas() => RechercheDoublons.Trouver([
        Personne(1, "Marchand", "Lucie", Naissance), Personne(2, "Marchand", "Paul", Naissance)]).ShouldBeEmpty();

    [Fact]
    public void Trouver_DeuxNumerosEntiersDifferents_EtUnPrenomEnMoins_NeLePropose_Pas() => RechercheDoublons.Trouver([
        Personne(1, "Marchand", "Julien", Naissance, nir: "1800327229001"), Personne(2, "Marchand", "Julie", Naissance, nir: "2800327229002")]).ShouldBeEmpty();

    [Theory]
    [InlineData("2800327229001", null, 92)]
    [InlineData("2800327229001", "7800327229001", 96)]
    [InlineData("2800327229001", "2800327229011", 82)]
    [InlineData("2800327229001", "2800375112345", 47)]
    public void Trouver_Numeros_FontLaNote(string un, string? autre, int note) => RechercheDoublons.Trouver([
        Personne(1, "Marchand", "Lucie", Naissance, nir: un), Personne(2, "Marchand", "Lucie", Naissance, nir: autre)]).Single().Note.ShouldBe(note);

    [Fact]
    public void Trouver_SexesEtLieuxDifferents_SousLaNoteMinimale_NeLeProposePas() => RechercheDoublons.Trouver([
        Personne(1, "Dominique", "Claude", Naissance, sexe: Sexe.Masculin, lieu: "27229"),
        Personne(2, "Dominique", "Claude", new(1980, 3, 21), sexe: Sexe.Feminin, lieu: "75056")]).ShouldBeEmpty();

    [Fact]
    public void Trouver_NaissanceInconnueDeBeaucoup_NeCompareQuUnePartieEtTrouve()
    {
        var inconnue = new DateOnly(1970, 1, 1);
        var personnes = Enumerable.Range(0, 3_000).Select(i => Personne(i, NomInvente(i * 7919), NomInvente((i * 104729) + 1), inconnue)).ToList();
        personnes.Add(Personne(9_001, "Marchand", "Philippe", inconnue));
        personnes.Add(Personne(9_002, "Marchant", "Philippe", inconnue));

        var (paires, comparaisons) = RechercheDoublons.Mesurer(personnes);

        paires.ShouldContain(p => p.A == 9_001 && p.B == 9_002);
        comparaisons.ShouldBeLessThan(1_000_000, "of 4,504,501 pairs");
    }

    /// <summary>The size of a whole service: no list of 4 billion pairs is ever walked.</summary>
    [Fact]
    public void Trouver_ServiceEntier_NeCompareQuUnePartSurMille()
    {
        const int Nombre = 91_650;
        var personnes = Enumerable.Range(0, Nombre)
            .Select(i => Personne(i, NomInvente(i * 31), NomInvente((i * 17) + 5), new DateOnly(1961, 1, 1).AddDays(i * 7919 % 16_000))).ToList();
        for (var i = 0; i < 200; i++)
        {
            personnes.Add(Personne(Nombre + i, NomInvente(i * 31) + "e", NomInvente((i * 17) + 5), personnes[i].Comparee.Naissance!.Value));
        }

        var (paires, comparaisons) = RechercheDoublons.Mesurer(personnes);

        comparaisons.ShouldBeLessThan(4_218_000, "of 4.2 billion pairs");
        Enumerable.Range(0, 200).Count(i => paires.Any(p => p.A == i && p.B == Nombre + i)).ShouldBe(200);
    }

    [Theory]
    [InlineData("MARCHAND", "MARCHANT")]
    [InlineData("PHILIPPE", "FILIPE")]
    [InlineData("CECILE", "SESSILE")]
    [InlineData("THOMAS", "TOMA")]
    [InlineData("GEORGES", "JORGE")]
    public void Phonetique_MemeSon_MemeCode(string a, string b) => Phonetique.De(a).ShouldBe(Phonetique.De(b));

    [Fact]
    public void Phonetique_QueDesVoyelles_GardeLaPremiere() => Phonetique.De("EYOU").ShouldBe("E");

    private static string NomInvente(int graine)
    {
        string[] syllabes = ["MAR", "LE", "DU", "BER", "TIN", "ROU", "GAN", "VI", "LO", "CHE", "NA", "POU", "SAU", "FRE", "KI", "DO"];
        var reste = (uint)graine * 2654435761;
        return $"{syllabes[reste % 16]}{syllabes[reste / 16 % 16]}{syllabes[reste / 256 % 16]}{syllabes[reste / 4096 % 16]}";
    }

    private static PersonneConnue Personne(
        long id, string nom, string prenoms, DateOnly naissance, string? usage = null, string? nir = null, Sexe? sexe = null, string? lieu = null) =>
        new(id, new PersonneComparee(nom, prenoms, naissance, nir is null ? null : Nir.Lire(Nirs.Complet(nir)).Valeur, usage), sexe, lieu);
}
