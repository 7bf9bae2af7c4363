using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Adherents.Mandats;

/// <summary>Moves the last day of a mandate under way or to come. One that ended stays ended: another is given.</summary>
public sealed class DaterMandat(Ecritures ecritures, TimeProvider temps)
{
    /// <param name="Au">Last day, included; absent: until it is withdrawn.</param>
    public sealed record Demande(Id<Mandat> MandatId, DateOnly? Au);

    public Task<Resultat<Id<Mandat>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.DaterMandat, null, async ecriture =>
        {
            if (await ecriture.Db.Set<Mandat>().FirstOrDefaultAsync(m => m.Id == demande.MandatId, arret) is not { } mandat)
            {
                return RefusMandat.Introuvable;
            }
            var aujourdhui = temps.Aujourdhui();
            if (mandat.EstFini(aujourdhui))
            {
                return RefusMandat.Fini;
            }
            if (demande.Au < aujourdhui || demande.Au < mandat.Du)
            {
                return new Refus("mandat.dates", "Le dernier jour est aujourd’hui au plus tôt, et pas avant le premier\u00A0: pour couper l’accès tout de suite, retirez le mandat.", nameof(demande.Au));
            }
            mandat.Au = demande.Au;
            return Resultat.De(mandat.Id);
        }, arret);
}
