using System.Diagnostics;
using System.Globalization;
using Socle.Droit;

namespace Socle.Bench;

/// <summary>Rules alone: one million varied workers, two threads, sentences not rendered.</summary>
internal static class Regles
{
    public static readonly DateOnly Date = new(2026, 11, 22);

    public static int Mesurer(string[] arguments)
    {
        var nombre = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1_000_000;
        var alea = new Random(1);
        var situations = Enumerable.Range(0, nombre).Select(_ => Situation(alea)).ToArray();
        Console.WriteLine($"{nombre} situations, {Environment.ProcessorCount} cœurs");
        for (var tour = 1; tour <= 4; tour++)
        {
            var chrono = Stopwatch.StartNew();
            var exigences = Paralleliser(situations);
            var secondes = chrono.Elapsed.TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tour {tour} : {nombre / secondes:N0} travailleurs/s ({secondes:0.000} s, {exigences} exigences)"));
        }
        return 0;
    }

    private static long Paralleliser(SituationSuivi[] situations)
    {
        var total = 0L;
        var part = situations.Length / 2;
        Parallel.For(0, 2, moitie =>
        {
            var reponse = new ReponseSuivi();
            var exigences = 0L;
            for (var i = moitie * part; i < (moitie + 1) * part; i++)
            {
                MoteurSuivi.Repondre(situations[i], Date, reponse);
                exigences += reponse.Exigences.Count;
            }
            Interlocked.Add(ref total, exigences);
        });
        return total;
    }

    public static SituationSuivi Situation(Random alea)
    {
        var debut = Date.AddDays(-alea.Next(1, 7000));
        var vue = debut.AddDays(alea.Next(0, Math.Max(1, Date.DayNumber - debut.DayNumber)));
        return new SituationSuivi
        {
            Naissance = Date.AddDays(-alea.Next(18 * 365, 62 * 365)),
            DebutPoste = debut,
            Contrat = alea.Next(10) switch { 0 => TypeContrat.Cdd, 1 => TypeContrat.Apprenti, _ => TypeContrat.Cdi },
            Nuit = alea.Next(12) == 0,
            Handicap = alea.Next(25) == 0,
            Engins = alea.Next(10) == 0 ? Engins.Chariot : Engins.Aucun,
            Expositions = alea.Next(5) == 0 ? [new FaitExposition((Risque)alea.Next(1, 12), debut)] : default,
            Visites = alea.Next(4) == 0 ? default : [new FaitVisite(TypeVisite.Vip, vue, Profession.Infirmier), new FaitVisite(TypeVisite.Ema, vue.AddDays(-300), Profession.Medecin)],
            Arrets = alea.Next(8) == 0 ? [new FaitArret(MotifArret.Maladie, Date.AddDays(-alea.Next(70, 200)), Date.AddDays(-alea.Next(1, 60)), Date.AddDays(-200))] : default,
        };
    }
}
