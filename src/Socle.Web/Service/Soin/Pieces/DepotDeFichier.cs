namespace Socle.Web.Service.Soin.Pieces;

/// <summary>A file sent with a form, read whole: what may be sent is small.</summary>
internal static class DepotDeFichier
{
    public static async Task<byte[]> LireAsync(this IFormFile fichier, CancellationToken arret)
    {
        await using var octets = new MemoryStream();
        await fichier.CopyToAsync(octets, arret);
        return octets.ToArray();
    }
}
