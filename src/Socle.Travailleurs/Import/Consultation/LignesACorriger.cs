using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Fichiers;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Import;

public enum FormatFichier
{
    Csv,
    Xlsx,
}

/// <summary>
/// The rows that were not taken, as a file to mend: the sender's own columns and one more that says why. Sent back, it is read as is.
/// </summary>
public sealed class LignesACorriger(SocleDb db, Ecritures ecritures, FichiersDeposes fichiers)
{
    private const string TitreMotif = "motif";
    private static readonly Processus Processus = new("declaration.corriger", "Téléchargement des lignes à corriger d’une déclaration");

    /// <summary>Writes them; returns how many. The trail says it first: they name people.</summary>
    public async Task<Resultat<int>> EcrireAsync(Id<ImportDeclaration> id, FormatFichier format, Stream vers, CancellationToken arret = default)
    {
        var import = await db.Set<ImportDeclaration>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, arret);
        if (import is null || !fichiers.Existe(id))
        {
            return new Refus("declaration.corriger.absent", "Le fichier d’origine n’est plus gardé : demandez-le à son émetteur.");
        }
        var motifs = await MotifsAsync(import, arret);
        await ecritures.Faire(Processus, null, ecriture =>
        {
            ecriture.Tracer(ActionAudit.Fait, "import_declaration", id.Valeur, $$"""{"lignes":{{motifs.Count}}}""");
            return Task.FromResult(Resultat.De(true));
        }, arret);
        return import.Genre == GenreFichier.Dsn
            ? await DeDsnAsync(import, motifs, format, vers, arret)
            : await DuTableauAsync(import, motifs, format, vers, arret);
    }

    /// <summary>Refused and doubtful rows; once accepted, also the good rows of the companies that were held.</summary>
    private async Task<Dictionary<int, string>> MotifsAsync(ImportDeclaration import, CancellationToken arret)
    {
        var motifs = new Dictionary<int, string>();
        var lignes = db.Set<LigneImport>().AsNoTracking().Where(l => l.ImportId == import.Id && l.Numero > 0);
        foreach (var ligne in await lignes.Where(l => l.Issue == IssueLigne.Refusee || l.Issue == IssueLigne.Doublon).Select(l => new { l.Numero, l.Motif, l.Issue }).ToListAsync(arret))
        {
            motifs[ligne.Numero] = ligne.Issue == IssueLigne.Doublon ? $"Doublon sans réponse. {ligne.Motif}" : ligne.Motif ?? "";
        }
        if (import.Etat is not (EtatImport.Accepte or EtatImport.Interrompu))
        {
            return motifs;
        }
        var entreprises = db.Set<EntrepriseImportee>().Where(e => e.ImportId == import.Id);
        foreach (var ligne in await lignes.Where(l => l.Issue <= IssueLigne.Cloturer && !entreprises.Any(e => e.EntrepriseId == l.EntrepriseId && e.Etat == EtatEntrepriseImportee.Appliquee))
            .Select(l => new { l.Numero, Motif = entreprises.Where(e => e.EntrepriseId == l.EntrepriseId).Select(e => e.Motif).FirstOrDefault() }).ToListAsync(arret))
        {
            motifs.TryAdd(ligne.Numero, ligne.Motif ?? "Ligne correcte, retenue avec son entreprise : une autre de ses lignes est à corriger.");
        }
        return motifs;
    }

    private async Task<Resultat<int>> DuTableauAsync(ImportDeclaration import, Dictionary<int, string> motifs, FormatFichier format, Stream vers, CancellationToken arret)
    {
        await using var flux = fichiers.Ouvrir(import.Id);
        if (!LireTableau.Ouvrir(flux, import.NomFichier).Reussit(out var tableau, out var refus))
        {
            return refus;
        }
        using (tableau)
        {
            // A file mended once already has the column: its text is replaced.
            var place = tableau.Trouver(TitreMotif)?.Index ?? tableau.Colonnes.Count;
            var titres = tableau.Colonnes.Select(c => c.Titre).ToList();
            if (place == titres.Count)
            {
                titres.Add(TitreMotif);
            }
            await using var ecrivain = await OuvrirAsync(format, vers, titres, arret);
            var nombre = 0;
            foreach (var lue in tableau.Lignes())
            {
                if (lue.Reussit(out var ligne) && motifs.TryGetValue(ligne.Numero, out var motif))
                {
                    var cellules = new object?[titres.Count];
                    ligne.Cellules.ToArray().CopyTo(cellules, 0);
                    cellules[place] = motif;
                    await ecrivain.LigneAsync(cellules, arret);
                    nombre++;
                }
            }
            return nombre;
        }
    }

    /// <summary>A DSN is not mended by hand: its rows come back in our model.</summary>
    private async Task<Resultat<int>> DeDsnAsync(ImportDeclaration import, Dictionary<int, string> motifs, FormatFichier format, Stream vers, CancellationToken arret)
    {
        var titres = ModeleDeclaration.Colonnes.Select(c => c.Titre).Append(TitreMotif).ToList();
        await using var ecrivain = await OuvrirAsync(format, vers, titres, arret);
        var nombre = 0;
        await foreach (var ligne in db.Set<LigneImport>().AsNoTracking().Where(l => l.ImportId == import.Id).OrderBy(l => l.Rang).AsAsyncEnumerable().WithCancellation(arret))
        {
            if (motifs.TryGetValue(ligne.Numero, out var motif))
            {
                await ecrivain.LigneAsync([.. LigneEnModele.De(ligne), motif], arret);
                nombre++;
            }
        }
        return nombre;
    }

    internal static async Task<IEcrivainTableau> OuvrirAsync(FormatFichier format, Stream vers, IReadOnlyList<string> titres, CancellationToken arret) => format == FormatFichier.Xlsx
        ? await EcrivainXlsx.CreerAsync(vers, titres, "À corriger", arret)
        : new EcrivainCsv(vers, titres);
}
