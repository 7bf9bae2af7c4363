using System.CommandLine;
using System.Diagnostics;
using Socle.Noyau;
using Socle.Suivi.Echeancier.Recalcul;

namespace Socle.Web.Commandes;

/// <summary><c>socle echeancier recalculer</c>: the whole due list, from the facts.</summary>
internal static class EcheancierCommande
{
    private static readonly Option<DateOnly?> Date = new("--date")
    {
        Description = "Date à laquelle on se place (AAAA-MM-JJ). Aujourd’hui si elle est absente.",
        HelpName = "date",
        CustomParser = r => OptionJour.Lire(r, "--date"),
    };

    public static Command Construire()
    {
        var recalculer = new Command("recalculer", "Recalcule tout l’échéancier à partir des faits.") { Date };
        recalculer.SetAction((resultat, arret) => AvecLaBase.FaireAsync(resultat, "echeancier recalculer", services => RecalculerAsync(resultat, services, arret), arret));
        return new Command("echeancier", "L’échéancier des visites dues.") { recalculer };
    }

    private static async Task<int> RecalculerAsync(ParseResult resultat, IServiceProvider services, CancellationToken arret)
    {
        var chrono = Stopwatch.StartNew();
        var date = resultat.GetValue(Date) ?? services.GetRequiredService<TimeProvider>().Aujourdhui();
        var bilan = await services.GetRequiredService<RecalculerEcheancier>().ToutAsync(date, arret);
        if (!bilan.Reussit(out var fait, out var refus))
        {
            await Console.Error.WriteLineAsync(refus.Phrase);
            return Codes.Refuse;
        }
        Console.WriteLine($"{fait.Contrats} contrats relus, {fait.Changes} mis à jour, {fait.Retires} retirés, {fait.Echeances} échéances écrites ({chrono.Elapsed.TotalSeconds:0.0} s).");
        return Codes.Fait;
    }
}
