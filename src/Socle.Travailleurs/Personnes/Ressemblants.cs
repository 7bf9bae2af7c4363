using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Travailleurs.Personnes;

/// <summary>Someone already followed who may be the person being entered.</summary>
public sealed record Ressemblant(Travailleur Travailleur, Ressemblance Ressemblance);

/// <summary>Looks, before anyone is created, for who it may already be. Proposes, never decides.</summary>
public sealed class Ressemblants(SocleDb db)
{
    public async Task<IReadOnlyList<Ressemblant>> ChercherAsync(Identite identite, CancellationToken arret = default)
    {
        var (nir, tri) = (identite.Nir?.ToString(), Travailleur.NomTriDe(identite.NomNaissance, identite.NomUsage, identite.Prenoms, identite.PrenomUsuel));
        var naissance = identite.Naissance;
        // The same two keys as the search over everyone: born the same day, or named the same.
        var candidats = await db.Set<Travailleur>().AsNoTracking()
            .Where(t => t.FusionneVersId == null && (t.Naissance == naissance || t.NomTri == tri || (nir != null && t.Nir == nir)))
            .ToListAsync(arret);
        var cherche = identite.Comparable;
        return [.. candidats
            .Select(t => (Travailleur: t, Ressemblance: Ressemblance.Entre(cherche, Comparer(t))))
            .Where(r => r.Ressemblance is not null)
            .OrderBy(r => r.Ressemblance!.Motif).ThenBy(r => r.Travailleur.NomTri, StringComparer.Ordinal)
            .Select(r => new Ressemblant(r.Travailleur, r.Ressemblance!))];
    }

    internal static PersonneComparee Comparer(Travailleur t) =>
        new(t.NomNaissance, t.Prenoms, t.Naissance, t.Nir is null ? null : Nir.Relire(t.Nir), t.NomUsage);
}
