using System.Globalization;

namespace Socle.Droit.Tests;

/// <summary>The computed holidays against the official list of <c>shared/nomenclatures</c>.</summary>
public sealed class JoursFeriesTests
{
    [Fact]
    public void EcheanceNonOuvrable_ChaqueJourDe2017A2031_SuitLaListeOfficielle()
    {
        var feries = Metropole();
        feries.Count.ShouldBeGreaterThan(100);
        for (var jour = new DateOnly(2017, 4, 1); jour <= new DateOnly(2031, 12, 31); jour = jour.AddDays(1))
        {
            var situation = new SituationSuivi { Naissance = new(1990, 5, 4), DebutPoste = jour, Nuit = true };
            var alerte = MoteurSuivi.Repondre(situation, jour).Alertes.Any(a => a.Code == AlerteCode.EcheanceNonOuvrable && a.Date == jour);
            alerte.ShouldBe(feries.Contains(jour) || jour.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, $"{jour:O}");
        }
    }

    private static HashSet<DateOnly> Metropole()
    {
        for (var dossier = new DirectoryInfo(AppContext.BaseDirectory); dossier is not null; dossier = dossier.Parent)
        {
            var nomenclatures = Path.Combine(dossier.FullName, "shared", "nomenclatures");
            if (Directory.Exists(nomenclatures))
            {
                return [.. Directory.EnumerateFiles(nomenclatures, "jours-feries-*.csv").SelectMany(File.ReadLines)
                    .Select(l => l.Split(',')).Where(c => c.Length > 2 && c[^1].Split('|').Contains("Métropole"))
                    .Select(c => DateOnly.ParseExact(c[0], "yyyy-MM-dd", CultureInfo.InvariantCulture))];
            }
        }

        throw new DirectoryNotFoundException("shared/nomenclatures est attendu à côté du dépôt.");
    }
}
