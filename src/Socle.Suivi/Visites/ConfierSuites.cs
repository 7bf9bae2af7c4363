using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Staffs;
using Socle.Suivi.Taches;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Visites;

/// <summary>
/// What a visit asks becomes the task of those who must act: the person and the kind, never the reason. Asked twice for one visit, one task.
/// </summary>
public sealed class ConfierSuites(SocleDb db)
{
    /// <summary>Ours: time enough to act, short enough not to be forgotten.</summary>
    private const int Jours = 15;

    internal async Task DansEcritureAsync(Ecriture ecriture, RendezVous rendezVous, DateOnly jour, SuitesDemandees? demandees, CancellationToken arret)
    {
        if (demandees is null || demandees.Suites.Count == 0)
        {
            return;
        }
        var equipe = await EquipeAsync(rendezVous, arret);
        var deja = await db.Set<Tache>().Where(t => t.RendezVousId == rendezVous.Id).Select(t => t.Nature).ToListAsync(arret);
        foreach (var suite in demandees.Suites.Distinct())
        {
            if (suite == SuiteDemandee.Staff && equipe is { } reunie)
            {
                await ProposerAsync(ecriture, rendezVous, reunie, demandees.Par, arret);
            }
            else if (A(suite, demandees) is var (nature, a) && !deja.Contains(nature))
            {
                db.Add(a.Confier(ecriture, nature, rendezVous.TravailleurId, equipe, jour.AddDays(Jours), rendezVous: rendezVous.Id, par: demandees.Par));
            }
        }
    }

    /// <summary>Who does what.</summary>
    internal static (NatureTache Nature, Destinataire A) A(SuiteDemandee suite, SuitesDemandees demandees) => suite switch
    {
        SuiteDemandee.EtudeDePoste => (NatureTache.EtudeDePoste, new(Role.Preventeur, null)),
        SuiteDemandee.AssistantSocial => (NatureTache.RencontreSociale, new(Role.AssistantSocial, null)),
        SuiteDemandee.CellulePdp => (NatureTache.OrientationPdp, new(Role.Pdp, null)),
        SuiteDemandee.AvisSpecialise => (NatureTache.Courrier, demandees.Medecin is { } medecin ? new(null, medecin) : new(Role.Medecin, null)),
        SuiteDemandee.ExamenComplementaire => (NatureTache.OrganiserExamen, new(Role.Assistant, null)),
        SuiteDemandee.RetourAuMedecin => (NatureTache.ConvoquerMedecin, new(Role.Assistant, null)),
        SuiteDemandee.Staff => (NatureTache.PresenterAuStaff, new(Role.Medecin, null)),
        SuiteDemandee.DocumentASigner => (NatureTache.EtablirLeDocument, new(Role.Medecin, null)),
        _ => throw new ArgumentOutOfRangeException(nameof(suite)),
    };

    private async Task ProposerAsync(Ecriture ecriture, RendezVous rendezVous, Id<Equipe> equipe, string par, CancellationToken arret)
    {
        if (await db.Set<StaffDossier>().AnyAsync(d => d.TravailleurId == rendezVous.TravailleurId && d.EquipeId == equipe && d.Decision == null, arret))
        {
            return;
        }
        db.Add(new StaffDossier
        {
            Id = Id<StaffDossier>.Nouveau(),
            TravailleurId = rendezVous.TravailleurId,
            EquipeId = equipe,
            Question = QuestionStaff.SuiviAPreciser,
            DemandePar = par,
            Le = ecriture.Instant,
        });
    }

    /// <summary>The team that follows the place of work; else that of who held the session.</summary>
    private async Task<Id<Equipe>?> EquipeAsync(RendezVous rendezVous, CancellationToken arret) =>
        await db.Set<Etablissement>().Where(e => e.Id == rendezVous.EtablissementId).Select(e => e.EquipeId).FirstOrDefaultAsync(arret)
        ?? await db.Set<Vacation>().Where(v => v.Id == rendezVous.VacationId).Join(db.Set<Professionnel>(), v => v.ProfessionnelId, p => p.Id, (v, p) => p.EquipeId).FirstOrDefaultAsync(arret);
}
