using System.Text;
using Socle.Suivi.Reprise;

namespace Socle.Suivi.Tests.Reprise;

/// <summary>An invented export: the columns a real one has, a row being what a test says of it over ordinary values.</summary>
internal sealed class ExportInvente
{
    public const string Source = "Vieux logiciel";

    private static readonly string[] s_titresSalaries =
    [
        "Identifiant salarié", "N° de sécurité sociale", "Nom de naissance", "Nom d'usage", "Prénom", "Civilité", "Date de naissance", "E-mail", "E-mail vérifié",
        "Tél. portable", "Adresse salarié", "Consentement DMP", "Nature du contrat", "Intérimaire", "Date d'entrée", "Date de sortie", "Motif de sortie",
        "Poste", "Code PCS", "Date de prise de poste", "Travail de nuit", "Risques déclarés", "Exclusion", "Type de suivi",
        "Date dernière visite", "Type dernière visite", "Professionnel dernière visite", "Date visite calculée", "Type visite calculée", "Qui (visite calculée)",
        "Catégorie de retard", "Dispense", "Date visite planifiée", "Type visite planifiée",
        "Code adhérent", "Raison sociale", "SIRET", "Code NAF", "Adresse adhérent", "Code postal adhérent", "Ville adhérent", "Équipe", "Centre", "Remarque interne",
    ];

    private static readonly string[] s_titresVisites =
        ["Identifiant salarié", "N° visite", "Date de la visite", "Type de visite", "Intervenant", "Profession intervenant", "Présence", "Conclusion", "Revoir le"];

    private readonly List<string[]> salaries = [];
    private readonly List<string[]> visites = [];
    private int numero;

    public Encoding Encodage { get; init; } = new UTF8Encoding(false);

    /// <summary>A worker in an office since 2024, seen the month after, next date five years later.</summary>
    public ExportInvente Salarie(string id, params (string Titre, string Valeur)[] valeurs)
    {
        var ligne = Ligne(s_titresSalaries,
        [
            ("Identifiant salarié", id), ("Nom de naissance", $"Nom{id}"), ("Prénom", "Lucie"), ("Civilité", "Mme"), ("Date de naissance", "04/05/1990"),
            ("Nature du contrat", "CDI"), ("Intérimaire", "N"), ("Date d'entrée", "15/01/2024"), ("Poste", "Assistante"), ("Travail de nuit", "non"), ("Risques déclarés", "aucun"),
            ("Type de suivi", "SI"), ("Date visite calculée", ""), ("Type visite calculée", "VIP périodique"), ("Exclusion", "non"), ("Dispense", "non"),
            ("Code adhérent", "A100"), ("Raison sociale", "Transports Delorme"), ("SIRET", "35600000000048"), ("Code NAF", "4941A"), ("Équipe", "Évreux 1"), ("Centre", "Évreux"),
            .. valeurs,
        ]);
        salaries.Add(ligne);
        return this;
    }

    public ExportInvente Visite(string id, string date, string type, params (string Titre, string Valeur)[] valeurs)
    {
        visites.Add(Ligne(s_titresVisites,
            [("Identifiant salarié", id), ("N° visite", $"V{++numero}"), ("Date de la visite", date), ("Type de visite", type), ("Profession intervenant", "Infirmière"), ("Présence", "venu"), .. valeurs]));
        return this;
    }

    public IReadOnlyList<FichierSource> Fichiers()
    {
        List<FichierSource> fichiers = [new FichierSource("salaries.csv", () => new MemoryStream(Octets(s_titresSalaries, salaries)))];
        if (visites.Count > 0)
        {
            fichiers.Add(new FichierSource("visites.csv", () => new MemoryStream(Octets(s_titresVisites, visites))));
        }
        return fichiers;
    }

    public void Ecrire(string dossier)
    {
        File.WriteAllBytes(Path.Combine(dossier, "salaries.csv"), Octets(s_titresSalaries, salaries));
        if (visites.Count > 0)
        {
            File.WriteAllBytes(Path.Combine(dossier, "visites.csv"), Octets(s_titresVisites, visites));
        }
    }

    private byte[] Octets(string[] titres, List<string[]> lignes) =>
        Encodage.GetBytes(string.Join("\r\n", lignes.Prepend(titres).Select(l => string.Join(';', l))) + "\r\n");

    private static string[] Ligne(string[] titres, IEnumerable<(string Titre, string Valeur)> valeurs)
    {
        var ligne = new string[titres.Length];
        Array.Fill(ligne, "");
        foreach (var (titre, valeur) in valeurs)
        {
            ligne[Array.IndexOf(titres, titre) is >= 0 and var place ? place : throw new ArgumentException(titre)] = valeur;
        }
        return ligne;
    }
}
