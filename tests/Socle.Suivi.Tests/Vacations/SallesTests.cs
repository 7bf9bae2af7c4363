using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Organisation;
using Socle.Organisation.Salles;
using Socle.Suivi.Tests.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using static Socle.Suivi.Tests.Agenda.AgendaDEssai;

namespace Socle.Suivi.Tests.Vacations;

/// <summary>A room that is to be closed, and what still happens in it.</summary>
public sealed class SallesTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    /// <summary>Yesterday no longer counts, today does, a closed one never.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Usage_VacationsEtModeles_DesAujourdhui(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        (await UsageAsync(agenda)).EstLibre.ShouldBeTrue();
        await AjouterAsync(agenda, Mardi.AddDays(-2));
        (await UsageAsync(agenda)).EstLibre.ShouldBeTrue();
        await AjouterAsync(agenda, Mardi.AddDays(-1));
        await AjouterAsync(agenda, Mardi.AddDays(6));
        (await AjouterAsync(agenda, Mardi.AddDays(9))).FermeeLe.ShouldBeNull();
        await agenda.Service.Services.LireAsync(db => db.Set<Vacation>().Where(v => v.Jour == Mardi.AddDays(9)).ExecuteUpdateAsync(v => v.SetProperty(x => x.FermeeLe, new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc))));
        await ModeleAsync(agenda, au: Mardi.AddDays(-2));

        (await UsageAsync(agenda)).ShouldBe(new UsageDuLieu(2, Mardi.AddDays(6), 0));
        await ModeleAsync(agenda, au: null);
        (await UsageAsync(agenda)).Modeles.ShouldBe(1);
        (await agenda.Service.Services.DansAsync(s => s.GetRequiredService<IUsageDesLieux>().AVenirAsync(agenda.Centre.Id, default))).ShouldBe(new UsageDuLieu(2, Mardi.AddDays(6), 1));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Changer_SalleLibre_DemenageVacationsEtModeles_PuisLaSalleSeFerme(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var autre = await AutreSalleAsync(agenda);
        await AjouterAsync(agenda, Mardi);
        await ModeleAsync(agenda, au: null);
        (await FermerAsync(agenda)).Refus.Code.ShouldBe("salle.occupee");

        (await ChangerAsync(agenda, autre)).Valeur.ShouldBe(new BilanDeSalle(1, 1));

        (await FermerAsync(agenda)).EstSucces.ShouldBeTrue();
        (await agenda.Service.Services.LireAsync(db => db.Set<Vacation>().SingleAsync())).SalleId.ShouldBe(autre);
        (await agenda.Service.Services.LireAsync(db => db.Set<ModeleVacation>().SingleAsync())).SalleId.ShouldBe(autre);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Changer_SallePrise_RefuseToutEtDitLeJour(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var autre = await AutreSalleAsync(agenda);
        await AjouterAsync(agenda, Mardi);
        await AjouterAsync(agenda, Mardi.AddDays(1));
        await AjouterAsync(agenda, Mardi.AddDays(1), autre);

        var refus = (await ChangerAsync(agenda, autre)).Refus;

        refus.Code.ShouldBe("vacation.salle.prise");
        refus.Phrase.ShouldContain("mercredi 4\u00A0mars 2026");
        (await UsageAsync(agenda)).Vacations.ShouldBe(2, "all, or nothing");
        (await ChangerAsync(agenda, agenda.Salle.Id)).Refus.Code.ShouldBe("vacation.salle");
        (await ChangerAsync(agenda, null)).Valeur.Vacations.ShouldBe(2);
    }

    private static async Task<Vacation> AjouterAsync(AgendaDEssai agenda, DateOnly jour, Id<Salle>? salle = null)
    {
        var vacation = await agenda.VacationAsync(salle is null ? null : agenda.Medecin, jour);
        await agenda.Service.Services.LireAsync(db => db.Set<Vacation>().Where(v => v.Id == vacation.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.SalleId, salle ?? agenda.Salle.Id)));
        return vacation;
    }

    private static Task ModeleAsync(AgendaDEssai agenda, DateOnly? au) => agenda.Service.AjouterAsync(new ModeleVacation
    {
        Id = Id<ModeleVacation>.Nouveau(),
        ProfessionnelId = agenda.Infirmiere.Id,
        CentreId = agenda.Centre.Id,
        SalleId = agenda.Salle.Id,
        JourSemaine = DayOfWeek.Friday,
        Semaines = SemainesModele.Toutes,
        Debut = H(9),
        Fin = H(12),
        Du = new(2026, 1, 1),
        Au = au,
    });

    private static async Task<Id<Salle>> AutreSalleAsync(AgendaDEssai agenda)
    {
        var salle = new Salle { Id = Id<Salle>.Nouveau(), CentreId = agenda.Centre.Id, Nom = "Salle 2" };
        await agenda.Service.AjouterAsync(salle);
        return salle.Id;
    }

    private static Task<UsageDuLieu> UsageAsync(AgendaDEssai agenda) => agenda.Service.Services.DansAsync(s => s.GetRequiredService<IUsageDesLieux>().AVenirAsync(agenda.Salle.Id, default));

    private static Task<Resultat<BilanDeSalle>> ChangerAsync(AgendaDEssai agenda, Id<Salle>? vers) =>
        agenda.Service.Services.DansAsync(s => s.GetRequiredService<ChangerDeSalle>().ExecuterAsync(agenda.Salle.Id, vers));

    private static Task<Resultat<Id<Salle>>> FermerAsync(AgendaDEssai agenda) =>
        agenda.Service.Services.DansAsync(s => new FermerSalle(s.GetRequiredService<Technique.Traces.Ecritures>(), s.GetRequiredService<IUsageDesLieux>()).FaireAsync(agenda.Salle.Id));
}
