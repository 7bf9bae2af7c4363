using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Taches;

/// <summary>Says that a task is done: by whom and when stay. Only by those it was handed to.</summary>
public sealed class FaireTache(Ecritures ecritures, LireTaches taches)
{
    private static readonly Processus Processus = new("tache.faire", "Tâche faite");

    public Task<Resultat<Id<Tache>>> ExecuterAsync(QuiFait qui, Id<Tache> id, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async e =>
        {
            if (await taches.De(qui).FirstOrDefaultAsync(t => t.Id == id, arret) is not { } tache)
            {
                return new Refus("tache.inconnue", "Cette tâche n’est plus à faire\u00A0: quelqu’un l’a faite, ou elle a été confiée à un autre.");
            }
            tache.Faite(e);
            return Resultat.De(tache.Id);
        }, arret);
}

internal static class Achevement
{
    public static void Faite(this Tache tache, Ecriture ecriture) => (tache.FaiteLe, tache.FaitePar) = (ecriture.Instant, ecriture.Auteur.Nom);

    /// <summary>All that wait for this request.</summary>
    public static async Task AcheverAsync(this SocleDb db, Ecriture ecriture, Id<Demandes.DemandeVisite> demande, CancellationToken arret)
    {
        foreach (var tache in await db.Set<Tache>().Where(t => t.DemandeId == demande && t.FaiteLe == null).ToListAsync(arret))
        {
            tache.Faite(ecriture);
        }
    }

    /// <summary>What answered this request fell through: it waits again, and so do those it was handed to.</summary>
    public static async Task RouvrirAsync(this SocleDb db, Id<Demandes.DemandeVisite> demande, CancellationToken arret)
    {
        foreach (var tache in await db.Set<Tache>().Where(t => t.DemandeId == demande && t.FaiteLe != null).ToListAsync(arret))
        {
            (tache.FaiteLe, tache.FaitePar) = (null, null);
        }
    }
}
