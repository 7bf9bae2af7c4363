using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Suivi.EspaceSalarie.Remis;
using Socle.Technique.Acces;
using Socle.Technique.Envois;

namespace Socle.Dossier.Traces;

/// <summary>
/// Who came to the file, for the worker: each line of the trail that someone's access left is told to the administration, without what was
/// seen. Left to the catch-up of messages, so that opening a file waits for nothing.
/// </summary>
internal static class ReveleesAuTravailleur
{
    public static async Task AnnoncerAsync(DossierDb db, TraceDossier trace, CancellationToken arret)
    {
        if (trace is not { DossierId: { } dossier, CompteId: not null, Role: not (null or Role.Travailleur) } || But(trace) is not { } but)
        {
            return;
        }
        var travailleur = await db.Set<Dmst>().Where(d => d.Id == dossier).Select(d => d.TravailleurId).FirstAsync(arret);
        db.Add(MessageSortant.De(new AccesAuDossier(trace.Rang, travailleur, trace.Instant, trace.Qui, trace.Role, but), trace.Instant));
    }

    /// <summary>Null for what is not an access of someone: drafts that save themselves, refusals, what processes do.</summary>
    private static ButAcces? But(TraceDossier trace) => trace.Action switch
    {
        ActionDossier.Consultation => ButAcces.Lecture,
        ActionDossier.Creation when trace.Precision is null => ButAcces.Lecture,
        ActionDossier.Ecriture or ActionDossier.Correction or ActionDossier.Retrait or ActionDossier.Opposition => ButAcces.Ecriture,
        ActionDossier.OuvertureDeVisite or ActionDossier.ConclusionDeVisite => ButAcces.Visite,
        ActionDossier.Signature or ActionDossier.Remise or ActionDossier.Impression => ButAcces.Document,
        ActionDossier.Export => ButAcces.Copie,
        ActionDossier.Transfert => ButAcces.Transfert,
        ActionDossier.BrisDeGlace => ButAcces.Exceptionnel,
        _ => null,
    };
}
