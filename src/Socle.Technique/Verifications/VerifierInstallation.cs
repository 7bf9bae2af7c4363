using System.Data.Common;
using System.Globalization;
using Npgsql;
using Socle.Technique.Base;
using Socle.Technique.Migrations;

namespace Socle.Technique.Verifications;

/// <summary>Looks at an installation as an experienced administrator would, and says how to mend what is wrong.</summary>
public sealed class VerifierInstallation(SourcesDonnees sources, Migrateur migrateur, IEnumerable<VerifierModule> modules)
{
    private const string SujetSchema = "Schéma";
    private const long OctetsLibresVoulus = 1L << 30;

    public async Task<IReadOnlyList<Verification>> ToutAsync(string dossierDonnees, CancellationToken arret = default)
    {
        var verifications = new List<Verification> { Dossier(dossierDonnees), Disque(dossierDonnees), Cles(dossierDonnees) };
        var connexion = await JoindreAsync(arret);
        verifications.Add(connexion);
        if (connexion.Bonne)
        {
            verifications.Add(await SchemaAsync(arret));
            verifications.AddRange(sources.Moteur == Moteur.Sqlite ? await SqliteAsync(arret) : await PostgresqlAsync(arret));
            verifications.Add(await MessagesAsync(arret));
            foreach (var verifier in SchemaAJour(verifications) ? modules : [])
            {
                verifications.AddRange(await verifier(arret));
            }
        }
        return verifications;
    }

    /// <summary>What a module checks reads its tables: they must be there.</summary>
    private static bool SchemaAJour(List<Verification> verifications) => verifications.All(v => v.Bonne || v.Sujet != SujetSchema);

    private static Verification Dossier(string dossier)
    {
        try
        {
            Directory.CreateDirectory(dossier);
            var essai = Path.Combine(dossier, ".essai");
            File.WriteAllText(essai, "");
            File.Delete(essai);
            return Verification.Juste("Dossier des données", $"{dossier}, où l’on peut écrire");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Verification.Fausse("Dossier des données", $"on ne peut pas écrire dans {dossier}", "Donnez ce dossier à l’utilisateur qui lance Socle, ou changez « Donnees ».");
        }
    }

    private static Verification Disque(string dossier)
    {
        var libre = new DriveInfo(Path.GetFullPath(dossier)).AvailableFreeSpace;
        var constat = string.Create(CultureInfo.InvariantCulture, $"{libre >> 20} Mio libres");
        return libre >= OctetsLibresVoulus
            ? Verification.Juste("Disque", constat)
            : Verification.Fausse("Disque", constat, "Libérez de la place : il faut au moins 1 Gio pour travailler et sauvegarder.");
    }

    private static Verification Cles(string dossier)
    {
        var cles = Path.Combine(dossier, Sauvegardes.Sauvegarder.DossierCles);
        if (!Directory.Exists(cles) || OperatingSystem.IsWindows())
        {
            return Verification.Juste("Clés", "gardées hors du dossier, ou pas encore créées");
        }
        const UnixFileMode autres = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        return (File.GetUnixFileMode(cles) & autres) == 0
            ? Verification.Juste("Clés", "lisibles par Socle seul")
            : Verification.Fausse("Clés", "lisibles par d’autres utilisateurs de la machine", $"chmod 700 {cles}");
    }

    private async Task<Verification> JoindreAsync(CancellationToken arret)
    {
        if (sources.Moteur == Moteur.Sqlite && !File.Exists(sources.Parametres.Fichier))
        {
            return Verification.Fausse("Base", $"{sources.Parametres.Fichier} n’existe pas", "Faites « socle migrer », ou « socle demo » pour la démonstration.");
        }
        try
        {
            await using var connexion = sources.ConnexionProprietaire();
            await connexion.OpenAsync(arret);
            return Verification.Juste("Base", $"{(sources.Moteur == Moteur.Sqlite ? "SQLite" : "PostgreSQL")} {connexion.ServerVersion}");
        }
        catch (DbException e)
        {
            return Verification.Fausse("Base", $"injoignable ({e.SqlState ?? e.GetType().Name})", "Vérifiez « Base:Connexion », et que le serveur répond et connaît cet utilisateur.");
        }
    }

