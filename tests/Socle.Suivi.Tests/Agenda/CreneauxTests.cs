using FsCheck;
using FsCheck.Fluent;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Tests.Agenda;

/// <summary>Free spans: whatever is held, they touch nothing held and leave nothing out.</summary>
public sealed class CreneauxTests
{
    private static readonly Vacation Vacation = new()
    {
        Id = new(1),
        ProfessionnelId = new(1),
        Jour = new(2026, 3, 3),
        Debut = new(9, 0),
        Fin = new(12, 30),
    };

    [Fact]
    public void Libres_TiragesAuHasard_CompletentExactementCeQuiEstTenu()
    {
        var tirages = Gen.Choose(0, 35).SelectMany(_ => Gen.Choose(1, 6), (debut, longueur) => (debut, longueur)).ListOf();

        Prop.ForAll(tirages.ToArbitrary(), tires =>
        {
            var tenus = tires.Select(t => Tenu(t.debut * 5, t.longueur * 5)).Where(r => r.Fin <= Vacation.Fin).ToList();
            var libres = Creneaux.Libres(Vacation, tenus);
            for (var minute = 0; minute < 210; minute += 5)
            {
                var pas = new Creneau(new TimeOnly(9, 0).AddMinutes(minute), new TimeOnly(9, 0).AddMinutes(minute + 5));
                var pris = tenus.Any(r => new Creneau(r.Debut, r.Fin).Chevauche(pas));
                libres.Any(l => l.Chevauche(pas)).ShouldBe(!pris);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(30, null, "09:30")]
    [InlineData(45, null, "11:00")]
    [InlineData(30, "10:45", "11:00")]
    [InlineData(90, null, "11:00")]
    [InlineData(95, null, null)]
    public void Premier_SelonLaDuree_LaPremiereHeureQuiSuffit(int minutes, string? des, string? attendue)
    {
        RendezVous[] tenus = [Tenu(0, 30), Tenu(60, 60)];

        Creneaux.Premier(Vacation, tenus, minutes, des is null ? null : TimeOnly.Parse(des, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(attendue is null ? null : TimeOnly.Parse(attendue, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static RendezVous Tenu(int depuis, int minutes) => new()
    {
        Id = Id<RendezVous>.Nouveau(),
        VacationId = Vacation.Id,
        TravailleurId = new Id<Travailleur>(1),
        Type = TypeVisite.Vip,
        Jour = Vacation.Jour,
        Debut = Vacation.Debut.AddMinutes(depuis),
        Minutes = minutes,
        Etat = EtatRendezVous.Confirme,
        Origine = OrigineRendezVous.Assistant,
    };
}
