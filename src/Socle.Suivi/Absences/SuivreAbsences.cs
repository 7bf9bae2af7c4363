using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Suivi.Absences;

/// <summary>
/// Whatever the screen that said it, an absence is in the register: told when it was written, unless someone said otherwise.
/// Reads the appointment as it stands, so that a message that comes twice, or late, changes nothing.
/// </summary>
internal sealed class SuivreAbsences(SocleDb db, Ecritures ecritures, RegistreAbsences registre) : IDestinataire<EtatChange>
{
    private static readonly Processus Processus = new("absence.suivre", "Absence notée depuis l’agenda");

    public async Task RecevoirAsync(EtatChange message, CancellationToken arret)
    {
        if (EstAbsence(message.De) || EstAbsence(message.Vers))
        {
            await ecritures.Faire(Processus, null, e => SuivreAsync(e, message.RendezVous, arret), arret);
        }
    }

    private async Task<Resultat<bool>> SuivreAsync(Ecriture ecriture, Id<RendezVous> id, CancellationToken arret)
    {
        if (await db.Set<RendezVous>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, arret) is not { } rendezVous)
        {
            return false;
        }
        if (!EstAbsence(rendezVous.Etat))
        {
            await registre.RetirerAsync(ecriture, rendezVous, arret);
            return true;
        }
        var connue = await registre.DeAsync(rendezVous, arret);
        if (connue?.Etat != rendezVous.Etat)
        {
            var etape = await db.Set<EtapeRendezVous>().AsNoTracking().Where(e => e.RendezVousId == id && e.Etat == rendezVous.Etat).OrderByDescending(e => e.Le).FirstOrDefaultAsync(arret);
            await registre.NoterAsync(ecriture, rendezVous, etape?.Motif, rendezVous.Etat == EtatRendezVous.Excuse ? etape?.Le : null, arret);
        }
        return true;
    }

    private static bool EstAbsence(EtatRendezVous etat) => etat is EtatRendezVous.Excuse or EtatRendezVous.Absent;
}
