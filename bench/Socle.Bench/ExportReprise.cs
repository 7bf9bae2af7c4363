using System.Globalization;
using System.Text;

namespace Socle.Bench;

/// <summary>
/// The exports of an old software, invented: one line per worker in some fifty columns, and ten years of their visits,
/// with the faults real ones have. The same number gives the same files.
/// </summary>
internal static class ExportReprise
{
    private const string TitresSalaries =
        "Identifiant salarié;Nom de naissance;Nom d'usage;Prénom;Civilité;Date de naissance;E-mail;E-mail vérifié;Tél. portable;Adresse salarié;Consentement DMP;" +
        "Nature du contrat;Intérimaire;Date d'entrée;Date de sortie;Motif de sortie;Poste;Code PCS;Date de prise de poste;Travail de nuit;Risques déclarés;Exclusion;" +
        "Type de suivi;Date dernière visite;Type dernière visite;Professionnel dernière visite;Date visite calculée;Type visite calculée;Dispense;" +
        "Date visite planifiée;Type visite planifiée;Code adhérent;Raison sociale;SIRET;Code NAF;Code postal adhérent;Ville adhérent;Équipe;Centre;Remarque interne";

    private const string TitresVisites = "Identifiant salarié;N° visite;Date de la visite;Type de visite;Intervenant;Profession intervenant;Présence;Conclusion;Revoir le";

    private static readonly DateOnly Jour = new(2026, 11, 22);
    private static readonly string[] Noms = ["Martin", "Lefèvre", "Moreau", "Garcia", "Petit", "Roux", "Faure", "Mercier", "Blanc", "Guérin", "Boyer", "Chevalier"];
    private static readonly string[] Prenoms = ["Lucie", "Éloïse", "Karim", "Paul", "Inès", "Hugo", "Zoé", "Amadou", "Chloé", "Rémi"];
    private static readonly string[] Postes = ["Assistante", "Cariste", "Vendeur", "Comptable", "Soudeur", "Aide-soignante", "Conducteur", "Agent d’entretien"];

    public static int Ecrire(string[] arguments)
    {
        var (dossier, nombre) = (arguments[0], arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 91_650);
        Directory.CreateDirectory(dossier);
        using var salaries = new StreamWriter(Path.Combine(dossier, "salaries.csv"), false, new UTF8Encoding(true));
        using var visites = new StreamWriter(Path.Combine(dossier, "visites.csv"), false, new UTF8Encoding(true));
        salaries.WriteLine(TitresSalaries);
        visites.WriteLine(TitresVisites);
        var tirage = new Random(27);
        var lignes = 0;
        for (var i = 0; i < nombre; i++)
        {
            lignes += Salarie(i, tirage, salaries, visites);
        }
        Console.WriteLine($"{nombre} workers, {lignes} visits written in {dossier}.");
        return 0;
    }

    private static int Salarie(int i, Random tirage, StreamWriter salaries, StreamWriter visites)
    {
        var entree = new DateOnly(2005, 1, 3).AddDays(tirage.Next(7_900));
        var naissance = new DateOnly(1962, 1, 1).AddDays(tirage.Next(15_000));
        if (naissance.AddYears(18) > entree)
        {
            naissance = entree.AddYears(-18).AddDays(-tirage.Next(900));
        }
        var renforce = i % 6 == 0;
        var (lignes, derniere) = Visites(i, entree, renforce, tirage, visites);
        // A hundred rows in ten thousand have no name: what a real export holds.
        var nom = i % 10_000 < 100 && i % 7 == 0 ? "" : $"{Noms[tirage.Next(Noms.Length)]}{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}";
        var adherent = i / 13;
        salaries.WriteLine(string.Join(';',
            $"S{i}", nom, "", Prenoms[tirage.Next(Prenoms.Length)], i % 2 == 0 ? "Mme" : "M.", Fr(naissance), "", "N", "", "", "N",
            i % 9 == 0 ? "CDD" : "CDI", "N", Fr(entree), "", "", Postes[i % Postes.Length], "", "", i % 11 == 0 ? "oui" : "non", renforce ? "amiante" : "aucun", "non",
            renforce ? "SIR" : "SI", derniere is { } d ? Fr(d) : "", "", "", Fr((derniere ?? entree).AddYears(renforce ? 2 : 5)), renforce ? "Visite intermédiaire" : "VIP périodique", "non",
            i % 40 == 0 ? Fr(Jour.AddDays(20)) : "", i % 40 == 0 ? "VIP périodique" : "", $"A{adherent}", $"Entreprise {adherent}", Siret(adherent), "4941A", "27000", "Évreux",
            $"Équipe {adherent % 30}", $"Centre {adherent % 6}", ""));
        return lignes;
    }

    private static (int, DateOnly?) Visites(int i, DateOnly entree, bool renforce, Random tirage, StreamWriter visites)
    {
        var (rang, derniere) = (0, (DateOnly?)null);
        var debut = new DateOnly(2016, 11, 22);
        for (var le = entree.AddDays(40) > debut ? entree.AddDays(40) : debut.AddDays(tirage.Next(600)); le < Jour; le = le.AddDays(tirage.Next(500, renforce ? 800 : 1_100)))
        {
            var absent = tirage.Next(12) == 0;
            var type = renforce ? (rang == 0 ? "EMA initial" : "EMA périodique") : rang == 0 && entree > debut ? "VIP initiale" : tirage.Next(9) == 0 ? "Visite à la demande du salarié" : "VIP périodique";
            visites.WriteLine($"S{i};V{i}-{rang++};{Fr(le)};{type};{(renforce ? "Dr Petit" : "Mme Roux")};{(renforce ? "médecin" : "Infirmière")};{(absent ? "absent" : "venu")};;");
            derniere = absent ? derniere : le;
        }
        return (rang, derniere);
    }

    private static string Fr(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A SIRET whose keys are right: the first establishment of an invented company.</summary>
    private static string Siret(int adherent)
    {
        var siren = Completer(10_000_000 + adherent);
        return Completer(long.Parse(siren + "0001", CultureInfo.InvariantCulture));
    }

    /// <summary>The digit that makes the sum of Luhn a multiple of ten.</summary>
    private static string Completer(long sansCle)
    {
        var texte = sansCle.ToString(CultureInfo.InvariantCulture);
        var somme = texte.Reverse().Select((c, rang) => (c - '0') * (rang % 2 == 0 ? 2 : 1)).Sum(n => n > 9 ? n - 9 : n);
        return $"{texte}{(10 - somme % 10) % 10}";
    }
}
