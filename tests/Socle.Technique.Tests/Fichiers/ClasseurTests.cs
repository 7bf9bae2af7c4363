using Socle.Technique.Fichiers;
using static Socle.Technique.Tests.Fichiers.FichiersDEssai;

namespace Socle.Technique.Tests.Fichiers;

public sealed class ClasseurTests
{
    [Fact]
    public void Lire_TypedCells_GiveWhatPeopleSee()
    {
        using var tableau = Ouvrir(Classeur(Ligne(1, T("Nom"), T("Naissance"), T("CP"), T("NIR"), T("Quotité"), T("Actif"), T("Erreur")) + Ligne(2,
            T(" Lefèvre "), "<c s=\"1\"><v>31118</v></c>", "<c s=\"2\"><v>1000</v></c>", "<c><v>185057800608491</v></c>", "<c><v>0.8</v></c>",
            "<c t=\"b\"><v>1</v></c>", "<c t=\"e\"><v>#N/A</v></c>")));
        tableau.Description.ShouldBe("Classeur Excel, feuille « Notice »");
        var ligne = Lignes(tableau).ShouldHaveSingleItem();
        ligne.Cellules.Take(6).ShouldBe(["Lefèvre", "12/03/1985", "01000", "185057800608491", "0.8", "oui"]);
        ligne[6].ShouldBeEmpty();
    }

    [Fact]
    public void Lire_Formula_UsesTheLastValueAndTellsIt()
    {
        using var tableau = Ouvrir(Classeur(
            Ligne(1, T("Nom"), T("Âge")) + Ligne(2, T("A"), "<c r=\"B2\"><f>1+40</f><v>41</v></c>") + Ligne(3, T("=1+1"), "<c r=\"B3\"><v>7</v></c>")));
        var lignes = Lignes(tableau);
        lignes.Select(l => l[1]).ShouldBe(["41", "7"]);
        lignes.Select(l => l.EstFormule(tableau.Colonnes[1])).ShouldBe([true, false]);
        lignes[1].EstFormule(tableau.Colonnes[0]).ShouldBeFalse("in a workbook a text is only a text");
    }

    [Fact]
    public void Lire_HolesBetweenRows_KeepLineNumbers()
    {
        using var tableau = Ouvrir(Classeur(Ligne(3, T("Nom"), T("Prénom")) + Ligne(7, "<c r=\"B7\" t=\"inlineStr\"><is><t>b</t></is></c>")));
        tableau.LigneDesTitres.ShouldBe(3);
        var ligne = Lignes(tableau).ShouldHaveSingleItem();
        (ligne.Numero, ligne[0], ligne[1]).ShouldBe((7, "", "b"));
    }

    [Theory]
    [InlineData("hidden", "")]
    [InlineData("visible", "")]
    public void Lire_FirstSheetHiddenOrEmpty_TakesTheNext(string etat, string premiere)
    {
        var cachee = etat == "hidden" ? Ligne(1, T("Secret"), T("Caché")) : premiere;
        using var tableau = Ouvrir(Classeur(cachee, etat, Ligne(1, T("Nom"), T("Ville")) + Ligne(2, T("A"), "<c r=\"B2\"><f>X</f><v>1</v></c>")));
        tableau.Colonnes.Select(c => c.Titre).ShouldBe(["Nom", "Ville"]);
        Lignes(tableau)[0].EstFormule(tableau.Colonnes[1]).ShouldBeTrue();
    }

    private static Tableau Ouvrir(Stream flux) => LecteurTabulaire.Ouvrir(flux, "déclaration.xlsx").Valeur;

    private static List<LigneTableau> Lignes(Tableau tableau) => [.. tableau.Lignes().Select(l => l.Valeur)];
}
