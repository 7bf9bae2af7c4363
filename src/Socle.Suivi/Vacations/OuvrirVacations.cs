using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Vacations;

/// <summary>
/// Opens the sessions weekly patterns ask for, months ahead, leaving out holidays, absences, and hours already taken. What was closed by
/// hand stays closed; running it twice changes nothing.
/// </summary>
public sealed class OuvrirVacations(SocleDb db, Ecritures ecritures, TimeProvider temps) : ITravail
{
    /// <summary>How far ahead sessions are open.</summary>
    public const int MoisOuverts = 6;

    private static readonly Processus Processus = new("vacations.ouvrir", "Ouverture des vacations");

    public async Task<Resultat<string>> FaireAsync(CancellationToken arret) =>
        (await ecritures.Faire(Processus, null, async e => Resultat.De(await OuvrirAsync(e, null, arret)), arret))
            .Map(n => n switch
            {
                0 => "Toutes les vacations sont déjà ouvertes.",
                1 => "1 vacation ouverte.",
                _ => $"{n} vacations ouvertes.",
            });

    /// <summary>Those of one pattern, or of all. Returns how many were opened.</summary>
    internal async Task<int> OuvrirAsync(Ecriture ecriture, ModeleVacation? seul, CancellationToken arret)
    {
        var (du, au) = (temps.Aujourdhui().AddDays(1), temps.Aujourdhui().AddMonths(MoisOuverts));
        var modeles = seul is not null ? [seul] : await db.Set<ModeleVacation>().AsNoTracking().Where(m => m.Au == null || m.Au >= du).ToListAsync(arret);
        var occupation = await Occupation.LireAsync(db, du, au, arret);
        var ouvertes = modeles.SelectMany(m => Jours(m, du, au).Where(j => !occupation.DejaOuverte(m, j)).Select(j => Ouvrir(m, j, occupation))).OfType<Vacation>().ToList();
        // A pattern of this very write has to be there before its sessions.
        await db.SaveChangesAsync(arret);
        await db.InsererAsync(ouvertes, arret);
        await ecriture.TracerEnMasseAsync(ouvertes.GroupBy(v => v.ModeleId!.Value).Select(g => new FaitATracer(
            ActionAudit.Fait, "modele_vacation", g.Key.Valeur, string.Create(CultureInfo.InvariantCulture, $$"""{"vacations":{{g.Count()}}}"""))), arret);
        return ouvertes.Count;
    }

    private static IEnumerable<DateOnly> Jours(ModeleVacation modele, DateOnly du, DateOnly au)
    {
        for (var jour = du > modele.Du ? du : modele.Du; jour <= au; jour = jour.AddDays(1))
        {
            if (modele.Tombe(jour))
            {
                yield return jour;
            }
        }
    }

    private static Vacation? Ouvrir(ModeleVacation modele, DateOnly jour, Occupation occupation)
    {
        var vacation = Vacation.De(modele, jour);
        if (occupation.Empeche(vacation) is not null)
        {
            return null;
        }
        occupation.Ajouter(vacation);
        return vacation;
    }
}
