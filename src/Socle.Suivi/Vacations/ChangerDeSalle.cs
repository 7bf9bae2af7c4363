using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Salles;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Vacations;

/// <summary>What a change of room moved.</summary>
public sealed record BilanDeSalle(int Vacations, int Modeles);

/// <summary>Moves all that a room still serves for to another of the same centre, or to none: before it is closed. All, or nothing.</summary>
public sealed class ChangerDeSalle(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("vacations.salle", "Changement de salle de vacations");

    /// <param name="vers">None: they keep their centre, without a room.</param>
    public Task<Resultat<BilanDeSalle>> ExecuterAsync(Id<Salle> de, Id<Salle>? vers, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, _ => ChangerAsync(de, vers, arret), arret);

    private async Task<Resultat<BilanDeSalle>> ChangerAsync(Id<Salle> de, Id<Salle>? vers, CancellationToken arret)
    {
        if (vers is { } autre && !await db.Set<Salle>().AnyAsync(s => s.Id == autre && s.Id != de && s.Active && db.Set<Salle>().Any(d => d.Id == de && d.CentreId == s.CentreId), arret))
        {
            return new Refus("vacation.salle", "Cette salle n’est pas, ou plus, une autre salle de ce centre\u00A0: choisissez-en une autre.", "Vers");
        }
        var aujourdhui = temps.Aujourdhui();
        var vacations = await db.DansLaSalle(de, aujourdhui).OrderBy(v => v.Jour).ThenBy(v => v.Debut).ToListAsync(arret);
        var modeles = await db.ModelesDeLaSalle(de, aujourdhui).ToListAsync(arret);
        var occupation = vacations.Count == 0 ? null : await Occupation.LireAsync(db, vacations[0].Jour, vacations[^1].Jour, arret);
        vacations.ForEach(v => v.SalleId = vers);
        if (vacations.Select(v => occupation!.SallePrise(v)).FirstOrDefault(r => r is not null) is { } prise)
        {
            return prise with { Champ = "Vers" };
        }
        modeles.ForEach(m => m.SalleId = vers);
        return new BilanDeSalle(vacations.Count, modeles.Count);
    }
}
