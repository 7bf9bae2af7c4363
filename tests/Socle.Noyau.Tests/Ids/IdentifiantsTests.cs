namespace Socle.Noyau.Tests.Ids;

public sealed class IdentifiantsTests
{
    [Fact]
    public void Suivant_ManyThreads_AllDifferentAndGrowingInEach()
    {
        var lots = new long[8][];
        Parallel.For(0, lots.Length, i =>
        {
            lots[i] = new long[50_000];
            for (var j = 0; j < lots[i].Length; j++)
            {
                lots[i][j] = Identifiants.Suivant();
            }
        });
        lots.SelectMany(l => l).Distinct().Count().ShouldBe(8 * 50_000);
        lots.ShouldAllBe(l => l.Zip(l.Skip(1), (a, b) => a < b).All(croissant => croissant));
    }

    [Fact]
    public void Suivant_ClockSetBack_StillGrows()
    {
        var horloge = new HorlogeReglee(new DateTimeOffset(2090, 5, 4, 0, 0, 0, TimeSpan.Zero));
        Identifiants.Horloge = horloge;
        try
        {
            var avant = Identifiants.Suivant();
            horloge.Instant = horloge.Instant.AddDays(-2);
            Identifiants.Suivant().ShouldBe(avant + 1);
            horloge.Instant = horloge.Instant.AddYears(2);
            Identifiants.Suivant().ShouldBeGreaterThan(avant + (1L << 20));
        }
        finally
        {
            Identifiants.Horloge = TimeProvider.System;
        }
    }

    [Fact]
    public void Suivant_SinceToday_IsAboveDeterministicNumbers() => Identifiants.Suivant().ShouldBeGreaterThan(1L << 53);

    [Fact]
    public void Deterministe_SameStart_SameSequence()
    {
        var suite = Identifiants.Deterministe(7);
        new[] { suite.Suivant(), suite.Suivant(), suite.Suivant<IdentifiantsTests>().Valeur }.ShouldBe([7, 8, 9]);
    }

    private sealed class HorlogeReglee(DateTimeOffset instant) : TimeProvider
    {
        public DateTimeOffset Instant { get; set; } = instant;

        public override DateTimeOffset GetUtcNow() => Instant;
    }
}
