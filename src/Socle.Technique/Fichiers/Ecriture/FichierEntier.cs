namespace Socle.Technique.Fichiers;

/// <summary>A file that appears under its name once whole: never half-written, whatever happens on the way.</summary>
public static class FichierEntier
{
    public static async Task EcrireAsync(string chemin, Func<Stream, Task> ecrire)
    {
        ArgumentNullException.ThrowIfNull(ecrire);
        var provisoire = chemin + ".partiel";
        await using (var flux = File.Create(provisoire))
        {
            await ecrire(flux);
        }
        File.Move(provisoire, chemin, overwrite: true);
    }
}
