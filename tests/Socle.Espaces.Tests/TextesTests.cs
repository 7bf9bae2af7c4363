using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Socle.Espaces.Composants;
using Socle.Noyau;

namespace Socle.Espaces.Tests;

public sealed class TextesTests
{
    [Theory]
    [InlineData("2026-03-03", "mardi 3\u00A0mars 2026")]
    [InlineData("2026-11-01", "dimanche 1er\u00A0novembre 2026")]
    [InlineData("2024-02-29", "jeudi 29\u00A0février 2024")]
    public void EnClair_Jour_SEcritCommeOnLeDit(string date, string attendu) =>
        DateOnly.Parse(date, CultureInfo.InvariantCulture).EnClair().ShouldBe(attendu);

    [Theory]
    [InlineData("2026-03-03T08:40:00Z", "mardi 3\u00A0mars 2026, 9\u00A0h\u00A040")]
    [InlineData("2026-07-14T22:05:00Z", "mercredi 15\u00A0juillet 2026, 0\u00A0h\u00A005")]
    [InlineData("2026-12-31T23:00:00Z", "vendredi 1er\u00A0janvier 2027, 0\u00A0h")]
    public void EnClair_Instant_SEcritALHeureDeParis(string instant, string attendu) =>
        DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).EnClair().ShouldBe(attendu);

    [Fact]
    public void EnClair_AutreCulture_ResteEnFrancais()
    {
        var avant = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            new DateOnly(2026, 3, 3).Courte().ShouldBe("03/03/2026");
            3214.Fr().ShouldBe("3\u202F214");
        }
        finally
        {
            CultureInfo.CurrentCulture = avant;
        }
    }

    [Theory]
    [InlineData("Plomb : depuis 2026 ; pourquoi ? « Oui »", "Plomb\u00A0: depuis 2026\u00A0; pourquoi\u00A0? «\u00A0Oui\u00A0»")]
    [InlineData("R. 4624-10, à 8:30", "R. 4624-10, à 8:30")]
    public void EnFrancais_UnSigneHaut_ResteAvecSonMot(string texte, string attendu) => texte.EnFrancais().ShouldBe(attendu);

    [Theory]
    [InlineData("R. 4624-10", "<span class=\"insecable\">R. 4624-10</span>")]
    [InlineData("R. 4624-10 ; L. 4624-2-4", "<span class=\"insecable\">R. 4624-10 ;</span> <span class=\"insecable\">L. 4624-2-4</span>")]
    [InlineData("Arrêté <conjoint> du ministre chargé du travail", "Arrêté &lt;conjoint&gt; du ministre chargé du travail")]
    public void Articles_Cites_NeSeCoupentPas(string articles, string attendu)
    {
        var sortie = new TagHelperOutput("articles", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));

        new ArticlesTagHelper { De = articles }.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), sortie);

        sortie.Content.GetContent().ShouldBe(attendu);
    }

    [Theory]
    [InlineData("2026-12-01", "<span>mar.</span><b>1</b><span>déc.</span>")]
    [InlineData("2027-05-31", "<span>lun.</span><b>31</b><span>mai</span>")]
    public void Feuillet_UnJour_SeDessineSansEtreLu(string le, string attendu)
    {
        var sortie = new TagHelperOutput("feuillet", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));

        new FeuilletTagHelper { Le = DateOnly.Parse(le, CultureInfo.InvariantCulture) }.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), sortie);

        sortie.Content.GetContent().ShouldBe(attendu);
        sortie.Attributes["aria-hidden"].Value.ShouldBe("true");
    }

    [Theory]
    [InlineData(0, "0\u00A0visite due")]
    [InlineData(1, "1\u00A0visite due")]
    [InlineData(3214, "3\u202F214\u00A0visites dues")]
    public void Accorder_Nombre_AccordeLeNom(int nombre, string attendu) =>
        nombre.Accorder("visite due", "visites dues").ShouldBe(attendu);

    [Theory]
    [InlineData("Claire Leroy", "CL")]
    [InlineData("Marie-Christine Vandenberghe-Lemoine", "ML")]
    [InlineData("N’Guessan, Awa", "NA")]
    [InlineData("élodie", "É")]
    [InlineData("  ", "?")]
    public void Initiales_Nom_PremierEtDernierMot(string nom, string attendu) =>
        PastilleTagHelper.Initiales(nom).ShouldBe(attendu);

    [Theory]
    [InlineData(-1, Etat.Retard)]
    [InlineData(0, Etat.Proche)]
    [InlineData(15, Etat.Proche)]
    [InlineData(16, Etat.Prevu)]
    public void PourEcheance_AuxBornes_DitLEtat(int jours, Etat attendu)
    {
        var aujourdhui = new DateOnly(2026, 11, 22);
        Etats.PourEcheance(aujourdhui.AddDays(jours), aujourdhui).ShouldBe(attendu);
    }
}
