using System.CommandLine;
using System.Globalization;
using Socle.Dossier.Thesaurus;
using Socle.Noyau;

namespace Socle.Web.Commandes;

/// <summary><c>socle nomenclature</c>: published lists (ICD-10, PCS…) come in as versions, and are listed.</summary>
internal static class NomenclatureCommande
{
    private static readonly Argument<FileInfo> Fichier = new("fichier") { Description = "CIM-10 de l’ATIH (LIBCIM10MULTI.TXT) ou ClaML (XML), ou tableau CSV ou XLSX aux colonnes « code » et « libelle »." };
    private static readonly Option<string?> Nom = new("--nom") { Description = "Nom court de la nomenclature : pcs, expositions… Pour la CIM-10, cim10 si elle est absente.", HelpName = "nom" };
    private static readonly Option<string> Edition = new("--edition") { Description = "Version, l’année d’abord : 2026 ou 2026-03.", HelpName = "version", Required = true };
    private static readonly Option<string?> Source = new("--source") { Description = "Qui la publie.", HelpName = "texte" };

    private static readonly Option<DateOnly?> Effet = new("--effet")
    {
        Description = "Jour à partir duquel on y choisit (AAAA-MM-JJ). Aujourd’hui si elle est absente.",
        HelpName = "date",
        CustomParser = r => OptionJour.Lire(r, "--effet"),
    };

    public static Command Construire()
    {
        var importer = new Command("importer", "Ajoute une version ; les anciennes restent, et ce qui est codé avec elles se relit.") { Fichier, Nom, Edition, Effet, Source };
        importer.SetAction(ImporterAsync);
        var lister = new Command("lister", "Liste les nomenclatures et leurs versions.");
        lister.SetAction((resultat, arret) => AvecLaBase.DansLeSoinAsync(resultat, "nomenclature", services => ListerAsync(services, arret), arret));
        return new Command("nomenclature", "Les listes officielles avec lesquelles on code.") { importer, lister };
    }

    private static async Task<int> ImporterAsync(ParseResult resultat, CancellationToken arret)
    {
        var fichier = resultat.GetValue(Fichier)!;
        return fichier.Exists
            ? await AvecLaBase.DansLeSoinAsync(resultat, "nomenclature", services => ImporterAsync(services, resultat, fichier, arret), arret)
            : await Codes.RefuserAsync($"Le fichier {fichier.FullName} n’existe pas : vérifiez le chemin.");
    }

    private static async Task<int> ImporterAsync(IServiceProvider services, ParseResult resultat, FileInfo fichier, CancellationToken arret)
    {
        await using var flux = fichier.OpenRead();
        var demande = new NomenclatureAImporter(fichier.Name, resultat.GetValue(Nom), resultat.GetValue(Edition)!, resultat.GetValue(Effet), resultat.GetValue(Source));
        if (!(await services.GetRequiredService<ImporterNomenclature>().ExecuterAsync(flux, demande, arret)).Reussit(out var faite, out var refus))
        {
            foreach (var un in refus.Tous)
            {
                await Console.Error.WriteLineAsync(un.Phrase);
            }
            return Codes.Refuse;
        }
        Console.WriteLine(faite.Deja
            ? $"Ce fichier est déjà là : {faite.Nom}, version {faite.Version}. Rien à faire."
            : $"{faite.Nom}, version {faite.Version} : {Nombre(faite.Termes)} termes, à choisir à partir du {faite.Effet.Courte()}.");
        return Codes.Fait;
    }

    private static async Task<int> ListerAsync(IServiceProvider services, CancellationToken arret)
    {
        foreach (var v in await services.GetRequiredService<ListerNomenclatures>().ToutesAsync(arret))
        {
            Console.WriteLine($"{v.Liste.Nom,-18} {v.Liste.Version,-12} {Nombre(v.Liste.Termes.Count),8} termes  {(v.Import is { } i ? $"effet {i.Effet.Courte()}, {v.Liste.Source}" : v.Liste.Source)}{(v.EnVigueur ? ", en vigueur" : "")}");
        }
        return Codes.Fait;
    }

    private static string Nombre(int nombre) => nombre.ToString("#,##0", CultureInfo.GetCultureInfo("fr-FR"));
}
