using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Base;
using Socle.Technique.Comptes.MotsDePasse;
using Socle.Technique.Comptes.Sessions;
using Socle.Tests.Outils;

namespace Socle.Technique.Tests.Comptes;

public sealed class SessionsTests
{
    public static TheoryData<Moteur> Moteurs => ComptesDeTest.Moteurs;

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Session_SansRequeteDepuisDouzeHeures_EstFinie(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        var session = await services.SessionAsync("anne");

        services.Horloge.Avancer(TimeSpan.FromHours(11));
        (await services.EstOuverteAsync(session, anne)).ShouldBeTrue();
        services.Horloge.Avancer(TimeSpan.FromHours(11));
        (await services.EstOuverteAsync(session, anne)).ShouldBeTrue("each request makes it last");
        services.Horloge.Avancer(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));
        (await services.EstOuverteAsync(session, anne)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Session_Vue_NEstNoteeQueToutesLesCinqMinutes(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        var session = await services.SessionAsync("anne");
        var debut = services.Horloge.Maintenant.UtcDateTime;

        services.Horloge.Avancer(TimeSpan.FromMinutes(4));
        await services.EstOuverteAsync(session, anne);
        var avant = await VueAsync(services);
        services.Horloge.Avancer(TimeSpan.FromMinutes(1));
        await services.EstOuverteAsync(session, anne);

        avant.ShouldBe(debut);
        (await VueAsync(services)).ShouldBe(debut.AddMinutes(5));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Session_DUnAutreCompte_NEstPasLaSienne(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        await services.CreerAsync("anne");
        var luc = await services.CreerAsync("luc");
        var session = await services.SessionAsync("anne");

        (await services.EstOuverteAsync(session, luc)).ShouldBeFalse();
        (await services.DansAsync(s => s.GetRequiredService<FermerSessions>().UneAsync(luc, session, default))).Valeur.ShouldBe(0);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task FermerLesAutres_GardeCelleQuiDemande(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        var (mienne, autre) = (await services.SessionAsync("anne"), await services.SessionAsync("anne"));

        var fermees = await services.DansAsync(s =>
        {
            s.GetRequiredService<SessionCourante>().Id = mienne;
            return s.GetRequiredService<FermerSessions>().LesAutresAsync(anne, default);
        });

        fermees.Valeur.ShouldBe(1);
        (await services.EstOuverteAsync(mienne, anne)).ShouldBeTrue();
        (await services.EstOuverteAsync(autre, anne)).ShouldBeFalse();
        (await services.TracesAsync("session.fermer")).ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task ChangerMotDePasse_FermeLesAutresSessions(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        var (mienne, autre) = (await services.SessionAsync("anne"), await services.SessionAsync("anne"));

        var resultat = await services.DansAsync(s =>
        {
            s.GetRequiredService<SessionCourante>().Id = mienne;
            return s.GetRequiredService<ChangerMotDePasse>().ExecuterAsync(anne, ComptesDeTest.MotDePasse, "girafe velours tambour", default);
        });

        resultat.EstSucces.ShouldBeTrue();
        (await services.EstOuverteAsync(mienne, anne)).ShouldBeTrue();
        (await services.EstOuverteAsync(autre, anne)).ShouldBeFalse();
    }

    private static Task<DateTime> VueAsync(ServicesDeTest services) => services.LireAsync(db => db.Set<SessionCompte>().Select(s => s.VueLe).SingleAsync());
}
