using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;

namespace Socle.Adherents.Entreprises;

internal static class NumerosAdherent
{
    /// <summary>
    /// One more than the highest number made of digits; numbers with letters, brought from an old software, are left alone.
    /// The caller holds the lock of members.
    /// </summary>
    public static async Task<string> SuivantAsync(SocleDb db, CancellationToken arret)
    {
        var plusHaut = 0L;
        await foreach (var numero in db.Set<Entreprise>().Select(e => e.NumeroAdherent).AsAsyncEnumerable().WithCancellation(arret))
        {
            if (long.TryParse(numero, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
            {
                plusHaut = Math.Max(plusHaut, n);
            }
        }
        return (plusHaut + 1).ToString("D5", CultureInfo.InvariantCulture);
    }
}
