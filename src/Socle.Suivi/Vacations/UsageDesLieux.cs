using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation;
using Socle.Organisation.Centres;
using Socle.Organisation.Salles;
using Socle.Technique.Base;

namespace Socle.Suivi.Vacations;

/// <summary>Answers the organisation: what a room or a centre still serves for, today or later.</summary>
internal sealed class UsageDesLieux(SocleDb db, TimeProvider temps) : IUsageDesLieux
{
    public Task<UsageDuLieu> AVenirAsync(Id<Salle> salle, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        return CompterAsync(db.DansLaSalle(salle, aujourdhui), db.ModelesDeLaSalle(salle, aujourdhui), arret);
    }

    public Task<UsageDuLieu> AVenirAsync(Id<Centre> centre, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        return CompterAsync(
            db.Set<Vacation>().Where(v => v.CentreId == centre && v.Jour >= aujourdhui && v.FermeeLe == null),
            db.Set<ModeleVacation>().Where(m => m.CentreId == centre && (m.Au == null || m.Au >= aujourdhui)), arret);
    }

    private static async Task<UsageDuLieu> CompterAsync(IQueryable<Vacation> vacations, IQueryable<ModeleVacation> modeles, CancellationToken arret) =>
        new(await vacations.CountAsync(arret), await vacations.MaxAsync(v => (DateOnly?)v.Jour, arret), await modeles.CountAsync(arret));
}

/// <summary>What stands in a room from a day on.</summary>
public static class SallesEtVacations
{
    public static IQueryable<Vacation> DansLaSalle(this SocleDb db, Id<Salle> salle, DateOnly des) =>
        db.Set<Vacation>().Where(v => v.SalleId == salle && v.Jour >= des && v.FermeeLe == null);

    internal static IQueryable<ModeleVacation> ModelesDeLaSalle(this SocleDb db, Id<Salle> salle, DateOnly des) =>
        db.Set<ModeleVacation>().Where(m => m.SalleId == salle && (m.Au == null || m.Au >= des));
}
