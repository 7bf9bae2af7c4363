using Socle.Technique.Base;
using Socle.Technique.Recherche;

namespace Socle.Suivi.Echeancier.Liste;

/// <summary>Lines by words typed: each word begins a name of the worker or of the company.</summary>
internal static class RechercheEcheances
{
    public static IQueryable<Echeance> Chercher(this IQueryable<Echeance> echeances, SocleDb db, string? texte)
    {
        foreach (var mot in RechercheParMots.MotsSaisis(texte))
        {
            var (personnes, entreprises) = (db.Chercher(GenreCherchable.Travailleur, mot)!, db.Chercher(GenreCherchable.Entreprise, mot)!);
            echeances = echeances.Where(e => personnes.Contains((long)(object)e.TravailleurId) || entreprises.Contains((long)(object)e.EntrepriseId));
        }
        return echeances;
    }
}
