using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Planification;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using static Socle.Suivi.Tests.Planification.ServicePlanifie;

namespace Socle.Suivi.Tests.Planification;

/// <summary>Remote sessions: filled with visits the service makes at a distance, for who can be reached; the agreement is asked once placed.</summary>
public sealed class ADistanceTests
{
    private const string Lien = "https://visio.exemple.fr/salle";

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_VacationADistance_LaRemplitSansTrajetEtLAccordResteARecueillir(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        await monde.JoignableAsync("Marchand");
        var vacation = await monde.VacationAsync(Mardi, lien: Lien);

        var faite = await monde.ProposerAsync();
        await monde.AccepterAsync(faite.Proposition.Id);

        var ligne = (await monde.LignesAsync(faite.Proposition.Id)).ShouldHaveSingleItem();
        (ligne.VacationId, ligne.Trajet, ligne.CentreId, ligne.Etat).ShouldBe((vacation.Id, 0, null, EtatLigne.Acceptee));
        (await monde.RendezVousAsync()).Single().Accord.ShouldBe(AccordADistance.ARecueillir);
        (await monde.Service.Services.DansAsync(s => s.GetRequiredService<ListerPropositions>().PageAsync(new(faite.Proposition.Id), 0, 10, default))).Single().Lieu.ShouldBe("à distance, accord à recueillir");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_CeQuiNeSeFaitPasADistance_ResteEnPresence(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        await monde.DueAsync("Injoignable", new(2026, 3, 10));
        await monde.JoignableAsync("Aptitude", Visite.EmaPeriodique, Profession.Medecin);
        await monde.VacationAsync(Mardi, lien: Lien);
        await monde.VacationAsync(Mardi, qui: monde.Medecin, lien: Lien);

        var sans = await monde.ProposerAsync();
        var auCentre = await monde.VacationAsync(Mardi.AddDays(1), qui: monde.Medecin);
        var avec = await monde.ProposerAsync();

        sans.Proposition.Placees.ShouldBe(0);
        (await monde.LignesAsync(avec.Proposition.Id)).ShouldAllBe(l => l.VacationId == auCentre.Id);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_SansLesVacationsADistance_LesLaisseVides(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        await monde.JoignableAsync("Marchand");
        await monde.VacationAsync(Mardi, lien: Lien);
        var auCentre = await monde.VacationAsync(Mardi.AddDays(9));

        var faite = await monde.ProposerAsync(Demande() with { ADistance = false });

        (await monde.LignesAsync(faite.Proposition.Id)).ShouldHaveSingleItem().VacationId.ShouldBe(auCentre.Id);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Accepter_VisiteQueLeServiceNeFaitPlusADistance_EstRefusee(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        var (travailleur, contrat) = await monde.JoignableAsync("Marchand");
        var vacation = await monde.VacationAsync(Mardi, lien: Lien);
        var faite = await monde.ProposerAsync();
        await monde.Service.Services.LireAsync(db => db.Set<DureeVisite>().ExecuteUpdateAsync(d => d.SetProperty(x => x.ADistance, false)));

        var acceptee = await monde.AccepterAsync(faite.Proposition.Id);

        acceptee.Proposition.Refusees.ShouldBe(1);
        (await monde.LignesAsync(faite.Proposition.Id)).Single().Refus.ShouldNotBeNull().ShouldContain("à distance");
        (await monde.PrendreAsync(vacation, travailleur, contrat)).Refus.Code.ShouldBe("agenda.distance", "booking by hand is told the same");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Accord_RecueilliUneFois_TientSiLeRendezVousResteADistance(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        var (travailleur, contrat) = await monde.JoignableAsync("Marchand");
        var (visio, autre, auCentre) = (await monde.VacationAsync(Mardi, lien: Lien), await monde.VacationAsync(Mardi.AddDays(1), lien: Lien), await monde.VacationAsync(Mardi.AddDays(2)));
        var id = (await monde.PrendreAsync(visio, travailleur, contrat)).Valeur;

        (await RecueillirAsync(monde, id, 7)).Refus.Code.ShouldBe("agenda.change");
        (await RecueillirAsync(monde, id, 1)).EstSucces.ShouldBeTrue();
        (await RecueillirAsync(monde, id, 2)).Refus.Code.ShouldBe("agenda.accord");
        (await DeplacerAsync(monde, id, 2, autre)).Accord.ShouldBe(AccordADistance.Recueilli);
        (await DeplacerAsync(monde, id, 3, auCentre)).Accord.ShouldBeNull();
    }

    private static Task<Resultat<Id<RendezVous>>> RecueillirAsync(ServicePlanifie monde, Id<RendezVous> id, int version) =>
        monde.Service.Services.DansAsync(s => s.GetRequiredService<RecueillirAccord>().ExecuterAsync(id, version));

    private static async Task<RendezVous> DeplacerAsync(ServicePlanifie monde, Id<RendezVous> id, int version, Vacation vers)
    {
        var deplace = await monde.Service.Services.DansAsync(s => s.GetRequiredService<DeplacerRendezVous>().ExecuterAsync(new(id, version, vers.Id, null)));
        deplace.EstSucces.ShouldBeTrue(deplace.ToString());
        return (await monde.RendezVousAsync()).Single();
    }
}
