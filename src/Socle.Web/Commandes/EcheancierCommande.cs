using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Socle.Noyau;
using Socle.Suivi.Echeancier.Recalcul;
using Socle.Technique.Traces;

namespace Socle.Web.Commandes;

/// <summary><c>socle echeancier recalculer</c>: the whole due list, from the facts.</summary>
internal static class EcheancierCommande
{
    private static readonly Option<DateOnly?> Date = new("--date")
    {
        Description = "Date à laquelle on se place (AAAA-MM-JJ). Aujourd’hui si elle est absente.",
        HelpName = "date",
        CustomParser = r => DateOnly.TryParseExact(r.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Refuser(r),
    };

    public static Command Construire()
    {
        var recalculer = new Command("recalculer", "Recalcule tout l’échéancier à partir des faits.") { Date };
        recalculer.SetAction(ExecuterAsync);
        return new Command("echeancier", "L’échéancier des visites dues.") { recalculer };
    }

    private static async Task<int> ExecuterAsync(ParseResult resultat, CancellationToken arret)
    {
        if (OptionsCommunes.Lire(resultat) is not { } options)
        {
            return Codes.Refuse;
        }
        await using var services = Composition.Services(options);
        if (await EtatDuSchema.RefuseAsync(services, options, arret))
        {
            return Codes.Refuse;
        }
        await using var etendue = services.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("echeancier recalculer");
        var chrono = Stopwatch.StartNew();
        var date = resultat.GetValue(Date) ?? services.GetRequiredService<TimeProvider>().Aujourdhui();
        var bilan = await etendue.ServiceProvider.GetRequiredService<RecalculerEcheancier>().ToutAsync(date, arret);
        if (!bilan.Reussit(out var fait, out var refus))
        {
            await Console.Error.WriteLineAsync(refus.Phrase);
            return Codes.Refuse;
        }
        Console.WriteLine($"{fait.Contrats} contrats relus, {fait.Changes} mis à jour, {fait.Retires} retirés, {fait.Echeances} échéances écrites ({chrono.Elapsed.TotalSeconds:0.0} s).");
        return Codes.Fait;
    }

    private static DateOnly? Refuser(System.CommandLine.Parsing.ArgumentResult resultat)
    {
        resultat.AddError("--date attend une date comme 2026-11-22.");
        return null;
    }
}
