using Socle.Technique.Fichiers;

namespace Socle.Suivi.Reprise;

/// <summary>Writes the lines of a report to a file: XLSX by its name, CSV otherwise. Appears under its name once whole.</summary>
public static class EcrireRapport
{
    public static Task VersAsync(string chemin, IReadOnlyList<string> titres, IEnumerable<LigneReprise> lignes, CancellationToken arret = default) =>
        FichierEntier.EcrireAsync(chemin, async flux =>
        {
            await using var ecrivain = chemin.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
                ? (IEcrivainTableau)await EcrivainXlsx.CreerAsync(flux, titres, "Reprise", arret)
                : new EcrivainCsv(flux, titres);
            foreach (var ligne in lignes)
            {
                await ecrivain.LigneAsync(ColonnesRapport.De(ligne), arret);
            }
        });
}
