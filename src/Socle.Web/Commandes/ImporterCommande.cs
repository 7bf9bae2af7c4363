using System.CommandLine;
using Socle.Travailleurs.Import;

namespace Socle.Web.Commandes;

/// <summary><c>socle importer declaration</c>: reads an employer's file, shows what it would do, and does it when asked.</summary>
internal static class ImporterCommande
{
    private static readonly Argument<FileInfo> Fichier = new("fichier") { Description = "Fichier CSV, XLSX ou DSN." };
    private static readonly Option<string?> Emetteur = new("--emetteur") { Description = "Qui envoie le fichier : ses correspondances de colonnes sont rejouées.", HelpName = "nom" };
    private static readonly Option<bool> Complet = new("--complet") { Description = "Le fichier liste tout le monde : les absents sont proposés à la clôture." };
    private static readonly Option<bool> Ouvrir = new("--ouvrir-etablissements") { Description = "Ouvre les établissements inconnus des entreprises connues." };
    private static readonly Option<bool> Accepter = new("--accepter") { Description = "Applique aussitôt ce que l’aperçu montre. Sans elle, rien n’est écrit." };
    private static readonly Option<bool> Partiel = new("--partiel") { Description = "Applique aussi les lignes correctes des entreprises dont une ligne est refusée." };
    private static readonly Option<FileInfo?> Refus = new("--refus") { Description = "Écrit les lignes à corriger dans ce fichier (.csv ou .xlsx).", HelpName = "fichier" };

    public static Command Construire()
    {
        var declaration = new Command("declaration", "Importe la déclaration d’un employeur : CSV, XLSX ou DSN.") { Fichier, Emetteur, Complet, Ouvrir, Accepter, Partiel, Refus };
        declaration.SetAction(ExecuterAsync);
        return new Command("importer", "Importe un fichier.") { declaration };
    }

    private static async Task<int> ExecuterAsync(ParseResult resultat, CancellationToken arret)
    {
        if (OptionsCommunes.Lire(resultat) is not { } options)
        {
            return Codes.Refuse;
        }
        var fichier = resultat.GetValue(Fichier)!;
        if (!fichier.Exists)
        {
            await Console.Error.WriteLineAsync($"Le fichier {fichier.FullName} n’existe pas : vérifiez le chemin.");
            return Codes.Refuse;
        }
        await using var services = Composition.Services(options);
        if (await EtatDuSchema.RefuseAsync(services, options, arret))
        {
            return Codes.Refuse;
        }
        var importation = new ImporterDepuisLaLigne(services, new BarreProgression());
        var depot = new Depot
        {
            NomFichier = fichier.Name,
            Emetteur = resultat.GetValue(Emetteur),
            Complet = resultat.GetValue(Complet),
            OuvrirEtablissements = resultat.GetValue(Ouvrir),
        };
        if (!(await importation.DeposerAsync(fichier, depot, arret)).Reussit(out var import, out var refus))
        {
            await Console.Error.WriteLineAsync(refus.Phrase);
            return Codes.Refuse;
        }
        var code = await importation.PoursuivreAsync(import.Id, resultat.GetValue(Accepter), resultat.GetValue(Partiel), arret);
        return code == Codes.Refuse || resultat.GetValue(Refus) is not { } vers ? code : await importation.EcrireRefusAsync(import.Id, vers, code, arret);
    }
}
