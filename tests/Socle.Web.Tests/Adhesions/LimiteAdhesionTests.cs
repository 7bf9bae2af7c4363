using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Base;
using Socle.Tests.Outils;
using Socle.Web.Securite;

namespace Socle.Web.Tests.Adhesions;

/// <summary>Someone who tries numbers one after the other is stopped; who reads the page is not.</summary>
public sealed class LimiteAdhesionTests(SocleQuiCompte socle) : IClassFixture<SocleQuiCompte>
{
    [Fact]
    public async Task Envoyer_AuDelaDeLaLimite_EstArreteEtLaLectureReste()
    {
        await Candidat.ReglerAsync(socle);
        using var candidat = new Candidat(socle);
        var page = await candidat.Visiteur.AllerAsync("/adherer");

        for (var essai = 0; essai < SocleQuiCompte.Essais; essai++)
        {
            using var permis = await page.EnvoyerSansSuivreAsync(PageFormulaire, candidat.Qui());
            permis.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var trop = await page.EnvoyerSansSuivreAsync(PageFormulaire, candidat.Qui());
        trop.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private const string PageFormulaire = "main form.formulaire";
}

public sealed class SocleQuiCompte() : SocleDeTest(Moteur.Sqlite)
{
    public const int Essais = 4;

    protected override void Ajouter(IServiceCollection services) => services.AddSingleton(new OptionsLimites { EssaisParMinute = Essais });
}
