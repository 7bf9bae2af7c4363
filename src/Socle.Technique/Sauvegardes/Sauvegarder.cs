using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Migrations;

namespace Socle.Technique.Sauvegardes;

/// <summary>
/// One archive of everything needed to start again: the bases as they were at one instant, the keys of the cookies, the manifest. The keys
/// of the medical file are not in it: they are kept apart, or the archive alone would open it.
/// People may go on working meanwhile. The archive appears under its name only once complete.
/// </summary>
public sealed class Sauvegarder(SourcesDonnees sources, Migrateur migrateur, TimeProvider temps)
{
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
            if ((await CopierBasesAsync(travail, arret)).EstRefuse(out var refus))
            {
                return refus;
            }
            var partiel = fichier + ".partiel";
            var manifeste = await EcrireAsync(partiel, travail, Path.Combine(dossierDonnees, DossierCles), arret);
            File.Move(partiel, fichier);
            return manifeste;
        }
        finally
        {
            Directory.Delete(travail, recursive: true);
        }
    }

    private async Task<Resultat> CopierBasesAsync(string travail, CancellationToken arret)
    {
        if (sources.Moteur == Moteur.Postgresql)
        {
            return await OutilsPostgresql.DumpAsync(
                sources.Parametres.Connexion!, migrateur.Bases.Select(b => b.Schema), Path.Combine(travail, migrateur.Bases[0].Nom), arret);
        }
        foreach (var maBase in migrateur.Bases.Where(b => b.Existe))
        {
            await CopierAsync(maBase, Path.Combine(travail, maBase.Nom), arret);
        }
        return Resultat.Succes;
    }

    private static async Task CopierAsync(BaseAMigrer maBase, string copie, CancellationToken arret)
    {
        await using var origine = (SqliteConnection)maBase.Proprietaire();
        await origine.OpenAsync(arret);
        await using var destination = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copie, Pooling = false }.ToString());
        await destination.OpenAsync(arret);
        // SQLite's own online copy: consistent even while someone writes.
        origine.BackupDatabase(destination);
    }

    private async Task<Manifeste> EcrireAsync(string archive, string travail, string cles, CancellationToken arret)
    {
        await using var flux = new FileStream(archive, FileMode.Create, FileAccess.Write);
        using var zip = new ZipArchive(flux, ZipArchiveMode.Create);
        var empreintes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var copie in Directory.GetFiles(travail))
        {
            var nom = Path.GetFileName(copie);
            empreintes[nom] = await AjouterAsync(zip, copie, nom, arret);
        }
        foreach (var cle in Directory.Exists(cles) ? Directory.GetFiles(cles) : [])
        {
            var nom = $"{DossierCles}/{Path.GetFileName(cle)}";
            empreintes[nom] = await AjouterAsync(zip, cle, nom, arret);
        }
        var manifeste = new Manifeste(Manifeste.FormatCourant, sources.Moteur, temps.GetUtcNow().UtcDateTime, migrateur.Connues.Max(m => m.Numero), empreintes);
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
