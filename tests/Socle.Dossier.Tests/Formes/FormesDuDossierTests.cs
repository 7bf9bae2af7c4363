using Socle.Dossier.Contenus;
using Socle.Dossier.Formes;

namespace Socle.Dossier.Tests.Formes;

/// <summary>One description per kind: what it asks is what the content holds, and what it tells is what was answered.</summary>
public sealed class FormesDuDossierTests
{
    private static readonly DateOnly Jour = new(2026, 3, 2);

    public static TheoryData<GenreEcrit> Genres => [.. FormesDuDossier.Toutes.Select(f => f.Genre)];

    [Theory, MemberData(nameof(Genres))]
    public void Forme_Remplie_SeRelitPareilleEtDitChaqueReponse(GenreEcrit genre)
    {
        var forme = FormesDuDossier.De(genre)!;
        var saisies = forme.Champs.ToDictionary(c => c.Nom, c => (string?)Exemple(c));

        var contenu = forme.Lire(saisies).Valeur;

        forme.Saisies(contenu).ShouldBe(saisies, ignoreOrder: true);
        forme.EnMots(contenu).Count().ShouldBe(forme.Champs.Count);
        forme.Lire(forme.Saisies(contenu), contenu).Valeur.Octets().ShouldBe(contenu.Octets());
        Contenu.Lire(genre, contenu.Octets()).Octets().ShouldBe(contenu.Octets());
    }

    [Theory, MemberData(nameof(Genres))]
    public void Forme_Vide_RefuseChaqueReponseObligatoire(GenreEcrit genre)
    {
        var forme = FormesDuDossier.De(genre)!;

        var lu = forme.Lire(new Dictionary<string, string?>());

        lu.EstRefus.ShouldBeTrue();
        forme.Champs.Where(c => c.Obligatoire).Select(c => c.Nom).ShouldBeSubsetOf(lu.Refus.Tous.Select(r => r.Champ!));
    }

    [Theory]
    [InlineData("2020-03-02", "2020-03-01", false), InlineData("2020-03-02", "2020-03-02", true), InlineData("2020-03-02", "2020-03-03", true)]
    public void Periode_FinAvantLeDebut_Refusee(string debut, string fin, bool acceptee) =>
        FormesDuDossier.De(GenreEcrit.Traitement)!.Lire(new Dictionary<string, string?> { ["Nom"] = "Paracétamol", ["Debut"] = debut, ["Fin"] = fin }).EstSucces.ShouldBe(acceptee);

    [Fact]
    public void Terme_MotsInchanges_GardeSonCode()
    {
        var ancien = new Conseil(new Terme("conseils", "3", "C12", "Gestes et postures"), true, null);
        var forme = FormesDuDossier.De(GenreEcrit.Conseil)!;
        var saisies = forme.Saisies(ancien);

        ((Conseil)forme.Lire(saisies, ancien).Valeur).Theme.ShouldBe(ancien.Theme);
        saisies["Theme"] = "Autre";
        ((Conseil)forme.Lire(saisies, ancien).Valeur).Theme.ShouldBe(new Terme("libre", "", "", "Autre"));
    }

    [Theory]
    [InlineData("2019-01-01", "2019-01-01"), InlineData("2026-03-02", "2026-03-02"), InlineData("2026-03-03", "2026-03-02"), InlineData("", "2026-03-02")]
    public void JourDuFait_CeluiDit_JamaisAVenir(string dit, string attendu)
    {
        var forme = FormesDuDossier.De(GenreEcrit.Traitement)!;
        var contenu = forme.Lire(new Dictionary<string, string?> { ["Nom"] = "Paracétamol", ["Debut"] = dit }).Valeur;

        forme.JourDe(contenu, Jour).ShouldBe(DateOnly.Parse(attendu, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Texte_TropLong_Refuse() =>
        FormesDuDossier.De(GenreEcrit.Observation)!.Lire(new Dictionary<string, string?> { ["Texte"] = new('a', 5_001) }).Refus.Champ.ShouldBe("Texte");

    private static string Exemple(ChampForme champ) => champ.Nature switch
    {
        NatureChamp.Date => champ.Nom == "Fin" ? "2021-05-02" : "2020-05-02",
        NatureChamp.Entier => "3",
        NatureChamp.OuiNon => "oui",
        NatureChamp.Choix => champ.Choix[^1].Valeur,
        NatureChamp.Termes => "un\ndeux",
        _ => "mots",
    };
}
