using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Adherents.Adhesions;

/// <summary>What is asked for the first year, and how it is counted.</summary>
public sealed record PrixAdhesion(Montant ParTravailleur, int Nombre, Montant DroitEntree)
{
    public Montant Cotisation => ParTravailleur * Nombre;

    public Montant Total => Cotisation + DroitEntree;

    /// <summary>« 8 × 110,00 € = 880,00 € ».</summary>
    public string Calcul => string.Create(CultureInfo.InvariantCulture, $"{Nombre} × {ParTravailleur.Afficher()} = {Cotisation.Afficher()}");
}

/// <summary>The public grid: each worker counts for one (L. 4622-6).</summary>
public sealed class CalculerPrix(SocleDb db)
{
    /// <summary>Null when the service has published no price for it.</summary>
    public async Task<PrixAdhesion?> LireAsync(GenreAdherent genre, int nombre, DateOnly jour, CancellationToken arret)
    {
        var grille = await GrilleAsync(jour, arret);
        // A group and an agency pay as companies do, unless the grid says otherwise.
        var tarif = grille.FirstOrDefault(t => t.Genre == genre)
            ?? (genre is GenreAdherent.Groupe or GenreAdherent.Interim ? grille.FirstOrDefault(t => t.Genre == GenreAdherent.Entreprise) : null);
        return tarif is null ? null : new(Montant.Centimes(tarif.ParTravailleur), nombre, Montant.Centimes(tarif.DroitEntree));
    }

    /// <summary>What is asked on that day, one line for each kind.</summary>
    public async Task<IReadOnlyList<TarifAdhesion>> GrilleAsync(DateOnly jour, CancellationToken arret)
    {
        var connus = await db.Set<TarifAdhesion>().AsNoTracking().Where(t => t.Du <= jour).ToListAsync(arret);
        return [.. connus.GroupBy(t => t.Genre).Select(g => g.MaxBy(t => t.Du)!).OrderBy(t => t.Genre)];
    }
}
