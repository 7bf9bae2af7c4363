namespace Socle.Noyau.Tests.Personnes;

public sealed class RessemblanceTests
{
    private static readonly Nir Numero = Nir.Lire("1850578006084").Valeur;
    private static readonly Nir Autre = Nir.Lire("1850578006085").Valeur;

    [Theory]
    [InlineData("Lefèvre", "Loïc", "LEFEVRE", "LOIC", MotifRessemblance.MemesNomsMemeNaissance)]
    [InlineData("D’Œuvre", "Anne-Marie", "D OEUVRE", "ANNE MARIE", MotifRessemblance.MemesNomsMemeNaissance)]
    [InlineData("Martin", "Bernard", "Bernard", "Martin", MotifRessemblance.NomsInverses)]
    [InlineData("Dupont Martin", "Jeanne", "Martin-Dupont", "Jeanne", MotifRessemblance.NomsInverses)]
    [InlineData("Durand", "Jean-Pierre", "Durand", "Jean", MotifRessemblance.NomOuPrenomPartiel)]
    [InlineData("Durand", "J.", "Durand", "Jean", MotifRessemblance.NomOuPrenomPartiel)]
    [InlineData("Dupont", "Jeanne", "Dupont-Martin", "Jeanne", MotifRessemblance.NomOuPrenomPartiel)]
    [InlineData("Martin", "Jeanne", "Dupont-Martin", "Jeanne", MotifRessemblance.NomOuPrenomPartiel)]
    [InlineData("Dupond", "Jeanne", "Jeanne", "Dupont", MotifRessemblance.FauteDeFrappe)]
    [InlineData("Dupond", "Jeanne", "Dupont", "Jeanne", MotifRessemblance.FauteDeFrappe)]
    [InlineData("Letellier", "Sandrine", "Le Tellier", "Sandirne", MotifRessemblance.FauteDeFrappe)]
    public void Entre_SameBirth_SaysWhy(string nomA, string prenomA, string nomB, string prenomB, MotifRessemblance motif) =>
        Comparer(nomA, prenomA, nomB, prenomB).ShouldBe(motif);

    [Theory]
    [InlineData("Martin", "Léa", "Martin", "Léo")]
    [InlineData("Martin", "Paul", "Bernard", "Paul")]
    [InlineData("Ali", "Omar", "Aly", "Amar")]
    [InlineData("Petit", "Marie", "Petit", "Julie")]
    public void Entre_TwoPeopleBornTheSameDay_SaysNothing(string nomA, string prenomA, string nomB, string prenomB) =>
        Comparer(nomA, prenomA, nomB, prenomB).ShouldBeNull();

    [Theory]
    [InlineData(1985, 3, 4, MotifRessemblance.NaissanceVoisine)]
    [InlineData(1986, 4, 3, MotifRessemblance.NaissanceVoisine)]
    [InlineData(1985, 4, 4, MotifRessemblance.NaissanceVoisine)]
    [InlineData(1991, 12, 25, null)]
    public void Entre_SameNamesOtherBirth_LooksAtTheDate(int annee, int mois, int jour, MotifRessemblance? motif)
    {
        var (a, b) = (new PersonneComparee("Durand", "Jean", new(1985, 4, 3), null), new PersonneComparee("DURAND", "JEAN", new(annee, mois, jour), null));
        (Ressemblance.Entre(a, b)?.Motif).ShouldBe(motif);
    }

    [Fact]
    public void Entre_SameNir_IsTheSurestReason() => Ressemblance.Entre(
        new("Durand", "Jeanne", new(1985, 5, 3), Numero), new("Martin", "J", null, Numero))!.Motif.ShouldBe(MotifRessemblance.MemeNir);

    [Fact]
    public void Entre_TwoWholeNirThatDiffer_NeedsTheSameNames()
    {
        var naissance = new DateOnly(1985, 5, 3);
        Ressemblance.Entre(new("Dupond", "Jeanne", naissance, Numero), new("Dupont", "Jeanne", naissance, Autre)).ShouldBeNull("twins and neighbours exist");
        Ressemblance.Entre(new("Dupont", "Jeanne", naissance, Numero), new("Dupont", "Jeanne", naissance, Autre)).ShouldNotBeNull("a number may be mistyped");
    }

    [Fact]
    public void Entre_MarriedName_IsCompared() => Ressemblance.Entre(
        new("Durand", "Jeanne", new(1985, 5, 3), null, "Martin"),
        new("Martin", "Jeanne", new(1985, 5, 3), null))!.Motif.ShouldBe(MotifRessemblance.MemesNomsMemeNaissance);

    [Fact]
    public void ClesDeGroupe_PeopleWhoResemble_ShareOne()
    {
        var a = new PersonneComparee("Martin", "Bernard", new(1985, 4, 3), Numero);
        foreach (var b in new PersonneComparee[] { new("X", "Y", null, Numero), new("Bernard", "Martin", null, null), new("Z", "Z", new(1985, 4, 3), null) })
        {
            a.ClesDeGroupe().Intersect(b.ClesDeGroupe()).ShouldNotBeEmpty();
        }
    }

    private static MotifRessemblance? Comparer(string nomA, string prenomA, string nomB, string prenomB)
    {
        var naissance = new DateOnly(1985, 5, 3);
        var (a, b) = (new PersonneComparee(nomA, prenomA, naissance, null), new PersonneComparee(nomB, prenomB, naissance, null));
        Ressemblance.Entre(b, a).ShouldBe(Ressemblance.Entre(a, b), "the order of the two does not count");
        return Ressemblance.Entre(a, b)?.Motif;
    }
}
