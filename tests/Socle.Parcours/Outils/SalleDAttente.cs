using System.Globalization;
using Microsoft.Data.Sqlite;
using Socle.Noyau;

namespace Socle.Parcours.Outils;

/// <summary>
/// Brings someone to the nurse's waiting room, whatever the day these tests run: on a Sunday the demo expects nobody.
/// </summary>
internal static class SalleDAttente
{
    private const string Attendue = "SELECT r.id FROM rendez_vous r WHERE r.type = 1 AND r.etat < 5 AND r.contrat_id IS NOT NULL ORDER BY r.jour, r.debut LIMIT 1";

    private const string Entree = """
        UPDATE vacation SET jour = $jour, professionnel_id = (SELECT p.id FROM professionnel p JOIN compte c ON c.id = p.compte_id WHERE c.user_name = $compte)
        WHERE id = (SELECT vacation_id FROM rendez_vous WHERE id = $id);
        UPDATE rendez_vous SET jour = $jour, etat = 5, version = version + 1 WHERE id = $id
        """;

    /// <summary>The next VIP expected is this nurse's, today, and has arrived.</summary>
    public static async Task FaireEntrerAsync(string fichier, string compte)
    {
        await using var connexion = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = fichier, DefaultTimeout = 30 }.ToString());
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = Attendue;
        commande.Parameters.AddWithValue("$compte", compte);
        var id = await commande.ExecuteScalarAsync() ?? throw new InvalidOperationException("The demo expects no VIP.");
        commande.Parameters.AddWithValue("$id", id);
        // The day of Paris, as the product counts it: an hour or two before the machine's.
        commande.Parameters.AddWithValue("$jour", TimeProvider.System.Aujourdhui().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        commande.CommandText = Entree;
        await commande.ExecuteNonQueryAsync();
    }
}
