using System.Globalization;
using Socle.Droit.Tests.Aide;

namespace Socle.Droit.Tests;

/// <summary>The computed holidays against the official list of <c>shared/nomenclatures</c>.</summary>
public sealed class JoursFeriesTests
{
    [Fact]
    public void EcheanceNonOuvrable_ChaqueJourDe2017A2031_SuitLaListeOfficielle()
    {
        var feries = Feries("Métropole");
        for (var jour = new DateOnly(2017, 4, 1); jour <= new DateOnly(2031, 12, 31); jour = jour.AddDays(1))
        {
            var situation = new SituationSuivi { Naissance = new(1990, 5, 4), DebutPoste = jour, Nuit = true };
            var alerte = MoteurSuivi.Repondre(situation, jour).Alertes.Any(a => a.Code == AlerteCode.EcheanceNonOuvrable && a.Date == jour);
            alerte.ShouldBe(feries.Contains(jour) || jour.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, $"{jour:O}");
        }
    }

    [Theory]
    [InlineData("Métropole", ZoneFeries.Metropole)]
    [InlineData("Alsace-Moselle", ZoneFeries.AlsaceMoselle)]
    public void Terme_ChaqueJourDe2017A2031_EstReporteSelonLaListeOfficielle(string nom, ZoneFeries zone)
    {
        var feries = Feries(nom);
        for (var notifie = new DateOnly(2017, 1, 1); notifie <= new DateOnly(2031, 12, 1); notifie = notifie.AddDays(1))
        {
            var attendu = notifie.AddDays(15);
            while (feries.Contains(attendu) || attendu.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                attendu = attendu.AddDays(1);
            }

            MoteurContestation.Repondre(new(notifie, zone), new(2026, 11, 22)).TermeReporte.ShouldBe(attendu, $"{notifie:O}");
        }
    }

    private static HashSet<DateOnly> Feries(string zone)
    {
        HashSet<DateOnly> feries =
        [
            .. Directory.EnumerateFiles(Dossiers.Partage("nomenclatures"), "jours-feries-*.csv").SelectMany(File.ReadLines)
                .Select(l => l.Split(',')).Where(c => c.Length > 2 && c[^1].Split('|').Contains(zone))
                .Select(c => DateOnly.ParseExact(c[0], "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];
        feries.Count.ShouldBeGreaterThan(100);
        return feries;
    }
}
