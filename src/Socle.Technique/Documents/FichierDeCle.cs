namespace Socle.Technique.Documents;

/// <summary>Writes a key in its folder: read by its owner alone, whole or not at all, and never over another.</summary>
internal static class FichierDeCle
{
    public static void Ecrire(string dossier, string nom, byte[] octets)
    {
        CreerDossier(dossier);
        var provisoire = Path.Combine(dossier, $"{Guid.NewGuid():N}.tmp");
        var reglages = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            reglages.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        using (var flux = new FileStream(provisoire, reglages))
        {
            flux.Write(octets);
            flux.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(provisoire, Path.Combine(dossier, nom), overwrite: false);
        }
        catch (IOException) when (File.Exists(Path.Combine(dossier, nom)))
        {
            // Two nodes that start together keep the first one's.
            File.Delete(provisoire);
        }
    }

    public static void CreerDossier(string dossier)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(dossier);
        }
        else
        {
            Directory.CreateDirectory(dossier, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
