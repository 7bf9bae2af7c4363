using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Base;
using Socle.Technique.Comptes.Sessions;
using Socle.Technique.Tests.Comptes;

namespace Socle.Technique.Tests.Travaux;

public sealed class PurgerSessionsTests
{
    public static TheoryData<Moteur> Moteurs => ComptesDeTest.Moteurs;

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Faire_OublieLesTermineesDepuisTrenteJours_GardeLesAutresEtLaTrace(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        var fermee = await services.SessionAsync("anne");
        await services.DansAsync(s => s.GetRequiredService<FermerSessions>().UneAsync(anne, fermee, default));
        var expiree = await services.SessionAsync("anne");
        services.Horloge.Avancer(TimeSpan.FromDays(30));
        var recente = await services.SessionAsync("anne");

        (await PurgerAsync()).ShouldBe("Aucune session à oublier.");
        services.Horloge.Avancer(TimeSpan.FromSeconds(1));
        (await PurgerAsync()).ShouldBe("1 session terminée oubliée.", "the other expired twelve hours later");
        services.Horloge.Avancer(TimeSpan.FromHours(12));
        (await PurgerAsync()).ShouldBe("1 session terminée oubliée.");

        (await services.LireAsync(db => db.Set<SessionCompte>().Select(s => s.Id).ToListAsync())).ShouldBe([recente]);
        (await services.TracesAsync("connexion.ouvrir")).Count.ShouldBe(3, "the audit trail keeps the sign-ins");
        (await services.TracesAsync("session.purger")).Count.ShouldBe(2);
        expiree.ShouldNotBe(recente);

        async Task<string> PurgerAsync() => (await services.DansAsync(s => s.GetRequiredService<PurgerSessions>().FaireAsync(default))).Valeur;
    }
}
