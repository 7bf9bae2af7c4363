using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Suivi.Experimentations;

/// <summary>The trial ends: its last day is set, its applications stay.</summary>
public sealed class TerminerMesure(Ecritures ecritures)
{
    private static readonly Processus Processus = new("mesure.terminer", "Fin d’une mesure expérimentale");

    /// <param name="Au">Last day, included.</param>
    public sealed record Demande(Id<MesureExperimentale> MesureId, DateOnly? Au);

    public Task<Resultat<Id<MesureExperimentale>>> ExecuterAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async ecriture =>
        {
            var db = ecriture.Db;
            if (await db.Set<MesureExperimentale>().FirstOrDefaultAsync(m => m.Id == demande.MesureId, arret) is not { } mesure)
            {
                return RefusMesure.Introuvable();
            }
            if (demande.Au is null || demande.Au < mesure.Du)
            {
                return new Refus("mesure.fin", $"Le dernier jour manque, ou il est avant le premier ({mesure.Du.Courte()})\u00A0: choisissez un jour.", nameof(Demande.Au));
            }
            if (await db.Set<ApplicationMesure>().AnyAsync(a => a.MesureId == mesure.Id && a.Le > demande.Au, arret))
            {
                return new Refus("mesure.fin.appliquee", "La mesure a été appliquée après ce jour\u00A0: choisissez un jour plus tard.", nameof(Demande.Au));
            }
            mesure.Au = demande.Au;
            return Resultat.De(mesure.Id);
        }, arret);
}
