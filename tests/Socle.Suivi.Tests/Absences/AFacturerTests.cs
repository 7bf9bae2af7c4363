using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Suivi.Absences;
using Socle.Suivi.Agenda;
using Socle.Suivi.Tests.Agenda;
using Socle.Technique.Base;
using static Socle.Suivi.Tests.Agenda.AgendaDEssai;

namespace Socle.Suivi.Tests.Absences;

/// <summary>From the absence noted to the accounts: nothing is lost, nothing is billed twice, what no longer holds is taken back.</summary>
public sealed class AFacturerTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Absent_RegleQuiFacture_VientDansLaListePuisTransmise(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var absent = await AbsentAsync(agenda, "Marchand");

        var ligne = (await PageAsync(agenda)).ShouldHaveSingleItem();
        (ligne.Absence.RendezVousId, ligne.Absence.Raison, ligne.Absence.Jour, ligne.Entreprise, ligne.Nom).ShouldBe((absent.Id, RaisonFacturation.NonExcusee, Mardi, "Transports Delorme", "Marchand Lucie"));
        (await TransmettreAsync(agenda, 1, ligne.Absence.Id)).Valeur.ShouldBe(1);

        (await PageAsync(agenda)).ShouldBeEmpty();
        (await PageAsync(agenda, transmises: true)).Single().Absence.Etat.ShouldBe(EtatFacturation.Transmise);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Venu_AvantLaTransmission_QuitteLaListe_Apres_DemandeLeRetrait(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var (oublie, transmis) = (await AbsentAsync(agenda, "Oublie"), await AbsentAsync(agenda, "Transmis", 10));
        (await agenda.ChangerAsync(await agenda.LireAsync(oublie.Id), EtatRendezVous.Arrive)).EstSucces.ShouldBeTrue();
        await TransmettreAsync(agenda, 1, (await PageAsync(agenda)).Single().Absence.Id);

        (await agenda.ChangerAsync(await agenda.LireAsync(transmis.Id), EtatRendezVous.Arrive)).EstSucces.ShouldBeTrue();
        var retrait = (await PageAsync(agenda)).ShouldHaveSingleItem().Absence;
        (retrait.RendezVousId, retrait.Etat).ShouldBe((transmis.Id, EtatFacturation.ARetirer));

        (await agenda.ChangerAsync(await agenda.LireAsync(transmis.Id), EtatRendezVous.Absent)).EstSucces.ShouldBeTrue();
        (await PageAsync(agenda)).ShouldBeEmpty("the accounts already have it");
        (await agenda.ChangerAsync(await agenda.LireAsync(transmis.Id), EtatRendezVous.Arrive)).EstSucces.ShouldBeTrue();
        await TransmettreAsync(agenda, 1, retrait.Id);
        (await PageAsync(agenda, transmises: true)).Single().Absence.Etat.ShouldBe(EtatFacturation.Retiree);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Transmettre_ListeQuiAGrandi_EstRefuse(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        await AbsentAsync(agenda, "Premier");
        var vue = (await PageAsync(agenda)).Single().Absence.Id;
        await AbsentAsync(agenda, "Second", 10);

        (await TransmettreAsync(agenda, 1, vue)).Refus.Code.ShouldBe("absences.change");
        (await TransmettreAsync(agenda, 0, vue)).Refus.Code.ShouldBe("absences.change");

        (await PageAsync(agenda)).Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Absent_QueLEmployeurIgnore_NYVientJamais(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        await AbsentAsync(agenda, "Discret", confidentiel: true);

        (await agenda.Service.Services.LireAsync(db => db.Set<AbsenceAFacturer>().CountAsync())).ShouldBe(0);
    }

    private static async Task<RendezVous> AbsentAsync(AgendaDEssai agenda, string nom, int heure = 9, bool confidentiel = false)
    {
        await agenda.Service.Services.DansAsync(s => s.GetRequiredService<ReglerAbsences>().ExecuterAsync(new() { Preavis = 2, Unite = UnitePreavis.JoursOuvres, Facturation = RegleFacturation.NonExcusees }));
        agenda.Service.Services.Horloge.Maintenant = HeureDeParis.Instant(Mardi, H(8));
        var (travailleur, contrat) = await agenda.Service.EmbaucherAsync(nom);
        var vacation = await agenda.VacationAsync(debut: H(heure), fin: H(heure + 1));
        var pris = await agenda.LireAsync((await agenda.PrendreAsync(Demande(vacation, travailleur, confidentiel ? null : contrat, H(heure)))).Valeur);
        (await agenda.ChangerAsync(pris, EtatRendezVous.Absent)).EstSucces.ShouldBeTrue();
        return pris;
    }

    private static Task<IReadOnlyList<LigneAFacturer>> PageAsync(AgendaDEssai agenda, bool transmises = false) =>
        agenda.Service.Services.DansAsync(s => s.GetRequiredService<ListerAbsencesAFacturer>().PageAsync(transmises, 0, 50, default));

    private static Task<Resultat<int>> TransmettreAsync(AgendaDEssai agenda, int combien, Id<AbsenceAFacturer> dernier) =>
        agenda.Service.Services.DansAsync(s => s.GetRequiredService<TransmettreAbsences>().ExecuterAsync(combien, dernier));
}
