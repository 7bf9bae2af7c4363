using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Socle.Planification;
using Socle.Planification.Contrat;
using Socle.Planification.Verification;
using Socle.Technique.Fichiers;

namespace Socle.Web.Commandes;

/// <summary><c>socle planifier</c>: plans an instance, or verifies a plan. Needs no database and no configuration.</summary>
internal static class PlanifierCommande
{
    private static readonly Argument<FileInfo?> Instance = new("instance.json")
    {
        Description = "Les séances offertes et les visites à placer. Le format est décrit dans le guide (planification.md).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<FileInfo?> Sortie = new("--sortie") { Description = "Où écrire le plan.", HelpName = "plan.json" };

    private static readonly Option<double?> Secondes = new("--secondes") { Description = "Combien de temps chercher. 60 si rien n’est dit ; Ctrl+C s’arrête au meilleur plan trouvé.", HelpName = "nombre" };

    private static readonly Option<int?> Tours = new("--tours") { Description = "Combien de tours faire, sans limite de temps : le même nombre redonne le même plan.", HelpName = "nombre" };

    private static readonly Argument<FileInfo> InstanceDuPlan = new("instance.json") { Description = "L’instance." };

    private static readonly Argument<FileInfo> PlanAVerifier = new("plan.json") { Description = "Le plan à vérifier." };

    public static Command Construire()
    {
        var verifier = new Command("verifier", "Recalcule tout d’un plan sans rien en croire : 0 s’il dit vrai, 1 s’il ment.") { InstanceDuPlan, PlanAVerifier };
        verifier.SetAction((resultat, arret) => VerifierAsync(resultat.GetRequiredValue(InstanceDuPlan), resultat.GetRequiredValue(PlanAVerifier)));
        var planifier = new Command("planifier", "Donne à chaque visite une séance, presque au mieux, et le prouve.") { Instance, Sortie, Secondes, Tours, verifier, PlanifierServiceCommande.Construire() };
        planifier.SetAction(PlanifierAsync);
        return planifier;
    }

    private static async Task<int> PlanifierAsync(ParseResult resultat, CancellationToken arret)
    {
        if (resultat.GetValue(Instance) is not { } fichier || resultat.GetValue(Sortie) is not { } sortie)
        {
            return await Codes.RefuserAsync("Donnez l’instance et où écrire le plan. Par exemple : socle planifier instance.json --sortie plan.json");
        }
        if (resultat.GetValue(Tours) is < 0 || resultat.GetValue(Secondes) is < 0 or double.NaN or > 86_400)
        {
            return await Codes.RefuserAsync("« --tours » attend un nombre positif, « --secondes » un nombre de 0 à 86400.");
        }
        if (await LireAsync(fichier, LectureInstance.Lire) is not { } instance)
        {
            return Codes.Refuse;
        }
        var limites = new Limites { Tours = resultat.GetValue(Tours), Secondes = resultat.GetValue(Tours) is null ? resultat.GetValue(Secondes) ?? 60 : null };
        var plan = await Task.Run(() => Planificateur.Planifier(instance, limites, Dire, arret), CancellationToken.None);
        await EcrireAsync(plan, sortie);
        Console.WriteLine(string.Create(CultureInfo.GetCultureInfo("fr-FR"),
            $"{plan.Affectations.Count - plan.NonPlacees.Count} visites placées sur {plan.Affectations.Count}, en {plan.Tours} tours. Coût {plan.Cout:0.##}, borne {plan.Borne:0.##}{Ecart(plan.Ecart)}. Plan écrit dans {sortie.FullName}."));
        return Codes.Fait;
    }

    private static async Task<int> VerifierAsync(FileInfo fichier, FileInfo fichierDuPlan)
    {
        if (await LireAsync(fichier, LectureInstance.Lire) is not { } instance || await LireAsync(fichierDuPlan, LecturePlan.Lire) is not { } plan)
        {
            return Codes.Refuse;
        }
        var verdict = VerifierPlan.Verifier(instance, plan);
        foreach (var mensonge in verdict.Mensonges)
        {
            await Console.Error.WriteLineAsync(mensonge.ToString());
        }
        Console.WriteLine(string.Create(CultureInfo.GetCultureInfo("fr-FR"),
            $"{(verdict.Vrai ? "Ce plan dit vrai" : "Ce plan ment")} : coût {verdict.Cout:0.##}, borne {verdict.Borne:0.##}{Ecart(verdict.Ecart)}."));
        return verdict.Vrai ? Codes.Fait : Codes.AVoir;
    }

    private static string Ecart(double? ecart) => ecart is { } e ? string.Create(CultureInfo.GetCultureInfo("fr-FR"), $", à {e:P2} du mieux au plus") : "";

    private static void Dire(int tours, double cout, double borne)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write(string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"\r\u001b[K  tour {tours} : coût {cout:0}, borne {borne:0}{(borne > 0 ? $", écart {(cout - borne) / borne:P2}" : "")}"));
        }
    }

    private static async Task EcrireAsync(Plan plan, FileInfo sortie)
    {
        if (!Console.IsErrorRedirected)
        {
            await Console.Error.WriteAsync("\r\u001b[K");
        }
        await FichierEntier.EcrireAsync(sortie.FullName, flux =>
        {
            EcriturePlan.Ecrire(plan, flux);
            return Task.CompletedTask;
        });
    }

    private static async Task<T?> LireAsync<T>(FileInfo fichier, Func<Stream, (T?, IReadOnlyList<Faute>)> lire) where T : class
    {
        if (!fichier.Exists)
        {
            await Codes.RefuserAsync($"Le fichier {fichier.FullName} n’existe pas : vérifiez le chemin.");
            return null;
        }
        try
        {
            await using var flux = fichier.OpenRead();
            var (lu, fautes) = lire(flux);
            foreach (var faute in fautes)
            {
                await Console.Error.WriteLineAsync($"{fichier.Name} : {faute}");
            }
            return lu;
        }
        catch (JsonException e)
        {
            await Codes.RefuserAsync($"{fichier.Name} n’est pas du JSON : voyez la ligne {e.LineNumber + 1}.");
            return null;
        }
    }
}
