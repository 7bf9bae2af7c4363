using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Reaffectations;
using Socle.Suivi.Tests.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using static Socle.Suivi.Tests.Agenda.AgendaDEssai;

namespace Socle.Suivi.Tests.Reaffectations;

/// <summary>A nurse leaves: who takes over what she was to do.</summary>
public sealed class ReaffecterTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_CollegueLibre_ReprendLaVacationEntiereSansPrevenirPersonne(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var collegue = await CollegueAsync(agenda, "Dupuis");
        var (vacation, vide) = (await agenda.VacationAsync(), await agenda.VacationAsync(jour: Mardi.AddDays(1)));
        var pris = await agenda.PrisAsync(vacation, H(10));
        await agenda.ChangerAsync(pris, EtatRendezVous.Confirme);

        var proposition = (await ProposerAsync(agenda))!;
        var ligne = proposition.Lignes.ShouldHaveSingleItem("an empty session is not given, it closes with the pattern");
        (ligne.Vacation.Id, ligne.Repreneur!.Id, ligne.Minutes).ShouldBe((vacation.Id, collegue.Id, 30));
        proposition.Effets.ShouldBe([new(ligne.Repreneur, new(2026, 3, 1), 0, 30)]);

        var bilan = (await AccepterAsync(agenda, proposition)).Valeur;

        (bilan.Reprises, bilan.Deplaces, bilan.Refusees.Count).ShouldBe((1, 0, 0));
        (await LireAsync(agenda, vacation)).ProfessionnelId.ShouldBe(collegue.Id);
        (await LireAsync(agenda, vide)).ProfessionnelId.ShouldBe(agenda.Infirmiere.Id);
        (await agenda.LireAsync(pris.Id)).Etat.ShouldBe(EtatRendezVous.Confirme, "same place, same hour: nothing to tell again");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_CollegueDejaPris_DeplaceLesRendezVousDansSesMinutesLibres(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var collegue = await CollegueAsync(agenda, "Dupuis");
        await agenda.Service.AjouterAsync(new AbsenceProfessionnel { Id = Id<AbsenceProfessionnel>.Nouveau(), ProfessionnelId = agenda.Medecin.Id, Du = Mardi, Au = Mardi, Moment = MomentAbsence.JourneeEntiere, Motif = MotifAbsence.Conges });
        var vacation = await agenda.VacationAsync();
        var sienne = await agenda.VacationAsync(collegue, debut: H(9), fin: H(10));
        var premier = await agenda.PrisAsync(vacation, H(9), "Premier");
        var second = await agenda.PrisAsync(vacation, H(10), "Second");
        await agenda.PrisAsync(sienne, H(9), "Deja");
        await DueParInfirmierAsync(agenda, premier, second);

        var proposition = (await ProposerAsync(agenda))!;
        var ligne = proposition.Lignes.Single();
        (ligne.Repreneur, ligne.Deplacements.Count, ligne.SansSolution).ShouldBe((null, 1, 1));
        (ligne.Deplacements[0].Vers, ligne.Deplacements[0].Debut).ShouldBe((sienne.Id, H(9, 30)));

        (await AccepterAsync(agenda, proposition)).Valeur.Deplaces.ShouldBe(1);

        var deplaces = new[] { await agenda.LireAsync(premier.Id), await agenda.LireAsync(second.Id) };
        deplaces.Count(r => r.VacationId == sienne.Id && r.Debut == H(9, 30)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_QuiNePeutPas_NEstPasPropose(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var absente = await CollegueAsync(agenda, "Absente");
        await agenda.Service.AjouterAsync(new AbsenceProfessionnel { Id = Id<AbsenceProfessionnel>.Nouveau(), ProfessionnelId = absente.Id, Du = Mardi, Au = Mardi, Moment = MomentAbsence.Matin, Motif = MotifAbsence.Conges });
        await CollegueAsync(agenda, "Partie", au: Mardi.AddDays(-1));
        await CollegueAsync(agenda, "Assistante", Metier.Assistant);
        var pris = await agenda.PrisAsync(await agenda.VacationAsync(), H(10));

        // The doctor is not proposed either: nothing says that this visit is theirs.
        (await ProposerAsync(agenda))!.Lignes.Single().Possible.ShouldBeFalse();
        await DueParInfirmierAsync(agenda, pris);

        (await ProposerAsync(agenda))!.Lignes.Single().Repreneur!.Id.ShouldBe(agenda.Medecin.Id, "the law lets a doctor make it");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Accepter_AgendaChangeEntreTemps_RefuseCetteVacationEtFaitLesAutres(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var collegue = await CollegueAsync(agenda, "Dupuis");
        var (mardi, mercredi) = (await agenda.VacationAsync(), await agenda.VacationAsync(jour: Mardi.AddDays(1)));
        await agenda.PrisAsync(mardi, H(10), "Mardi");
        await agenda.PrisAsync(mercredi, H(10), "Mercredi");
        var proposition = (await ProposerAsync(agenda))!;
        await agenda.VacationAsync(collegue, debut: H(11), fin: H(13));

        var bilan = (await AccepterAsync(agenda, proposition)).Valeur;

        (bilan.Reprises, bilan.Refusees.Single().Ligne.Vacation.Id).ShouldBe((1, mardi.Id));
        (await LireAsync(agenda, mardi)).ProfessionnelId.ShouldBe(agenda.Infirmiere.Id);
        (await LireAsync(agenda, mercredi)).ProfessionnelId.ShouldBe(collegue.Id);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_UnePeriode_NeToucheNiLaVeilleNiLeLendemain(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        await CollegueAsync(agenda, "Dupuis");
        foreach (var jour in Enumerable.Range(0, 4).Select(Mardi.AddDays))
        {
            await agenda.PrisAsync(await agenda.VacationAsync(jour: jour), H(10), $"Jour{jour.Day}");
        }

        var proposition = (await ProposerAsync(agenda, new(agenda.Infirmiere.Id, Mardi.AddDays(1), Mardi.AddDays(2))))!;

        proposition.Lignes.Select(l => l.Vacation.Jour).ShouldBe([Mardi.AddDays(1), Mardi.AddDays(2)]);
    }

    private static async Task<Professionnel> CollegueAsync(AgendaDEssai agenda, string nom, Metier metier = Metier.Infirmier, DateOnly? au = null)
    {
        var collegue = new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = nom, Prenom = "Dominique", Metier = metier, EquipeId = agenda.Infirmiere.EquipeId, Du = new(2020, 1, 1), Au = au };
        await agenda.Service.AjouterAsync(collegue);
        return collegue;
    }

    private static Task DueParInfirmierAsync(AgendaDEssai agenda, params RendezVous[] rendezVous) => agenda.Service.AjouterAsync([.. rendezVous.Select(r => new Echeance
    {
        Id = Id<Echeance>.Nouveau(),
        ContratId = r.ContratId!.Value,
        TravailleurId = r.TravailleurId,
        EtablissementId = r.EtablissementId!.Value,
        EntrepriseId = r.EntrepriseId!.Value,
        Visite = r.Visite!.Value,
        Categorie = Categorie.Si,
        Etat = EtatEcheance.Due,
        AuPlusTard = Mardi.AddDays(60),
        Par = Profession.Infirmier | Profession.Medecin,
        Preuve = Preuve.S,
        Sources = "R. 4624-10",
        NomTri = "X",
    })]);

    private static Task<Proposition?> ProposerAsync(AgendaDEssai agenda, DemandeReaffectation? demande = null) =>
        agenda.Service.Services.DansAsync(s => s.GetRequiredService<ProposerReaffectation>().ExecuterAsync(demande ?? new(agenda.Infirmiere.Id, Mardi)));

    private static Task<Resultat<BilanReaffectation>> AccepterAsync(AgendaDEssai agenda, Proposition proposition) =>
        agenda.Service.Services.DansAsync(s => s.GetRequiredService<AccepterReaffectation>().ExecuterAsync(
            new(agenda.Infirmiere.Id, Mardi), proposition.Lignes.Where(l => l.Possible).ToDictionary(l => l.Vacation.Id, l => l.Empreinte)));

    private static Task<Vacation> LireAsync(AgendaDEssai agenda, Vacation vacation) =>
        agenda.Service.Services.LireAsync(db => db.Set<Vacation>().AsNoTracking().SingleAsync(v => v.Id == vacation.Id));
}
