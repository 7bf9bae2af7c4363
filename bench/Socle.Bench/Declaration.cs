using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Socle.Bench;

/// <summary>
/// A declaration file of the whole demo service, read in its SQLite base. With <c>--nouveaux</c> the same establishments
/// declare as many people nobody knows: every row then creates.
/// </summary>
internal static class Declaration
{
    private const string Requete = """
        SELECT s.siret, t.nir, t.nom_naissance, t.prenoms, t.sexe, t.naissance, c.debut, c.nature,
               (SELECT p.libelle FROM poste p WHERE p.contrat_id = c.id ORDER BY p.debut DESC LIMIT 1)
        FROM contrat c
        JOIN travailleur t ON t.id = c.travailleur_id
        JOIN etablissement s ON s.id = c.etablissement_id
        JOIN entreprise e ON e.id = s.entreprise_id
        WHERE c.fin IS NULL AND e.statut = 1 AND s.ferme_le IS NULL AND s.siret IS NOT NULL
        ORDER BY s.entreprise_id, s.id, c.id
        """;

    private static readonly string[] Natures = ["CDI", "CDD", "INTERIM", "SAISONNIER", "APPRENTI", "STAGE", "INDEPENDANT"];

    public static int Ecrire(string[] arguments)
    {
        var nouveaux = arguments is [_, _, "--nouveaux"];
        using var connexion = new SqliteConnection($"Data Source={arguments[0]};Mode=ReadOnly");
        connexion.Open();
        using var commande = connexion.CreateCommand();
        commande.CommandText = Requete;
        using var lecteur = commande.ExecuteReader();
        using var fichier = new StreamWriter(arguments[1], false, new UTF8Encoding(true));
        fichier.WriteLine("siret;nir;nom_naissance;prenoms;sexe;naissance;date_debut;nature_contrat;poste");
        var lignes = 0;
        while (lecteur.Read())
        {
            lignes++;
            fichier.WriteLine(Ligne(lecteur, nouveaux ? lignes : 0));
        }
        Console.WriteLine($"{lignes} lignes");
        return 0;
    }

    private static string Ligne(SqliteDataReader l, int nouveau)
    {
        var naissance = Date(l.GetString(5)).AddDays(nouveau == 0 ? 0 : (nouveau % 300) + 1);
        return string.Join(';',
            l.GetString(0),
            nouveau == 0 && !l.IsDBNull(1) ? l.GetString(1) : "",
            nouveau == 0 ? l.GetString(2) : Syllabes(nouveau) + l.GetString(2),
            nouveau == 0 ? l.GetString(3) : Syllabes(nouveau * 31) + l.GetString(3).ToLowerInvariant(),
            l.IsDBNull(4) ? "" : l.GetInt32(4) == 1 ? "M" : "F",
            naissance.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            Date(l.GetString(6)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            Natures[l.GetInt32(7) - 1],
            l.IsDBNull(8) ? "" : l.GetString(8).Replace(';', ','));
    }

    /// <summary>A few letters that make a name nobody bears.</summary>
    private static string Syllabes(int n)
    {
        string[] syllabes = ["Ba", "Ke", "Dri", "Flo", "Gu", "Ha", "Jo", "Lu", "Mi", "Ne", "Pra", "Sti", "Tor", "Va", "Xe", "Zo"];
        return string.Concat(Enumerable.Range(0, 4).Select(i => syllabes[(n >> (4 * i)) & 15].ToLowerInvariant()));
    }

    private static DateOnly Date(string texte) => DateOnly.ParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
