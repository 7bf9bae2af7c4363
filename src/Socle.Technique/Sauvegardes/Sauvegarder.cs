using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Migrations;

namespace Socle.Technique.Sauvegardes;

/// <summary>
/// One archive of everything needed to start again: the database as it was at one instant, the keys, the manifest.
/// People may go on working meanwhile. The archive appears under its name only once complete.
/// </summary>
public sealed class Sauvegarder(SourcesDonnees sources, Migrateur migrateur, TimeProvider temps)
{
    internal const string EntreeBase = "base";
    internal const string DossierCles = "cles";

    public async Task<Resultat<Manifeste>> VersAsync(string fichier, string dossierDonnees, CancellationToken arret = default)
    {
        if (File.Exists(fichier))
        {
            return new Refus("sauvegarde.existe", $"« {fichier} » existe déjà : choisissez un autre nom, une sauvegarde n’en remplace jamais une autre.");
        }
        var travail = Directory.CreateTempSubdirectory("socle-sauvegarde-").FullName;
        try
        {
            var copie = Path.Combine(travail, EntreeBase);
            if ((await CopierBaseAsync(copie, arret)).EstRefuse(out var refus))
            {
                return refus;
            }
            var partiel = fichier + ".partiel";
            var manifeste = await EcrireAsync(partiel, copie, Path.Combine(dossierDonnees, DossierCles), arret);
            File.Move(partiel, fichier);
            return manifeste;
        }
        finally
        {
            Directory.Delete(travail, recursive: true);
        }
    }

    private async Task<Resultat> CopierBaseAsync(string copie, CancellationToken arret)
    {
        if (sources.Moteur == Moteur.Postgresql)
        {
            return await OutilsPostgresql.DumpAsync(sources.Parametres.Connexion!, copie, arret);
        }
        await using var origine = (SqliteConnection)sources.ConnexionProprietaire();
        await origine.OpenAsync(arret);
        await using var destination = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copie, Pooling = false }.ToString());
        await destination.OpenAsync(arret);
        // SQLite's own online copy: consistent even while someone writes.
        origine.BackupDatabase(destination);
        return Resultat.Succes;
    }

    private async Task<Manifeste> EcrireAsync(string archive, string copie, string cles, CancellationToken arret)
    {
        await using var flux = new FileStream(archive, FileMode.Create, FileAccess.Write);
        using var zip = new ZipArchive(flux, ZipArchiveMode.Create);
        var empreintes = new SortedDictionary<string, string>(StringComparer.Ordinal) { [EntreeBase] = await AjouterAsync(zip, copie, EntreeBase, arret) };
        foreach (var cle in Directory.Exists(cles) ? Directory.GetFiles(cles) : [])
        {
            var nom = $"{DossierCles}/{Path.GetFileName(cle)}";
            empreintes[nom] = await AjouterAsync(zip, cle, nom, arret);
        }
        var manifeste = new Manifeste(Manifeste.FormatCourant, sources.Moteur, temps.GetUtcNow().UtcDateTime, migrateur.Connues[^1].Numero, empreintes);
        await using var entree = zip.CreateEntry(Manifeste.Nom).Open();
        await using var texte = new StreamWriter(entree);
        await texte.WriteAsync(manifeste.Json());
        return manifeste;
    }

    private static async Task<string> AjouterAsync(ZipArchive zip, string fichier, string nom, CancellationToken arret)
    {
        await using var source = File.OpenRead(fichier);
        var empreinte = Convert.ToHexStringLower(await SHA256.HashDataAsync(source, arret));
        source.Position = 0;
        await using var entree = zip.CreateEntry(nom, CompressionLevel.Fastest).Open();
        await source.CopyToAsync(entree, arret);
        return empreinte;
    }
}
