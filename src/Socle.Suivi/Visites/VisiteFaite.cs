using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs;

namespace Socle.Suivi.Visites;

/// <summary>Keeps the visit an appointment gave, once: the one way it is written, whether a click said it or the medical file.</summary>
public sealed class VisiteFaite(SocleDb db)
{
    /// <param name="conclue">What the file told; absent when only the agenda knows.</param>
    internal async Task NoterAsync(Ecriture ecriture, RendezVous rendezVous, VisiteConclue? conclue, CancellationToken arret)
    {
        var visite = db.Set<VisiteRealisee>().Local.FirstOrDefault(v => v.RendezVousId == rendezVous.Id)
            ?? await db.Set<VisiteRealisee>().FirstOrDefaultAsync(v => v.RendezVousId == rendezVous.Id, arret);
        if (visite is null)
        {
            visite = await NouvelleAsync(rendezVous, arret);
            ecriture.Faite(visite);
        }
        else
        {
            ecriture.Emettre(new TravailleursChanges([rendezVous.TravailleurId]));
        }
        if (conclue is not null)
        {
            (visite.Date, visite.Par, visite.Mesures, visite.ProchaineAuPlusTard, visite.Conclue) = (conclue.Jour, conclue.Par, conclue.Mesures, conclue.ProchaineAuPlusTard, true);
        }
    }

    /// <summary>A click taken back takes it back.</summary>
    internal Task RetirerAsync(Ecriture ecriture, RendezVous rendezVous, CancellationToken arret) =>
        ecriture.PasFaiteAsync(db.Set<VisiteRealisee>().Where(v => v.RendezVousId == rendezVous.Id), arret);

    /// <summary>The file told of it: the agenda alone no longer takes it back.</summary>
    internal Task<bool> EstConclueAsync(Id<RendezVous> rendezVous, CancellationToken arret) => db.Set<VisiteRealisee>().AnyAsync(v => v.RendezVousId == rendezVous && v.Conclue, arret);

    private async Task<VisiteRealisee> NouvelleAsync(RendezVous rendezVous, CancellationToken arret)
    {
        var metier = await db.Set<Vacation>().Where(v => v.Id == rendezVous.VacationId)
            .Join(db.Set<Professionnel>(), v => v.ProfessionnelId, p => p.Id, (v, p) => p.Metier).FirstAsync(arret);
        return new VisiteRealisee
        {
            Id = Id<VisiteRealisee>.Nouveau(),
            TravailleurId = rendezVous.TravailleurId,
            EtablissementId = rendezVous.EtablissementId,
            RendezVousId = rendezVous.Id,
            Type = rendezVous.Type,
            Date = rendezVous.Jour,
            Par = metier.Profession(),
            PourAutreService = rendezVous.VisiteRecueId is not null,
        };
    }
}
