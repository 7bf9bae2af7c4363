using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation;
using Socle.Organisation.Salles;
using Socle.Technique.Base;

namespace Socle.Suivi.Vacations;

/// <summary>Answers the organisation: what a room still serves for, today or later.</summary>
internal sealed class UsageDesSalles(SocleDb db, TimeProvider temps) : IUsageDesSalles
{
    public async Task<UsageDeSalle> AVenirAsync(Id<Salle> salle, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        var vacations = db.DansLaSalle(salle, aujourdhui);
        return new(
            await vacations.CountAsync(arret), await vacations.MaxAsync(v => (DateOnly?)v.Jour, arret),
            await db.ModelesDeLaSalle(salle, aujourdhui).CountAsync(arret));
    }
}

/// <summary>What stands in a room from a day on.</summary>
public static class SallesEtVacations
{
    public static IQueryable<Vacation> DansLaSalle(this SocleDb db, Id<Salle> salle, DateOnly des) =>
        db.Set<Vacation>().Where(v => v.SalleId == salle && v.Jour >= des && v.FermeeLe == null);

    internal static IQueryable<ModeleVacation> ModelesDeLaSalle(this SocleDb db, Id<Salle> salle, DateOnly des) =>
        db.Set<ModeleVacation>().Where(m => m.SalleId == salle && (m.Au == null || m.Au >= des));
}
