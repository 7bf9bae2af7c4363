using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Staffs;
using Socle.Suivi.Taches;
using Socle.Suivi.Tests.Agenda;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using static Socle.Suivi.Tests.Agenda.AgendaDEssai;
using Destinataire = Socle.Suivi.Taches.Destinataire;

namespace Socle.Suivi.Tests.Staffs;

/// <summary>A file is brought to a meeting, decided of, and what follows is someone's task; a request waits until it is answered.</summary>
public sealed class StaffTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Decider_Convoquer_DonneUneTacheAuxAssistantsDeLEquipe(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var (dossier, staff) = await DossierEnStaffAsync(agenda);

        (await DeciderAsync(agenda, new(staff, dossier, DecisionStaff.ConvoquerMedecin, Destinataire.Lire("role:Assistant"), new(2026, 3, 20)))).EstSucces.ShouldBeTrue();

        var equipe = agenda.Infirmiere.EquipeId!.Value;
        (await TachesAsync(agenda, Role.Assistant, equipe)).Single().Tache.AvantLe.ShouldBe(new(2026, 3, 20));
        (await TachesAsync(agenda, Role.Assistant, new Id<Organisation.Equipes.Equipe>(1))).ShouldBeEmpty("another team's");
        (await TachesAsync(agenda, Role.Infirmier, equipe)).ShouldBeEmpty("another role's");
        (await DeciderAsync(agenda, new(staff, dossier, DecisionStaff.Rien, null, null))).Refus.Code.ShouldBe("staff.decide");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Faire_Tache_ParQuiElleEstConfieeSeulementEtUneFois(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var (dossier, staff) = await DossierEnStaffAsync(agenda);
        await DeciderAsync(agenda, new(staff, dossier, DecisionStaff.OrientationPdp, Destinataire.Lire("role:Pdp"), new(2026, 3, 2)));
        var tache = (await TachesAsync(agenda, Role.Pdp, null)).Single().Tache;

        (await FaireAsync(agenda, Role.Preventeur, tache.Id)).Refus.Code.ShouldBe("tache.inconnue");
        (await FaireAsync(agenda, Role.Pdp, tache.Id)).EstSucces.ShouldBeTrue();
        (await FaireAsync(agenda, Role.Pdp, tache.Id)).EstRefus.ShouldBeTrue();

        (await agenda.Service.Services.LireAsync(db => db.Set<Tache>().AsNoTracking().SingleAsync())).FaitePar.ShouldBe("système (test)");
    }

    [Theory]
    [InlineData(null, "role:Assistant", 0, "staff.decision"), InlineData(DecisionStaff.Courrier, null, 0, "tache.vers")]
    [InlineData(DecisionStaff.Courrier, "role:EmployeurRh", 0, "tache.vers"), InlineData(DecisionStaff.Courrier, "role:Medecin", -1, "tache.avant")]
    public async Task Decider_Incomplete_EstRefusee(DecisionStaff? decision, string? a, int jours, string code)
    {
        await using var agenda = await OuvrirAsync(Moteur.Sqlite);
        var (dossier, staff) = await DossierEnStaffAsync(agenda);

        (await DeciderAsync(agenda, new(staff, dossier, decision, Destinataire.Lire(a), new DateOnly(2026, 3, 2).AddDays(jours)))).Refus.Code.ShouldBe(code);
        (await agenda.Service.Services.LireAsync(db => db.Set<Tache>().CountAsync())).ShouldBe(0);
    }

    /// <summary>The trail, read by many, says that a file was discussed: not why, nor what was decided.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Journal_NeDitNiLaQuestionNiLaDecision(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var (dossier, staff) = await DossierEnStaffAsync(agenda);
        await DeciderAsync(agenda, new(staff, dossier, DecisionStaff.EtudeDePoste, Destinataire.Lire("role:Preventeur"), new(2026, 3, 2)));

        var traces = await agenda.Service.Services.LireAsync(db => db.Set<EvenementAudit>().AsNoTracking().Where(e => e.Objet == "staff_dossier" || e.Objet == "tache").ToListAsync());

        traces.Count.ShouldBe(3);
        traces.ShouldAllBe(t => !t.Changements!.Contains("MaintienEnEmploi") && !t.Changements.Contains("EtudeDePoste"));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Demandes_CeQueLaLoiDateDAbordPuisDansLOrdreDArrivee_EtRepondueNAttendPlus(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var (ancien, _) = await agenda.Service.EmbaucherAsync("Ancien");
        var (recent, _) = await agenda.Service.EmbaucherAsync("Recent");
        var (revenant, contrat) = await agenda.Service.EmbaucherAsync("Revenant", new(2024, 1, 8));
        await agenda.Service.ArreterAsync(contrat, new(2025, 11, 10), new(2026, 2, 27));
        var premiere = await DemanderAsync(agenda, ancien.Id, ObjetDemande.Visite, new(2026, 2, 2), Demandeur.Travailleur);
        await DemanderAsync(agenda, recent.Id, ObjetDemande.Prereprise, new(2026, 2, 9), Demandeur.Travailleur);
        await DemanderAsync(agenda, revenant.Id, ObjetDemande.Reprise, new(2026, 2, 27), Demandeur.Medecin);
        await agenda.Service.RecalculerAsync();

        (await NomsAsync(agenda)).ShouldBe(["Revenant Lucie", "Ancien Lucie", "Recent Lucie"]);
        (await EnAttenteAsync(agenda))[0].Avant.ShouldBe(new DateOnly(2026, 3, 8), "eight days after the return (R. 4624-31)");

        var vacation = await agenda.VacationAsync(agenda.Medecin);
        (await agenda.Service.Services.DansAsync(s => s.GetRequiredService<ConfierDemande>().ExecuterAsync(premiere, Destinataire.Lire("role:Assistant"), new(2026, 3, 6)))).EstSucces.ShouldBeTrue();
        var places = await agenda.Service.Services.DansAsync(s => s.GetRequiredService<RepondreDemande>().PlacesAsync(premiere, default));
        places.Single().Place.Vacation.ShouldBe(vacation.Id);
        var pris = await agenda.Service.Services.DansAsync(s => s.GetRequiredService<RepondreDemande>().ExecuterAsync(premiere, vacation.Id, places[0].Place.Debut));

        (await agenda.LireAsync(pris.Valeur)).EstConfidentiel.ShouldBeTrue("a worker asked: the employer has no part in it");
        (await NomsAsync(agenda)).ShouldBe(["Revenant Lucie", "Recent Lucie"]);
        (await TachesAsync(agenda, Role.Assistant, null)).ShouldBeEmpty("answered");
        (await agenda.Service.Services.DansAsync(s => s.GetRequiredService<RepondreDemande>().ExecuterAsync(premiere, vacation.Id, null))).Refus.Code.ShouldBe("demande.deja");

        (await agenda.ChangerAsync(await agenda.LireAsync(pris.Valeur), EtatRendezVous.Annule, MotifEtape.ServiceIndisponible)).EstSucces.ShouldBeTrue();
        (await NomsAsync(agenda)).ShouldBe(["Revenant Lucie", "Ancien Lucie", "Recent Lucie"], "nobody saw them: it waits again");
        (await TachesAsync(agenda, Role.Assistant, null)).Count.ShouldBe(1, "and so does who it was handed to");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Demande_ReunionDeLiaison_SeTraiteSansRendezVous(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var (travailleur, _) = await agenda.Service.EmbaucherAsync("Marchand");
        var demande = await DemanderAsync(agenda, travailleur.Id, ObjetDemande.Liaison, new(2026, 3, 2), Demandeur.Medecin);
        (await agenda.Service.Services.DansAsync(s => s.GetRequiredService<RepondreDemande>().PlacesAsync(demande, default))).ShouldBeEmpty();

        (await agenda.Service.Services.DansAsync(s => s.GetRequiredService<ConfierDemande>().TraiterAsync(demande))).EstSucces.ShouldBeTrue();

        (await NomsAsync(agenda)).ShouldBeEmpty();
    }

    private static async Task<(Id<StaffDossier>, Id<Staff>)> DossierEnStaffAsync(AgendaDEssai agenda)
    {
        var (travailleur, _) = await agenda.Service.EmbaucherAsync("Marchand");
        var demande = new DossierPropose { Travailleur = travailleur.Id, Equipe = agenda.Infirmiere.EquipeId, Question = QuestionStaff.MaintienEnEmploi };
        var dossier = (await ProposerAsync(agenda, demande)).Valeur;
        (await ProposerAsync(agenda, demande)).Refus.Code.ShouldBe("staff.deja");
        var staff = await agenda.Service.Services.DansAsync(s => s.GetRequiredService<ReunirStaff>().ExecuterAsync(
            new() { Equipe = agenda.Infirmiere.EquipeId, Jour = new(2026, 3, 2), Participants = [agenda.Infirmiere.Id, agenda.Medecin.Id] }));
        staff.EstSucces.ShouldBeTrue(staff.ToString());
        return (dossier, staff.Valeur);
    }

    private static Task<Resultat<Id<StaffDossier>>> ProposerAsync(AgendaDEssai agenda, DossierPropose demande) =>
        agenda.Service.Services.DansAsync(s => s.GetRequiredService<ProposerDossier>().ExecuterAsync(demande));

    private static Task<Resultat<Id<StaffDossier>>> DeciderAsync(AgendaDEssai agenda, DecisionPrise prise) =>
        agenda.Service.Services.DansAsync(s => s.GetRequiredService<DeciderDossier>().ExecuterAsync(prise));

    private static Task<List<TacheLue>> TachesAsync(AgendaDEssai agenda, Role role, Id<Organisation.Equipes.Equipe>? equipe) =>
        agenda.Service.Services.DansAsync(s => s.GetRequiredService<LireTaches>().DeAsync(new(new Id<Compte>(7), role, equipe), 10, default));

    private static Task<Resultat<Id<Tache>>> FaireAsync(AgendaDEssai agenda, Role role, Id<Tache> tache) =>
        agenda.Service.Services.DansAsync(s => s.GetRequiredService<FaireTache>().ExecuterAsync(new(new Id<Compte>(7), role, null), tache));

    private static async Task<Id<DemandeVisite>> DemanderAsync(AgendaDEssai agenda, Id<Travailleurs.Personnes.Travailleur> qui, ObjetDemande objet, DateOnly le, Demandeur par) =>
        (await agenda.Service.Services.DansAsync(s => s.GetRequiredService<DemanderVisite>().ExecuterAsync(new() { Travailleur = qui, Par = par, Objet = objet, Le = le }))).Valeur;

    private static Task<IReadOnlyList<DemandeEnAttente>> EnAttenteAsync(AgendaDEssai agenda) =>
        agenda.Service.Services.DansAsync(s => s.GetRequiredService<ListerDemandes>().EnAttenteAsync(default));

    private static async Task<IEnumerable<string>> NomsAsync(AgendaDEssai agenda) => (await EnAttenteAsync(agenda)).Select(d => d.Nom);
}
