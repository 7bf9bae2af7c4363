using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Migrations;

namespace Socle.Technique.Sauvegardes;

/// <summary>Puts an archive back. Everything is checked before anything is replaced; the old SQLite file is kept aside.</summary>
public sealed class Restaurer(
    SourcesDonnees sources, Migrateur migrateur, Statistiques statistiques, TimeProvider temps, IEnumerable<ApresRestauration> suites)
{
    public async Task<Resultat<Manifeste>> DepuisAsync(string fichier, string dossierDonnees, bool remplacer, CancellationToken arret = default)
    {
        if (!File.Exists(fichier))
        {
            return new Refus("restauration.absente", $"« {fichier} » n’existe pas.");
        }
        if (!remplacer && await ADesDonneesAsync(arret))
        {
            return new Refus("restauration.donnees", "La base contient déjà des données. Sauvegardez-la, arrêtez Socle, puis recommencez avec --remplacer.");
        }
        var travail = Directory.CreateTempSubdirectory("socle-restauration-").FullName;
        try
        {
            var lu = await OuvrirAsync(fichier, travail, arret);
            if (!lu.Reussit(out var manifeste, out var refus))
            {
                return refus;
            }
            var remise = await RemettreAsync(travail, arret);
            if (remise.EstRefuse(out refus))
            {
                return refus;
            }
            RemettreCles(travail, dossierDonnees);
            foreach (var suite in suites)
            {
                suite();
            }
            await statistiques.ActualiserAsync(arret);
            return manifeste;
        }
        finally
        {
            Directory.Delete(travail, recursive: true);
        }
    }

    private async Task<bool> ADesDonneesAsync(CancellationToken arret) =>
        (await migrateur.ManquantesAsync(arret)).Count < migrateur.Connues.Count;

    private async Task<Resultat<Manifeste>> OuvrirAsync(string fichier, string travail, CancellationToken arret)
    {
        try
        {
            await ZipFile.ExtractToDirectoryAsync(fichier, travail, arret);
        }
        catch (InvalidDataException)
        {
            return new Refus("restauration.illisible", "Ce fichier n’est pas une sauvegarde de Socle, ou il est abîmé.");
        }
        var chemin = Path.Combine(travail, Manifeste.Nom);
        await using var flux = File.Exists(chemin) ? File.OpenRead(chemin) : Stream.Null;
        if (Manifeste.Lire(flux) is not { Format: Manifeste.FormatCourant } manifeste)
        {
            return new Refus("restauration.manifeste", "Ce fichier n’est pas une sauvegarde de Socle, ou il vient d’une version plus récente.");
        }
        if (manifeste.Moteur != sources.Moteur)
        {
            return new Refus("restauration.moteur", $"Cette sauvegarde vient de {manifeste.Moteur}, cette installation est sur {sources.Moteur} : réglez « Base:Moteur ».");
        }
        return await AbimeAsync(manifeste, travail, arret) is { } nom
            ? new Refus("restauration.empreinte", $"« {nom} » a changé depuis la sauvegarde : l’archive est abîmée, prenez-en une autre.")
            : manifeste;
    }

    private static async Task<string?> AbimeAsync(Manifeste manifeste, string travail, CancellationToken arret)
    {
        foreach (var (nom, empreinte) in manifeste.Empreintes)
        {
            var chemin = Path.GetFullPath(nom, travail);
            if (!chemin.StartsWith(travail, StringComparison.Ordinal) || !File.Exists(chemin))
            {
                return nom;
            }
            await using var flux = File.OpenRead(chemin);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(flux, arret)) != empreinte)
            {
                return nom;
            }
        }
        return null;
    }

    private async Task<Resultat> RemettreAsync(string travail, CancellationToken arret)
    {
        if (sources.Moteur == Moteur.Postgresql)
        {
            return await OutilsPostgresql.RestaurerAsync(sources.Parametres.Connexion!, Path.Combine(travail, migrateur.Bases[0].Nom), arret);
        }
        SqliteConnection.ClearAllPools();
        foreach (var maBase in migrateur.Bases)
        {
            Remettre(Path.Combine(travail, maBase.Nom), maBase.Fichier);
        }
        return Resultat.Succes;
    }

    private void Remettre(string copie, string fichier)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(fichier)!);
        if (File.Exists(fichier))
        {
            File.Move(fichier, $"{fichier}.avant-{temps.GetUtcNow():yyyyMMddHHmmss}");
        }
        // A journal left by the old file would be replayed into the new one.
        File.Delete(fichier + "-wal");
        File.Delete(fichier + "-shm");
        // An archive older than a base kept apart holds none of it: it starts empty, the former file stays aside.
        if (File.Exists(copie))
        {
            File.Copy(copie, fichier + ".nouveau", overwrite: true);
            File.Move(fichier + ".nouveau", fichier);
        }
    }

    private static void RemettreCles(string travail, string dossierDonnees)
    {
        var source = Path.Combine(travail, Sauvegarder.DossierCles);
        if (Directory.Exists(source))
        {
            var cible = Directory.CreateDirectory(Path.Combine(dossierDonnees, Sauvegarder.DossierCles));
            foreach (var cle in Directory.GetFiles(source))
            {
                File.Copy(cle, Path.Combine(cible.FullName, Path.GetFileName(cle)), overwrite: true);
            }
        }
    }
}

/// <summary>What a module sets right on disk once older bases are back (its anchors would say that lines are missing).</summary>
public delegate void ApresRestauration();
