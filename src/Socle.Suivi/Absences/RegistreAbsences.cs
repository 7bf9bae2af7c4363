using Microsoft.EntityFrameworkCore;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Absences;

/// <summary>The one way an absence is written, and told to billing.</summary>
public sealed class RegistreAbsences(SocleDb db)
{
    internal Task<ReglagesAbsences> ReglagesAsync(CancellationToken arret) =>
        db.Set<ReglagesAbsences>().AsNoTracking().FirstAsync(r => r.Cle == ReglagesAbsences.Unique, arret);

    internal async Task NoterAsync(Ecriture ecriture, RendezVous rendezVous, MotifEtape? motif, DateTime? prevenuLe, CancellationToken arret)
    {
        var reglages = await ReglagesAsync(arret);
        var absence = await DeAsync(rendezVous, arret);
        if (absence is null)
        {
            absence = new() { Id = Noyau.Id<AbsenceRendezVous>.Nouveau(), RendezVousId = rendezVous.Id, Etat = rendezVous.Etat };
            db.Add(absence);
        }
        (absence.Etat, absence.Motif, absence.PrevenuLe) = (rendezVous.Etat, motif, prevenuLe);
        absence.DansLesTemps = Preavis.DansLesTemps(reglages, prevenuLe, rendezVous.Jour, rendezVous.Debut);
        Facturer(ecriture, rendezVous, absence, Facturable.De(reglages.Facturation, rendezVous, motif, absence.DansLesTemps));
    }

    /// <summary>The person came after all.</summary>
    internal async Task RetirerAsync(Ecriture ecriture, RendezVous rendezVous, CancellationToken arret)
    {
        if (await DeAsync(rendezVous, arret) is { } absence)
        {
            Facturer(ecriture, rendezVous, absence, null);
            db.Remove(absence);
        }
    }

    internal Task<AbsenceRendezVous?> DeAsync(RendezVous rendezVous, CancellationToken arret) =>
        db.Set<AbsenceRendezVous>().FirstOrDefaultAsync(a => a.RendezVousId == rendezVous.Id, arret);

    private static void Facturer(Ecriture ecriture, RendezVous rendezVous, AbsenceRendezVous absence, RaisonFacturation? raison)
    {
        if (absence.Facturee == raison)
        {
            return;
        }
        absence.Facturee = raison;
        if (raison is { } pourquoi && rendezVous.EtablissementId is { } etablissement)
        {
            ecriture.Emettre(new AbsenceFacturable(rendezVous.Id, etablissement, rendezVous.Jour, pourquoi));
        }
        else
        {
            ecriture.Emettre(new AbsenceNonFacturable(rendezVous.Id));
        }
    }
}
