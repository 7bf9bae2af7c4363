namespace Socle.Droit.Tests.Aide;

/// <summary>Files beside or inside the repository, found by walking up from the test's folder.</summary>
internal static class Dossiers
{
    public static string Partage(params string[] chemin) => Trouver(["shared", .. chemin], "est attendu à côté du dépôt");

    public static string Depot(params string[] chemin) => Path.Combine([Path.GetDirectoryName(Trouver(["Socle.slnx"], "est attendu dans le dépôt"))!, .. chemin]);

    private static string Trouver(string[] chemin, string sinon)
    {
        for (var dossier = new DirectoryInfo(AppContext.BaseDirectory); dossier is not null; dossier = dossier.Parent)
        {
            var candidat = Path.Combine([dossier.FullName, .. chemin]);
            if (Path.Exists(candidat))
            {
                return candidat;
            }
        }

        throw new FileNotFoundException($"{string.Join('/', chemin)} {sinon}.");
    }
}
