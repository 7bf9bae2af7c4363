using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Mandats;

/// <summary>Withdraws a mandate at once: from the next request on, the account sees nothing by it.</summary>
public sealed class RetirerMandat(Ecritures ecritures, TimeProvider temps)
{
    public sealed record Demande(Id<Mandat> MandatId, string? Motif);

    public Task<Resultat<Id<Mandat>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.RetirerMandat, demande.Motif, async ecriture =>
        {
            if (await ecriture.Db.Set<Mandat>().FirstOrDefaultAsync(m => m.Id == demande.MandatId, arret) is not { } mandat)
            {
                return RefusMandat.Introuvable;
            }
            var saisie = new Verification();
            saisie.Texte(demande.Motif, nameof(demande.Motif), "La raison", 300);
            if (saisie.Refus is { } refus)
            {
                return refus;
            }
            var aujourdhui = temps.Aujourdhui();
            if (mandat.EstFini(aujourdhui))
            {
                return RefusMandat.Fini;
            }
            // The eve: today is no longer covered. One given today, or for later, thus never served.
            mandat.Au = aujourdhui.AddDays(-1);
            return Resultat.De(mandat.Id);
        }, arret);
}
