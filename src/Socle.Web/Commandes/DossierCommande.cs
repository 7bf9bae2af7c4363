using System.CommandLine;
using Socle.Dossier.Cles;

namespace Socle.Web.Commandes;

/// <summary><c>socle dossier</c>: the master keys of the medical files.</summary>
internal static class DossierCommande
{
    private static readonly Option<bool> Finir = new("--finir") { Description = "Ne fait pas de nouvelle clé : finit seulement une rotation interrompue." };

    private static readonly Argument<string> DossierDesPortails = new("dossier") { Description = "« Dossier:Cles » de l’installation des portails." };

    public static Command Construire()
    {
        var cles = new Command("cles", "Dit combien de dossiers garde chaque clé maîtresse.");
        cles.SetAction((resultat, arret) => AvecLaBase.DansLeSoinAsync(resultat, "dossier", services => CompterAsync(services, arret), arret));
        var tourner = new Command("tourner-cles", "Fait une nouvelle clé maîtresse et lui confie tous les dossiers. On peut continuer à travailler ; interrompu, cela reprend.") { Finir };
        tourner.SetAction((resultat, arret) => AvecLaBase.DansLeSoinAsync(resultat, "dossier", services => TournerAsync(services, !resultat.GetValue(Finir), arret), arret));
        var copies = new Command("cles-des-portails", "Écrit dans un dossier les deux clés d’un processus des portails : ouvrir les copies remises, fermer ce que les salariés envoient.") { DossierDesPortails };
        copies.SetAction((resultat, arret) => AvecLaBase.DansLeSoinAsync(resultat, "dossier", services => ExporterAsync(services, resultat.GetValue(DossierDesPortails)!), arret));
        return new Command("dossier", "Garde les clés des dossiers médicaux.") { cles, tourner, copies };
    }

    private static async Task<int> CompterAsync(IServiceProvider services, CancellationToken arret)
    {
        var trousseau = services.GetRequiredService<TrousseauDossier>();
        Console.WriteLine($"Clés dans {trousseau.Dossier}, à sauvegarder à part de la base.");
        foreach (var (maitre, dossiers) in await services.GetRequiredService<TournerCles>().CompterAsync(arret))
        {
            Console.WriteLine($"  {maitre} : {dossiers} dossiers{(maitre == trousseau.Courante ? ", clé en cours" : "")}{(trousseau.Connait(maitre) ? "" : ", ABSENTE")}");
        }
        return Codes.Fait;
    }

    private static async Task<int> TournerAsync(IServiceProvider services, bool nouvelle, CancellationToken arret)
    {
        var resultat = await services.GetRequiredService<TournerCles>().ExecuterAsync(nouvelle, n => Console.WriteLine($"  {n} dossiers confiés"), arret);
        if (!resultat.Reussit(out var faites, out var refus))
        {
            await Console.Error.WriteLineAsync(refus.Phrase);
            return Codes.Refuse;
        }
        Console.WriteLine($"{faites} dossiers gardés par la clé {services.GetRequiredService<TrousseauDossier>().Courante}. Sauvegardez le dossier des clés ; les anciennes clés n’ouvrent plus que les anciennes sauvegardes.");
        return Codes.Fait;
    }

    private static async Task<int> ExporterAsync(IServiceProvider services, string dossier)
    {
        if (!ClesDesPortails.Exporter(services.GetRequiredService<TrousseauDossier>(), services.GetRequiredService<ClesDesDepots>(), Path.GetFullPath(dossier)))
        {
            await Console.Error.WriteLineAsync($"Il y a déjà des clés des portails dans {dossier} : rien n’est écrit.");
            return Codes.Refuse;
        }
        Console.WriteLine($"{ClesDesPortails.Copies} et {ClesDesPortails.Depots} sont dans {dossier}. Elles n’ouvrent rien des dossiers.");
        return Codes.Fait;
    }
}
