using System.CommandLine;
using System.Text;
using Socle.Droit;

namespace Socle.Web.Commandes;

/// <summary><c>socle droit</c>: asks the law, without a database or a configuration.</summary>
internal static class DroitCommande
{
    private const string Document = "docs/droit.md";

    private static readonly Argument<string?> Fichier = new("fichier.json")
    {
        Description = "Un cas, ou un tableau de cas (JSON) ; « - » lit l’entrée standard. Le contrat est décrit dans le guide (droit.md).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Rediger = new("--document")
    {
        Description = $"Écrit « Le droit appliqué » à partir des règles ({Document}, ou le fichier donné), et s’arrête.",
        HelpName = "fichier.md",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Construire()
    {
        var commande = new Command("droit", "Interroge le droit : réponses en JSON sur la sortie, ou toutes les fautes de l’entrée et le code 2.") { Fichier, Rediger, ComparerDroitCommande.Construire() };
        commande.SetAction(ExecuterAsync);
        return commande;
    }

    private static async Task<int> ExecuterAsync(ParseResult resultat, CancellationToken arret)
    {
        if (resultat.GetResult(Rediger) is not null)
        {
            return await RedigerAsync(Path.GetFullPath(resultat.GetValue(Rediger) ?? Document), arret);
        }
        if (resultat.GetValue(Fichier) is not { } chemin)
        {
            return await Codes.RefuserAsync("Donnez le fichier du cas, ou « - » pour l’entrée standard. Par exemple : socle droit cas.json");
        }
        if (chemin != "-" && !File.Exists(chemin))
        {
            return await Codes.RefuserAsync($"Le fichier {Path.GetFullPath(chemin)} n’existe pas : vérifiez le chemin.");
        }
        await using var entree = chemin == "-" ? Console.OpenStandardInput() : new FileStream(chemin, FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: true);
        await using var sortie = Console.OpenStandardOutput();
        return await new RepondreAuDroit(entree, sortie, Console.Error).ExecuterAsync(arret);
    }

    private static async Task<int> RedigerAsync(string chemin, CancellationToken arret)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(chemin)!);
        await File.WriteAllTextAsync(chemin, DocumentDuDroit.Rediger(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), arret);
        // Not on the output: someone may have sent it to this very file.
        await Console.Error.WriteLineAsync($"{chemin} est écrit.");
        return Codes.Fait;
    }
}