    private async Task<Verification> SchemaAsync(CancellationToken arret)
    {
        var manquantes = await migrateur.ManquantesAsync(arret);
        if (manquantes.Count > 0)
        {
            return Verification.Fausse(SujetSchema, $"{manquantes.Count} changements manquent", "Sauvegardez, puis faites « socle migrer ».");
        }
        return (await migrateur.InconnuesAsync(arret)).Count > 0
            ? Verification.Fausse(SujetSchema, "plus récent que ce programme", "Installez la version de Socle qui a fait cette base, ou une plus récente.")
            : Verification.Juste(SujetSchema, $"à jour ({migrateur.Connues.Count} changements)");
    }

    private async Task<IEnumerable<Verification>> SqliteAsync(CancellationToken arret)
    {
        await using var connexion = sources.ConnexionProprietaire();
        await connexion.OpenAsync(arret);
        var integrite = (string?)await ValeurAsync(connexion, "PRAGMA integrity_check(1)", arret);
        var orphelins = await ValeurAsync(connexion, "SELECT count(*) FROM pragma_foreign_key_check", arret);
        return
        [
            integrite == "ok"
                ? Verification.Juste("Intégrité", "le fichier est sain")
                : Verification.Fausse("Intégrité", "le fichier est abîmé", "Arrêtez Socle et restaurez la dernière sauvegarde."),
            Convert.ToInt64(orphelins, CultureInfo.InvariantCulture) == 0
                ? Verification.Juste("Références", "aucune ligne orpheline")
                : Verification.Fausse("Références", $"{orphelins} lignes orphelines", "Restaurez la dernière sauvegarde saine, ou demandez de l’aide avant d’écrire."),
        ];
    }

    private async Task<IEnumerable<Verification>> PostgresqlAsync(CancellationToken arret)
    {
        var verifications = new List<Verification>();
        foreach (var (espace, role) in new[] { (Espace.Entreprise, SourcesDonnees.RolePortail), (Espace.Salarie, SourcesDonnees.RoleSalarie), (Espace.Administration, SourcesDonnees.RoleAdministration), (Espace.Soin, SourcesDonnees.RoleSoin) })
        {
            verifications.Add(await RoleAsync(espace, role, arret));
        }
        verifications.Add(await MurAsync(arret));
        return verifications;
    }

    private async Task<Verification> RoleAsync(Espace espace, string role, CancellationToken arret)
    {
        try
        {
            await using var connexion = sources.Connexion(espace);
            await connexion.OpenAsync(arret);
            return Verification.Juste($"Rôle de l’espace {espace}", $"{await ValeurAsync(connexion, "SELECT current_user", arret)}");
        }
        catch (DbException)
        {
            return Verification.Fausse($"Rôle de l’espace {espace}", $"on ne peut pas prendre le rôle {role}", $"Avec un administrateur de PostgreSQL : GRANT {role} TO <utilisateur de Socle>.");
        }
    }

    private async Task<Verification> MurAsync(CancellationToken arret)
    {
        try
        {
            await using var connexion = sources.Connexion(Espace.Entreprise);
            await connexion.OpenAsync(arret);
            await ValeurAsync(connexion, "SELECT count(*) FROM visite_realisee", arret);
            return Verification.Fausse("Mur des portails", "le rôle des portails lit les visites", $"REVOKE ALL ON ALL TABLES IN SCHEMA {SocleDb.Schema} FROM {SourcesDonnees.RolePortail}, puis « socle migrer ».");
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return Verification.Juste("Mur des portails", "le rôle des portails ne lit ni les visites ni les calculs");
        }
    }

    private async Task<Verification> MessagesAsync(CancellationToken arret)
    {
        await using var connexion = sources.ConnexionProprietaire();
        await connexion.OpenAsync(arret);
        var attente = Convert.ToInt64(await ValeurAsync(connexion, "SELECT count(*) FROM message_sortant WHERE remis_le IS NULL AND essais > 5", arret), CultureInfo.InvariantCulture);
        return attente == 0
            ? Verification.Juste("Messages internes", "aucun en souffrance")
            : Verification.Fausse("Messages internes", $"{attente} n’ont pas pu être remis après cinq essais", "Regardez le journal du service, puis relancez « socle servir » : ils seront retentés.");
    }

    private static async Task<object?> ValeurAsync(DbConnection connexion, string sql, CancellationToken arret)
    {
        await using var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        return await commande.ExecuteScalarAsync(arret);
    }
}
