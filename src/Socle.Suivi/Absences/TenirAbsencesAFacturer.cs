using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Suivi.Absences;

/// <summary>
/// Keeps what the accounts are to be told, until invoices are made here. Reads the register as it stands, so that a message that comes
/// twice, or late, changes nothing.
/// </summary>
internal sealed class TenirAbsencesAFacturer(SocleDb db, Ecritures ecritures) : IDestinataire<AbsenceFacturable>, IDestinataire<AbsenceNonFacturable>
{
    private static readonly Processus Processus = new("absence.afacturer", "Absence à facturer");

    public Task RecevoirAsync(AbsenceFacturable message, CancellationToken arret) => TenirAsync(message.RendezVous, arret);

    public Task RecevoirAsync(AbsenceNonFacturable message, CancellationToken arret) => TenirAsync(message.RendezVous, arret);

    private Task TenirAsync(Id<RendezVous> id, CancellationToken arret) => ecritures.Faire(Processus, null, async _ =>
    {
        var due = await db.Set<AbsenceRendezVous>().Where(a => a.RendezVousId == id && a.Facturee != null)
            .Join(db.Set<RendezVous>().Where(r => r.EtablissementId != null), a => a.RendezVousId, r => r.Id, (a, r) => new { r.EtablissementId, r.Jour, a.Facturee }).FirstOrDefaultAsync(arret);
        var connue = await db.Set<AbsenceAFacturer>().FirstOrDefaultAsync(f => f.RendezVousId == id, arret);
        if (due is null)
        {
            Retirer(connue);
        }
        else if (connue is null)
        {
            db.Add(new AbsenceAFacturer
            {
                Id = Id<AbsenceAFacturer>.Nouveau(),
                RendezVousId = id,
                EtablissementId = due.EtablissementId!.Value,
                Jour = due.Jour,
                Raison = due.Facturee!.Value,
                Etat = EtatFacturation.ATransmettre,
            });
        }
        else
        {
            connue.Raison = due.Facturee!.Value;
            connue.Etat = connue.Etat is EtatFacturation.Transmise or EtatFacturation.ARetirer ? EtatFacturation.Transmise : EtatFacturation.ATransmettre;
        }
        return Resultat.De(true);
    }, arret);

    /// <summary>What nobody was told is forgotten; what the accounts have, they must take back.</summary>
    private void Retirer(AbsenceAFacturer? connue)
    {
        if (connue is { Etat: EtatFacturation.ATransmettre })
        {
            db.Remove(connue);
        }
        else if (connue is { Etat: EtatFacturation.Transmise })
        {
            connue.Etat = EtatFacturation.ARetirer;
        }
    }
}
