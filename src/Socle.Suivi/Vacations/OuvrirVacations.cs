using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
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
        var ouvertes = 0;
        foreach (var modele in modeles)
        {
            for (var jour = du > modele.Du ? du : modele.Du; jour <= au; jour = jour.AddDays(1))
            {
                ouvertes += modele.Tombe(jour) && !occupation.DejaOuverte(modele, jour) && Ouvrir(ecriture, modele, jour, occupation) ? 1 : 0;
            }
        }
        return ouvertes;
    }

    private static bool Ouvrir(Ecriture ecriture, ModeleVacation modele, DateOnly jour, Occupation occupation)
    {
        var vacation = new Vacation
        {
            Id = Id<Vacation>.Nouveau(),
            ModeleId = modele.Id,
            ProfessionnelId = modele.ProfessionnelId,
            CentreId = modele.CentreId,
            SalleId = modele.SalleId,
            EtablissementId = modele.EtablissementId,
            Jour = jour,
            Debut = modele.Debut,
            Fin = modele.Fin,
            ReserveeA = modele.ReserveeA,
            LienTeleconsultation = modele.LienTeleconsultation,
        };
        if (occupation.Empeche(vacation) is not null)
        {
            return false;
        }
        occupation.Ajouter(vacation);
        ecriture.Db.Add(vacation);
        return true;
    }
}
