using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Administration;
using Socle.Technique.Comptes.Connexion;
using Socle.Technique.Traces;

namespace Socle.Technique.Tests.Comptes;

public sealed class ConnexionTests
{
    public static TheoryData<Moteur> Moteurs => ComptesDeTest.Moteurs;

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Connecter_BonMotDePasse_OuvreUneSessionEtLaTrace(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");

        var issue = (await services.ConnecterAsync(" Anne ")).ShouldBeOfType<IssueConnexion.Ouverte>();

        (await services.EstOuverteAsync(issue.Session, anne)).ShouldBeTrue();
        var trace = (await services.TracesAsync("connexion.ouvrir")).ShouldHaveSingleItem();
        (trace.CompteId, trace.Qui, trace.Action, trace.ObjetId).ShouldBe((anne, "Nom de anne", ActionAudit.Fait, anne.Valeur));
        (await CompteAsync(services, anne)).DerniereConnexion.ShouldBe(services.Horloge.Maintenant.UtcDateTime);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Connecter_QuelleQueSoitLaRaisonDuRefus_MemeIssueEtMemeTrace(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        await services.CreerAsync("anne");
        await services.CreerAsync("sans-mot-de-passe", motDePasse: null);
        var ferme = await services.CreerAsync("ferme");
        await services.DansAsync(s => s.GetRequiredService<AdministrerCompte>().ChangerRoleAsync(ferme, Acces.Role.Informatique, "", default));
        await services.CreerAsync("autre", Acces.Role.Informatique);
        (await services.DansAsync(s => s.GetRequiredService<AdministrerCompte>().FermerAsync(ferme, "départ", default))).EstSucces.ShouldBeTrue();

        var issues = new[]
        {
            await services.ConnecterAsync("anne", "un autre mot de passe"),
            await services.ConnecterAsync("sans-mot-de-passe"),
            await services.ConnecterAsync("ferme"),
            await services.ConnecterAsync("personne"),
        };

        issues.ShouldAllBe(i => i is IssueConnexion.Refusee);
        var traces = await services.TracesAsync("connexion.refuser");
        traces.Count.ShouldBe(4);
        traces.Select(t => (t.Qui, t.Action, t.Changements)).Distinct().ShouldHaveSingleItem().Qui.ShouldBe("visiteur");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Connecter_CinqEchecs_AttendDePlusEnPlus(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        for (var i = 0; i < 5; i++)
        {
            await services.ConnecterAsync("anne", "faux mot de passe");
        }

        (await services.ConnecterAsync("anne")).ShouldBeOfType<IssueConnexion.Refusee>();
        services.Horloge.Avancer(TimeSpan.FromSeconds(61));
        await services.ConnecterAsync("anne", "faux mot de passe");
        services.Horloge.Avancer(TimeSpan.FromSeconds(61));
        (await services.ConnecterAsync("anne")).ShouldBeOfType<IssueConnexion.Refusee>("the sixth failure costs two minutes");
        services.Horloge.Avancer(TimeSpan.FromSeconds(61));
        (await services.ConnecterAsync("anne")).ShouldBeOfType<IssueConnexion.Ouverte>();

        var compte = await CompteAsync(services, anne);
        (compte.AccessFailedCount, compte.LockoutEnd).ShouldBe((0, null));
    }

    [Theory]
    [InlineData(5, 1), InlineData(6, 2), InlineData(7, 4), InlineData(10, 32), InlineData(11, 60), InlineData(40, 60)]
    public void Attente_Essais_DoubleJusquAUneHeure(int essais, int minutes) =>
        EssaisConnexion.Attente(essais).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Connecter_VingtEssaisEnMemeTemps_CinqSeulementSontJuges(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");

        var admis = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() =>
            services.DansAsync(s => s.GetRequiredService<EssaisConnexion>().PrendreAsync(anne, default)))));

        admis.Count(a => a).ShouldBe(EssaisConnexion.Libres);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Debloquer_CompteEnAttente_RouvreAussitot(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        for (var i = 0; i < 5; i++)
        {
            await services.ConnecterAsync("anne", "faux mot de passe");
        }

        await services.DansAsync(s => s.GetRequiredService<AdministrerCompte>().DebloquerAsync(anne, default));

        (await services.ConnecterAsync("anne")).ShouldBeOfType<IssueConnexion.Ouverte>();
    }

    private static Task<Compte> CompteAsync(Socle.Tests.Outils.ServicesDeTest services, Id<Compte> id) =>
        services.LireAsync(db => db.Set<Compte>().SingleAsync(c => c.Id == id));
}
