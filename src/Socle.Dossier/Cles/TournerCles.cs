using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Noyau;

namespace Socle.Dossier.Cles;

/// <summary>
/// Makes a new master key, then wraps every file's key with it, lot by lot: stopped half-way, it goes on where it was. What the files say is
/// not touched.
/// </summary>
public sealed class TournerCles(DossierDb db, TrousseauDossier trousseau, EcrituresDossier ecritures)
{
    private const int Lot = 500;

    /// <summary>How many files each master key guards.</summary>
    public async Task<IReadOnlyList<(string Maitre, int Dossiers)>> CompterAsync(CancellationToken arret = default) =>
        [.. (await db.Set<EnveloppeCle>().GroupBy(e => e.Maitre).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(arret)).OrderBy(g => g.Key).Select(g => (g.Key, g.Nombre))];

    /// <param name="nouvelle">False: only finishes what an earlier turn left under former keys.</param>
    public async Task<Resultat<int>> ExecuterAsync(bool nouvelle, Action<int>? avancement = null, CancellationToken arret = default)
    {
        var vers = nouvelle ? trousseau.Tourner() : trousseau.Courante;
        var faites = 0;
        while (true)
        {
            var resultat = await ecritures.Faire(null, new FaitTrace(ActionDossier.Cles, null, Blocs.Aucun, vers), _ => LotAsync(vers, arret), arret);
            if (!resultat.Reussit(out var nombre, out var refus))
            {
                return refus;
            }
            if (nombre == 0)
            {
                return faites;
            }
            faites += nombre;
            avancement?.Invoke(faites);
        }
    }

    private async Task<Resultat<int>> LotAsync(string vers, CancellationToken arret)
    {
        var lot = await db.Set<EnveloppeCle>().Where(e => e.Maitre != vers).OrderBy(e => e.Id).Take(Lot).ToListAsync(arret);
        foreach (var enveloppe in lot)
        {
            if (trousseau.Ouvrir(enveloppe.DossierId.Valeur, enveloppe.Enveloppe, enveloppe.Maitre) is not { } cle)
            {
                return new Refus("dossier.cle-absente", $"La clé maîtresse {enveloppe.Maitre} n’est pas dans {trousseau.Dossier}\u00A0: remettez-la, puis recommencez.");
            }
            (enveloppe.Enveloppe, enveloppe.Maitre) = (trousseau.Envelopper(enveloppe.DossierId.Valeur, cle, vers), vers);
        }
        return lot.Count;
    }
}
