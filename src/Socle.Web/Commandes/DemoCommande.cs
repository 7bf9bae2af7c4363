using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Socle.Noyau;
using Socle.Technique.Migrations;
using Socle.Technique.Traces;
using Socle.Web.Configuration;
using Socle.Web.Demonstration;
using Socle.Web.Demonstration.Adhesions;
using Socle.Web.Demonstration.Comptes;
using Socle.Web.Demonstration.Dossiers;
using Socle.Web.Demonstration.Employeurs;
using Socle.Web.Demonstration.Salaries;

namespace Socle.Web.Commandes;

/// <summary><c>socle demo</c>: fills an empty database with a whole service that does not exist, then serves it.</summary>
internal static class DemoCommande
{
    private static readonly Option<double> Echelle = new("--echelle")
    {
        Description = "Taille du service : 1 pour 7 347 entreprises et 91 650 travailleurs.",
        HelpName = "nombre",
        DefaultValueFactory = _ => 1,
        CustomParser = LireEchelle,
    };

    private static readonly Option<bool> SansServir = new("--sans-servir") { Description = "Remplit la base sans servir le site ensuite." };

    private static readonly Option<long> Graine = new("--graine")
    {
        Description = "Point de départ des tirages : la même graine, la même échelle et le même jour donnent le même service.",
        HelpName = "n",
        DefaultValueFactory = _ => ServiceDeDemonstration.GraineUsuelle,
    };

    public static Command Construire()
    {
        var commande = new Command("demo", "Crée un service de démonstration, entier et inventé, puis le sert.") { Echelle, SansServir, Graine };
        commande.SetAction(ExecuterAsync);
        return commande;
    }

    private static async Task<int> ExecuterAsync(ParseResult resultat, CancellationToken arret)
    {
        if (OptionsCommunes.Lire(resultat) is not { } options)
        {
            return Codes.Refuse;
        }
        if (!(await RemplirAsync(resultat, options, arret)).Reussit(out var comptes, out var refus))
        {
            await Console.Error.WriteLineAsync(refus.Phrase);
            return Codes.Refuse;
        }
        AfficherComptes(comptes, options);
        return resultat.GetValue(SansServir) ? Codes.Fait : await ServirCommande.ExecuterAsync(resultat, arret);
    }

    private static async Task<Resultat<IReadOnlyList<CompteDemo>>> RemplirAsync(ParseResult resultat, OptionsSocle options, CancellationToken arret)
    {
        await using var services = Composition.Services(options);
        await services.GetRequiredService<Migrateur>().MigrerAsync(arret: arret);
        await using var etendue = services.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("demo");
        var jour = services.GetRequiredService<TimeProvider>().Aujourdhui();
        var (echelle, graine) = (resultat.GetValue(Echelle), resultat.GetValue(Graine));
        var comptes = await ActivatorUtilities.CreateInstance<RemplirBase>(etendue.ServiceProvider).FaireAsync(echelle, graine, jour, options.Donnees, arret);
        if (comptes.EstSucces && (await ActivatorUtilities.CreateInstance<RemplirAdhesions>(etendue.ServiceProvider).FaireAsync(jour, arret)) is { EstRefus: true } adhesions)
        {
            return adhesions.Refus;
        }
        if (comptes.EstRefus)
        {
            return comptes;
        }
        if ((await new RemplirDossiers(services).FaireAsync(echelle, graine, jour, arret)).SansValeur().EstRefuse(out var refus)
            || (await new RemplirVisites(services).FaireAsync(jour, arret)).SansValeur().EstRefuse(out refus))
        {
            return refus;
        }
        var tous = await new OuvrirEspaces(services).FaireAsync(comptes.Valeur, jour, arret);
        if (tous.EstSucces && (await new RemplirEmployeurs(services).FaireAsync(tous.Valeur, jour, arret)).EstRefuse(out refus))
        {
            return refus;
        }
        if (tous.EstSucces)
        {
            await FichierComptes.EcrireAsync(options.Donnees, tous.Valeur, arret);
        }
        return tous;
    }

    private static void AfficherComptes(IReadOnlyList<CompteDemo> comptes, OptionsSocle options)
    {
        Console.WriteLine();
        Console.WriteLine("Un compte par rôle (aussi dans " + Path.Combine(options.Donnees, FichierComptes.Nom) + ") :");
        foreach (var compte in comptes)
        {
            Console.WriteLine($"  {compte.Libelle,-32} {compte.Identifiant,-46} {compte.MotDePasse}");
        }
        Console.WriteLine();
    }

    private static double LireEchelle(ArgumentResult lu)
    {
        var texte = lu.Tokens[0].Value.Replace(',', '.');
        if (double.TryParse(texte, CultureInfo.InvariantCulture, out var echelle)
            && echelle is >= ServiceDeDemonstration.EchelleMinimale and <= ServiceDeDemonstration.EchelleMaximale)
        {
            return echelle;
        }
        lu.AddError(string.Create(CultureInfo.GetCultureInfo("fr-FR"),
            $"--echelle attend un nombre de {ServiceDeDemonstration.EchelleMinimale} à {ServiceDeDemonstration.EchelleMaximale}, par exemple 0,05."));
        return 1;
    }
}
