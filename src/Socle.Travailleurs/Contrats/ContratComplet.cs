using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Contrats;

/// <summary>A contract with all that hangs on it, ready to be changed: its person is held until the end of the write.</summary>
internal sealed record ContratComplet(
    Contrat Contrat, IReadOnlyList<Poste> Postes, IReadOnlyList<Exposition> Expositions, IReadOnlyList<Arret> Arrets)
{
    public static Refus Inconnu { get; } = new("contrat.inconnu", "Ce contrat n’est pas, ou plus, dans la base : reprenez-le depuis la fiche de la personne.");

    /// <summary>The post held last, or today's.</summary>
    public Poste? DernierPoste => Postes.MaxBy(p => p.Debut);

    public static async Task<Resultat<ContratComplet>> ChargerAsync(SocleDb db, Id<Contrat> id, CancellationToken arret)
    {
        var personne = await db.Set<Contrat>().Where(c => c.Id == id).Select(c => (Id<Travailleur>?)c.TravailleurId).FirstOrDefaultAsync(arret);
        if (personne is null)
        {
            return Inconnu;
        }
        await Verrou.PrendreAsync(db, [personne.Value], arret);
        // Read again once held: another write may have moved or removed it meanwhile.
        return await db.Set<Contrat>().FirstOrDefaultAsync(c => c.Id == id, arret) is { } contrat
            ? new ContratComplet(
                contrat,
                await db.Set<Poste>().Where(p => p.ContratId == id).OrderBy(p => p.Debut).ToListAsync(arret),
                await db.Set<Exposition>().Where(e => e.ContratId == id).OrderBy(e => e.Debut).ToListAsync(arret),
                await db.Set<Arret>().Where(a => a.ContratId == id).OrderBy(a => a.Debut).ToListAsync(arret))
            : Inconnu;
    }
}
