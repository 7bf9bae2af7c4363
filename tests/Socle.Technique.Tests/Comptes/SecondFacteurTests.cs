using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Connexion;
using Socle.Technique.Comptes.SecondFacteur;
using Socle.Technique.Comptes.Sessions;

namespace Socle.Technique.Tests.Comptes;

public sealed class SecondFacteurTests
{
    public static TheoryData<Moteur> Moteurs => ComptesDeTest.Moteurs;

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Connecter_SecondFacteurActif_DemandeLeCodePuisOuvre(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        var (secret, _) = await services.ActiverSecondFacteurAsync(anne);

        (await services.ConnecterAsync("anne")).ShouldBe(new IssueConnexion.CodeDemande(anne));
        (await services.CodeAsync(anne, "000000")).ShouldBeOfType<IssueConnexion.Refusee>();
        var issue = await services.CodeAsync(anne, services.Code(secret).Insert(3, " "));

        issue.ShouldBeOfType<IssueConnexion.Ouverte>();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Code_DejaServi_EstRefuse(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        var (secret, _) = await services.ActiverSecondFacteurAsync(anne);
        var code = services.Code(secret);

        var issues = await Task.WhenAll(Task.Run(() => services.CodeAsync(anne, code)), Task.Run(() => services.CodeAsync(anne, code)));
        var encore = await services.CodeAsync(anne, code);

        issues.Count(i => i is IssueConnexion.Ouverte).ShouldBe(1);
        encore.ShouldBeOfType<IssueConnexion.Refusee>();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task CodeDeSecours_SertUneFois(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        var (_, secours) = await services.ActiverSecondFacteurAsync(anne);
        secours.Distinct().Count().ShouldBe(10);

        var premier = await services.CodeAsync(anne, secours[3].ToUpperInvariant().Replace('-', ' '));
        var second = await services.CodeAsync(anne, secours[3]);

        premier.ShouldBeOfType<IssueConnexion.Ouverte>();
        second.ShouldBeOfType<IssueConnexion.Refusee>();
        (await services.DansAsync(s => s.GetRequiredService<GererSecondFacteur>().CodesRestantsAsync(anne, default))).ShouldBe(9);
        var moyens = await services.LireAsync(db => db.Set<SessionCompte>().Select(s => s.Moyen).ToListAsync());
        moyens.ShouldBe([MoyenConnexion.MotDePasseEtSecours]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task CodesDeSecours_Renouveles_LesAnciensNeValentPlusRien(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        var (_, anciens) = await services.ActiverSecondFacteurAsync(anne);

        var nouveaux = await services.DansAsync(s => s.GetRequiredService<GererSecondFacteur>().RenouvelerCodesAsync(anne, default));

        (await services.CodeAsync(anne, anciens[0])).ShouldBeOfType<IssueConnexion.Refusee>();
        (await services.CodeAsync(anne, nouveaux.Valeur[0])).ShouldBeOfType<IssueConnexion.Ouverte>();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Codes_Devines_BloquentLeCompte(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        var (secret, _) = await services.ActiverSecondFacteurAsync(anne);

        // Starting again with the password gives no more codes to try.
        for (var i = 0; i < 3; i++)
        {
            await services.ConnecterAsync("anne");
            await services.CodeAsync(anne, "000000");
        }

        (await services.CodeAsync(anne, services.Code(secret))).ShouldBeOfType<IssueConnexion.Refusee>();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Activer_MauvaisCode_NActiveRien(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        await services.DansAsync(s => s.GetRequiredService<GererSecondFacteur>().PreparerAsync(anne, default));

        var refus = (await services.DansAsync(s => s.GetRequiredService<GererSecondFacteur>().ActiverAsync(anne, "000000", default))).Refus;

        refus.Code.ShouldBe("compte.code");
        (await services.ConnecterAsync("anne")).ShouldBeOfType<IssueConnexion.Ouverte>();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Secret_EnBase_EstChiffre(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        var (secret, secours) = await services.ActiverSecondFacteurAsync(anne);

        var enBase = await services.LireAsync(db => db.Set<Compte>().Select(c => c.CleTotp!).SingleAsync());
        var empreintes = await services.LireAsync(db => db.Set<CodeSecours>().Select(c => c.Empreinte).ToListAsync());

        Convert.FromBase64String(enBase).AsSpan().IndexOf(secret).ShouldBe(-1);
        empreintes.ShouldNotContain(e => secours.Contains(e));
    }

    /// <summary>RFC 6238, appendix B (SHA-1).</summary>
    [Theory]
    [InlineData(59L, "94287082"), InlineData(1111111109L, "07081804"), InlineData(1111111111L, "14050471")]
    [InlineData(1234567890L, "89005924"), InlineData(2000000000L, "69279037"), InlineData(20000000000L, "65353130")]
    public void Code_VecteursDeLaNorme_SontRetrouves(long secondes, string code) =>
        Totp.Code("12345678901234567890"u8, Totp.Pas(DateTimeOffset.FromUnixTimeSeconds(secondes)), 8).ShouldBe(code);

    [Theory]
    [InlineData(-60, false), InlineData(-30, true), InlineData(0, true), InlineData(30, true), InlineData(60, false)]
    public void Reconnaitre_UnPasAvantOuApres_EstTolere(int decalage, bool reconnu)
    {
        var instant = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var code = Totp.Code("12345678901234567890"u8, Totp.Pas(instant.AddSeconds(decalage)));

        (Totp.Reconnaitre("12345678901234567890"u8, code, instant) is not null).ShouldBe(reconnu);
    }

    /// <summary>RFC 4648, section 10.</summary>
    [Theory]
    [InlineData("", ""), InlineData("f", "MY"), InlineData("fo", "MZXQ"), InlineData("foo", "MZXW6"), InlineData("foob", "MZXW6YQ"), InlineData("foobar", "MZXW6YTBOI")]
    public void EnBase32_VecteursDeLaNorme_SontRetrouves(string texte, string base32) =>
        Totp.EnBase32(Encoding.ASCII.GetBytes(texte)).ShouldBe(base32);
}
