using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes.Administration;

namespace Socle.Technique.Tests.Comptes;

public sealed class ReglesMotDePasseTests
{
    [Theory]
    [InlineData("court", "mot-de-passe.court")]
    [InlineData("onzecaract1", "mot-de-passe.court")]
    [InlineData("aaaaaaaaaaaaaa", "mot-de-passe.repetitif")]
    [InlineData("MotDePasse2026", "mot-de-passe.courant")]
    [InlineData("Azertyuiop123!", "mot-de-passe.courant")]
    [InlineData("Password-2026", "mot-de-passe.courant")]
    [InlineData("123456789012", "mot-de-passe.courant")]
    [InlineData("Bonjour-Paris-2026", "mot-de-passe.courant")]
    [InlineData("Claire.Leroy-76", "mot-de-passe.soi")]
    [InlineData("c.leroy et son chien", "mot-de-passe.soi")]
    public async Task Creer_MotDePasseFaible_DitPourquoi(string motDePasse, string code)
    {
        var resultat = await CreerAsync(motDePasse);

        resultat.Refus.Tous.Select(r => r.Code).ShouldContain(code);
        resultat.Refus.Champ.ShouldBe("MotDePasse");
    }

    [Theory]
    [InlineData("douzecaracte"), InlineData("cheval agrafe correct"), InlineData("k7mp-xw3c-9fqd-hj2v-ab4n"), InlineData("le soleil de Bretagne en mars")]
    public async Task Creer_MotDePasseLong_EstAccepte(string motDePasse) => (await CreerAsync(motDePasse)).EstSucces.ShouldBeTrue();

    private static async Task<Noyau.Resultat<Technique.Comptes.Compte>> CreerAsync(string motDePasse)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(Moteur.Sqlite);
        return await services.DansAsync(s => s.GetRequiredService<CreerCompte>().ExecuterAsync(new("c.leroy", "Claire Leroy", Role.Medecin), motDePasse));
    }
}
