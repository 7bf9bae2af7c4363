using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Fichiers;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Import;

/// <summary>A column of the file, some of what it holds, and what it is taken for.</summary>
public sealed record ColonneAChoisir(string Cle, string Lettre, string Titre, IReadOnlyList<string> Exemples, Champ? Champ);

/// <summary>A code the file uses in a coded column and that we do not know, with what the sender already said of it.</summary>
public sealed record CodeInconnu(Champ Champ, string Valeur, string? Choisi);

public sealed record Reglage(ImportDeclaration Import, Correspondance Correspondance, IReadOnlyList<ColonneAChoisir> Colonnes, IReadOnlyList<CodeInconnu> Codes);

/// <summary>Shows the columns of a file and what they are taken for; keeps the answer under the name of the sender.</summary>
public sealed class ReglerCorrespondance(SocleDb db, Ecritures ecritures, AuteurCourant auteur, FichiersDeposes fichiers)
{
    private const int LignesRegardees = 20_000;
    private const int ExemplesParColonne = 3;
    private const int CodesAuPlus = 60;

    public async Task<Resultat<Reglage>> LireAsync(Id<ImportDeclaration> id, CancellationToken arret = default)
    {
        var import = await db.Set<ImportDeclaration>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, arret);
        if (import is null or { Genre: GenreFichier.Dsn } || !fichiers.Existe(id))
        {
            return Inconnu;
        }
        var correspondance = import.Colonnes is { } json ? Correspondance.DeJson(json) : new Correspondance();
        await using var flux = fichiers.Ouvrir(id);
        if (!LireTableau.Ouvrir(flux, import.NomFichier).Reussit(out var tableau, out var refus))
        {
            return refus;
        }
        using (tableau)
        {
            return Regarder(import, correspondance, tableau);
        }
    }

    /// <summary>Keeps the choices and queues the reading.</summary>
    public Task<Resultat<ImportDeclaration>> EnregistrerAsync(Id<ImportDeclaration> id, Correspondance correspondance, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusImport.Regler, null, async ecriture =>
        {
            var import = await ecriture.Db.Set<ImportDeclaration>().FirstOrDefaultAsync(i => i.Id == id, arret);
            if (import is null or { Genre: GenreFichier.Dsn } || import.Etat is not (EtatImport.Correspondance or EtatImport.Pret or EtatImport.Refuse))
            {
                return Inconnu;
            }
            if (correspondance.Verifier().EstRefuse(out var refus))
            {
                return refus;
            }
            (import.Colonnes, import.Etat, import.Refus, import.ArretDemande) = (correspondance.EnJson(), EtatImport.Analyse, null, false);
            await ModelesImport.RetenirAsync(ecriture, import.Emetteur, correspondance, auteur.Valeur.Nom, arret);
            return Resultat.De(import);
        }, arret);

    private static Refus Inconnu { get; } = new("declaration.correspondance", "Les colonnes de cette déclaration ne se règlent pas, ou plus : reprenez depuis la liste.");

    private static Reglage Regarder(ImportDeclaration import, Correspondance correspondance, Tableau tableau)
    {
        var cles = DevinerCorrespondance.Cles(tableau.Colonnes);
        var exemples = tableau.Colonnes.Select(_ => new List<string>(ExemplesParColonne)).ToList();
        var codes = new CodesRencontres(new ColonnesChoisies(tableau.Colonnes, correspondance), CodesAuPlus);
        foreach (var lue in tableau.Lignes().Take(LignesRegardees))
        {
            if (!lue.Reussit(out var ligne))
            {
                break;
            }
            for (var i = 0; i < exemples.Count; i++)
            {
                if (exemples[i].Count < ExemplesParColonne && ligne[i].Length > 0 && !exemples[i].Contains(ligne[i]))
                {
                    exemples[i].Add(ligne[i].Length > 60 ? ligne[i][..60] + "…" : ligne[i]);
                }
            }
            codes.Regarder(ligne);
        }
        var choix = correspondance.Colonnes.ToDictionary(c => c.Value, c => c.Key);
        var colonnes = tableau.Colonnes.Select((c, i) => new ColonneAChoisir(cles[i], c.Lettre, c.Titre, exemples[i], choix.TryGetValue(cles[i], out var champ) ? champ : null));
        return new Reglage(import, correspondance, [.. colonnes], codes.Inconnus(correspondance));
    }
}
