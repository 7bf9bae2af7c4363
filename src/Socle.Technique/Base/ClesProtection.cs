using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Socle.Technique.Base;

/// <summary>
/// Where the keys that seal cookies and secrets are: a folder beside the SQLite file, or the database on PostgreSQL,
/// so that several nodes read each other's cookies.
/// </summary>
internal sealed class ClesProtection(SourcesDonnees sources, ILoggerFactory journaux) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options)
    {
        options.XmlRepository = sources.Moteur == Moteur.Postgresql ? new ClesEnBase(sources) : new FileSystemXmlRepository(Dossier(), journaux);
        // Said rather than left to a warning: what guards these keys is the right to read them (a folder of Socle's alone, a table
        // of the administration's alone). Sealing them with another key kept in the same place would guard nothing more.
        options.XmlEncryptor = new NullXmlEncryptor();
    }

    private DirectoryInfo Dossier()
    {
        var chemin = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(sources.Parametres.Fichier))!, "cles");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(chemin)
            : Directory.CreateDirectory(chemin, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private sealed class ClesEnBase(SourcesDonnees sources) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements()
        {
            using var connexion = Ouvrir();
            using var commande = new NpgsqlCommand("SELECT xml FROM cle_protection ORDER BY nom", connexion);
            using var ligne = commande.ExecuteReader();
            var cles = new List<XElement>();
            while (ligne.Read())
            {
                cles.Add(XElement.Parse(ligne.GetString(0)));
            }
            return cles;
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            using var connexion = Ouvrir();
            using var commande = new NpgsqlCommand("INSERT INTO cle_protection (nom, xml) VALUES ($1, $2)", connexion);
            commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = friendlyName });
            commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = element.ToString(SaveOptions.DisableFormatting) });
            commande.ExecuteNonQuery();
        }

        private NpgsqlConnection Ouvrir()
        {
            var connexion = (NpgsqlConnection)sources.Connexion(Espace.Administration);
            connexion.Open();
            return connexion;
        }
    }
}
