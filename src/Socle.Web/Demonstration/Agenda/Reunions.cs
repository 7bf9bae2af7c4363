using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Staffs;
using Socle.Suivi.Taches;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Agenda;

/// <summary>Meetings of each team in the last weeks, what they decided, what waits for the next one.</summary>
internal sealed class Reunions(SocleDb db, DateOnly jour, long graine, SuiteDeterministe ids)
{
    /// <summary>Days ago. What the last one decided is still to be done.</summary>
    private static readonly int[] Passees = [49, 28, 7];

    private static readonly DecisionStaff[] Decisions =
        [DecisionStaff.ConvoquerMedecin, DecisionStaff.ConvoquerMedecin, DecisionStaff.EtudeDePoste, DecisionStaff.OrientationPdp, DecisionStaff.Courrier, DecisionStaff.Rien];

    private readonly Alea alea = new(graine, -74);
    private readonly List<Staff> staffs = [];
    private readonly List<ParticipantStaff> participants = [];
    private readonly List<StaffDossier> dossiers = [];
    private readonly List<Tache> taches = [];

    public async Task EcrireAsync(IReadOnlyList<Echeance> dues, CancellationToken arret)
    {
        var soignants = (await db.Set<Professionnel>().AsNoTracking().Where(p => p.EquipeId != null && p.Au == null).OrderBy(p => p.Id).ToListAsync(arret))
            .Where(p => p.Metier is Metier.Medecin or Metier.Collaborateur or Metier.Interne or Metier.Infirmier).ToLookup(p => p.EquipeId!.Value);
        var personnes = dues.Where(d => d.EquipeId is not null).DistinctBy(d => d.TravailleurId).ToLookup(d => d.EquipeId!.Value);
        foreach (var equipe in soignants.OrderBy(g => g.Key))
        {
            Reunir(equipe.Key, [.. equipe], new([.. personnes[equipe.Key].Take(400)]));
        }
        await db.InsererAsync(staffs, arret);
        await db.InsererAsync(participants, arret);
        await db.InsererAsync(dossiers, arret);
        await db.InsererAsync(taches, arret);
    }

    private void Reunir(Id<Equipe> equipe, IReadOnlyList<Professionnel> soignants, Queue<Echeance> personnes)
    {
        foreach (var ilYA in Passees)
        {
            var staff = new Staff { Id = ids.Suivant<Staff>(), EquipeId = equipe, Jour = EnSemaine(jour.AddDays(-ilYA)) };
            staffs.Add(staff);
            participants.AddRange(soignants.Select(s => new ParticipantStaff { Id = ids.Suivant<ParticipantStaff>(), StaffId = staff.Id, ProfessionnelId = s.Id }));
            for (var reste = alea.Entre(2, 5); reste > 0 && personnes.TryDequeue(out var de); reste--)
            {
                Decider(Proposer(de, equipe, soignants, staff.Jour.AddDays(-alea.Entre(2, 12))), staff, faite: ilYA != Passees[^1]);
            }
        }
        for (var reste = alea.Entre(2, 4); reste > 0 && personnes.TryDequeue(out var de); reste--)
        {
            Proposer(de, equipe, soignants, jour.AddDays(-alea.Entre(0, 5)));
        }
    }

    private StaffDossier Proposer(Echeance de, Id<Equipe> equipe, IReadOnlyList<Professionnel> soignants, DateOnly le)
    {
        var qui = alea.Parmi(soignants);
        var dossier = new StaffDossier
        {
            Id = ids.Suivant<StaffDossier>(),
            TravailleurId = de.TravailleurId,
            EquipeId = equipe,
            Question = alea.Parmi(Enum.GetValues<QuestionStaff>()),
            DemandePar = $"{qui.Prenom} {qui.Nom}",
            CompteId = qui.CompteId,
            Le = HeureDeParis.Instant(le, new(8, 30)).UtcDateTime,
        };
        dossiers.Add(dossier);
        return dossier;
    }

    private void Decider(StaffDossier dossier, Staff staff, bool faite)
    {
        var le = HeureDeParis.Instant(staff.Jour, new(12, 45)).UtcDateTime;
        (dossier.StaffId, dossier.Decision, dossier.DecideLe) = (staff.Id, alea.Parmi(Decisions), le);
        if (dossier.Decision is { } decision and not DecisionStaff.Rien)
        {
            taches.Add(new()
            {
                Id = ids.Suivant<Tache>(),
                Nature = (NatureTache)(int)decision,
                TravailleurId = dossier.TravailleurId,
                StaffDossierId = dossier.Id,
                VersRole = decision == DecisionStaff.EtudeDePoste ? Role.Preventeur : decision == DecisionStaff.OrientationPdp ? Role.Pdp : Role.Assistant,
                EquipeId = decision is DecisionStaff.EtudeDePoste or DecisionStaff.OrientationPdp ? null : dossier.EquipeId,
                AvantLe = staff.Jour.AddDays(15),
                CreeeLe = le,
                CreeePar = dossier.DemandePar,
                FaiteLe = faite ? le.AddDays(6) : null,
                FaitePar = faite ? dossier.DemandePar : null,
            });
        }
    }

    private static DateOnly EnSemaine(DateOnly jour)
    {
        while (jour.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || JoursFeries.EstFerie(jour))
        {
            jour = jour.AddDays(-1);
        }
        return jour;
    }
}
