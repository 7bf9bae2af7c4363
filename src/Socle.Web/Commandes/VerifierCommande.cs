using System.CommandLine;
using Socle.Technique.Verifications;

namespace Socle.Web.Commandes;

/// <summary><c>socle verifier</c>: what is wrong with this installation, and how to mend it.</summary>
internal static class VerifierCommande
{
    public static Command Construire()
    {
        var commande = new Command("verifier", "Vérifie la configuration, la base, les clés et le disque, et dit comment réparer.");
        commande.SetAction(ExecuterAsync);
        return commande;
    }

    private static async Task<int> ExecuterAsync(ParseResult resultat, CancellationToken arret)
    {
        if (OptionsCommunes.Lire(resultat) is not { } options)
        {
            return Codes.Refuse;
        }
        await using var services = Composition.Services(options);
        var verifications = await services.GetRequiredService<VerifierInstallation>().ToutAsync(options.Donnees, arret);
        Console.WriteLine("  ✔ Configuration : lue et cohérente");
        foreach (var v in verifications)
        {
            Console.WriteLine($"  {(v.Bonne ? "✔" : "✖")} {v.Sujet} : {v.Constat}");
            if (v.Remede is not null)
            {
                Console.WriteLine($"      → {v.Remede}");
            }
        }
        var fausses = verifications.Count(v => !v.Bonne);
        Console.WriteLine(fausses == 0 ? "Tout va bien." : $"{fausses} à réparer.");
        return fausses == 0 ? Codes.Fait : Codes.AVoir;
    }
}
