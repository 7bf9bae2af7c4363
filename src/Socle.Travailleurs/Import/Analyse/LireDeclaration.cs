using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Travailleurs.Import;

/// <summary>All the rows of a received file, whatever it is.</summary>
internal sealed class LireDeclaration(FichiersDeposes fichiers, TimeProvider temps)
{
    private const int Pas = 5_000;

    public async Task<Resultat<List<LigneLue>>> LireAsync(ImportDeclaration import, Func<int, Task> avancer)
    {
        if (!fichiers.Existe(import.Id))
        {
            return new Refus("declaration.fichier", "Le fichier n’est plus là : déposez-le à nouveau.");
        }
        await using var flux = fichiers.Ouvrir(import.Id);
        if (import.Genre == GenreFichier.Dsn)
        {
            if (!LecteurDsn.Ouvrir(flux).Reussit(out var dsn, out var illisible))
            {
                return illisible;
            }
            using (dsn)
            {
                return await ToutAsync(LireDsn.Lire(dsn, temps.Aujourdhui()), avancer);
            }
        }
        if (!LireTableau.Ouvrir(flux, import.NomFichier).Reussit(out var tableau, out var refus))
        {
            return refus;
        }
        using (tableau)
        {
            var correspondance = import.Colonnes is { } json ? Correspondance.DeJson(json) : DevinerCorrespondance.De(tableau.Colonnes);
            return correspondance.Verifier().EstRefuse(out var incomplete)
                ? incomplete
                : await ToutAsync(LireTableau.Lire(tableau, correspondance, temps.Aujourdhui()), avancer);
        }
    }

    private static async Task<Resultat<List<LigneLue>>> ToutAsync(IEnumerable<Resultat<LigneLue>> lignes, Func<int, Task> avancer)
    {
        var lues = new List<LigneLue>();
        foreach (var lue in lignes)
        {
            if (!lue.Reussit(out var ligne, out var refus))
            {
                return refus;
            }
            lues.Add(ligne);
            if (lues.Count % Pas == 0)
            {
                await avancer(lues.Count);
            }
        }
        return lues.Count == 0
            ? new Refus("declaration.vide", "Le fichier ne contient aucune ligne sous ses titres : vérifiez que vous avez choisi le bon.")
            : lues;
    }
}
