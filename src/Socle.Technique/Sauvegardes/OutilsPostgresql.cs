using System.ComponentModel;
using System.Diagnostics;
using Npgsql;
using Socle.Noyau;

namespace Socle.Technique.Sauvegardes;

/// <summary>PostgreSQL's own tools: nobody copies a PostgreSQL database better than pg_dump.</summary>
internal static class OutilsPostgresql
{
    public static Task<Resultat> DumpAsync(string connexion, IEnumerable<string> schemas, string fichier, CancellationToken arret) =>
        LancerAsync("pg_dump", connexion, ["--format=custom", "--no-owner", .. schemas.Select(s => $"--schema={s}"), $"--file={fichier}"], arret);

    /// <summary>Replaces the schema in one transaction: a failure leaves what was there.</summary>
    public static Task<Resultat> RestaurerAsync(string connexion, string fichier, CancellationToken arret) =>
        LancerAsync("pg_restore", connexion, ["--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error", $"--dbname={new NpgsqlConnectionStringBuilder(connexion).Database}", fichier], arret);

    private static async Task<Resultat> LancerAsync(string outil, string connexion, IReadOnlyList<string> arguments, CancellationToken arret)
    {
        var parametres = new NpgsqlConnectionStringBuilder(connexion);
        var depart = new ProcessStartInfo(outil, arguments) { RedirectStandardError = true };
        depart.Environment["PGHOST"] = parametres.Host;
        depart.Environment["PGPORT"] = parametres.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        depart.Environment["PGUSER"] = parametres.Username;
        depart.Environment["PGDATABASE"] = parametres.Database;
        // Through the environment: a password on the command line shows in the list of processes.
        depart.Environment["PGPASSWORD"] = parametres.Password;
        try
        {
            using var processus = Process.Start(depart)!;
            var erreur = await processus.StandardError.ReadToEndAsync(arret);
            await processus.WaitForExitAsync(arret);
            return processus.ExitCode == 0
                ? Resultat.Succes
                : new Refus("sauvegarde.outil", $"{outil} a échoué : {erreur.Trim()}");
        }
        catch (Win32Exception)
        {
            return new Refus("sauvegarde.outil-absent", $"{outil} n’est pas sur cette machine : installez le paquet postgresql-client.");
        }
    }
}
