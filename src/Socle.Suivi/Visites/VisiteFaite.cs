using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs;

namespace Socle.Suivi.Visites;

/// <summary>The one way a visit is said to be made, by a click, by the medical file or by another service: what is due is then computed again.</summary>
public sealed class VisiteFaite(SocleDb db)
{
    internal static void Ajouter(Ecriture ecriture, VisiteRealisee visite)
    {
        ecriture.Db.Add(visite);
        ecriture.Emettre(new TravailleursChanges([visite.TravailleurId]));
    }

    /// <summary>It was not made after all.</summary>
    internal static async Task RetirerAsync(Ecriture ecriture, IQueryable<VisiteRealisee> visites, CancellationToken arret)
    {
        var reprises = await visites.ToListAsync(arret);
        ecriture.Db.RemoveRange(reprises);
        ecriture.Emettre(new TravailleursChanges([.. reprises.Select(v => v.TravailleurId).Distinct()]));
    }

    /// <summary>The one an appointment gave, once.</summary>
    /// <param name="conclue">What the file told; absent when only the agenda knows.</param>
    internal async Task NoterAsync(Ecriture ecriture, RendezVous rendezVous, VisiteConclue? conclue, CancellationToken arret)
    {
        var visite = db.Set<VisiteRealisee>().Local.FirstOrDefault(v => v.RendezVousId == rendezVous.Id)
            ?? await db.Set<VisiteRealisee>().FirstOrDefaultAsync(v => v.RendezVousId == rendezVous.Id, arret);
        if (visite is null)
        {
            visite = await NouvelleAsync(rendezVous, arret);
            Ajouter(ecriture, visite);
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
        RetirerAsync(ecriture, db.Set<VisiteRealisee>().Where(v => v.RendezVousId == rendezVous.Id), arret);

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
