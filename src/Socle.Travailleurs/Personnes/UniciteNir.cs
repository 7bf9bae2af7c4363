using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Travailleurs.Personnes;

/// <summary>One living file per social security number: asked before the write, and held by the index when two writes meet.</summary>
internal static class UniciteNir
{
    public static async Task<Refus?> PrisAsync(SocleDb db, string? nir, Id<Travailleur> sauf, CancellationToken arret) =>
        nir is not null && await db.Set<Travailleur>().AnyAsync(t => t.Nir == nir && t.FusionneVersId == null && t.Id != sauf, arret)
            ? RefusTravailleur.NirPris
            : null;

    /// <summary>Sends what the write holds so far; another write may have given the number in between.</summary>
    public static async Task<Refus?> EnregistrerAsync(SocleDb db, CancellationToken arret)
    {
        try
        {
            await db.SaveChangesAsync(arret);
            return null;
        }
        catch (DbUpdateException echec) when (echec.EstDoublon("ix_travailleur_nir"))
        {
            return RefusTravailleur.NirPris;
        }
    }
}
