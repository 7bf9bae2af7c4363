using Socle.Technique.Base;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.Entreprise.Salaries;

/// <summary>What may be missing from a declaration: said once, for the home, the list and the worker's page.</summary>
internal static class Declare
{
    /// <summary>Nobody knows what they do today.</summary>
    public static IQueryable<Contrat> SansPoste(this IQueryable<Contrat> contrats, SocleDb db, DateOnly jour) =>
        contrats.Where(c => !db.Set<Poste>().EnCours(jour).Any(p => p.ContratId == c.Id));

    public static IQueryable<Poste> EnCours(this IQueryable<Poste> postes, DateOnly jour) => postes.Where(p => p.Fin == null || p.Fin >= jour);

    public static IQueryable<Arret> EnCours(this IQueryable<Arret> arrets, DateOnly jour) =>
        arrets.Where(a => a.Debut <= jour && ((a.Fin ?? a.FinPrevue) == null || (a.Fin ?? a.FinPrevue) >= jour));

    public static IQueryable<Arret> SansRetour(this IQueryable<Arret> arrets) => arrets.Where(a => a.Fin == null && a.FinPrevue == null);
}
