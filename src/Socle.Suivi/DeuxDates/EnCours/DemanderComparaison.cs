using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Suivi.DeuxDates;

/// <summary>
/// Asks for the report on the whole service, which the server computes apart. One report per pair of dates: two people asking at once
/// follow the same one, and asking again, be it after an interruption, computes it again at the same address.
/// </summary>
public sealed class DemanderComparaison(SocleDb db, Ecritures ecritures, FileDeFond<ExecuterComparaison> file, AuteurCourant auteur, TimeProvider temps)
{
    private const long CleVerrou = 7_100_071;

    public async Task<Resultat<Id<ComparaisonDroit>>> FaireAsync(DateOnly? du, DateOnly? au, CancellationToken arret = default)
    {
        if (ComparerDroits.Refuser(new(du, au)) is { } refus)
        {
            return refus;
        }
        var (avant, apres, prise) = (du!.Value, au!.Value, false);
        var demande = await ecritures.Faire<Id<ComparaisonDroit>>(ComparerDroits.Comparaison, null, async _ =>
        {
            await VerrouillerAsync(arret);
            var comparaison = await db.Set<ComparaisonDroit>()
                .FirstOrDefaultAsync(c => c.Du == avant && c.Au == apres && c.EntrepriseId == null && !c.Veille, arret) ?? Nouvelle(avant, apres);
            prise = !EstSuivie(comparaison);
            if (prise)
            {
                Prendre(comparaison);
            }
            return comparaison.Id;
        }, arret);
        if (demande.EstSucces && prise)
        {
            var id = demande.Valeur;
            file.Confier(auteur.Valeur, (e, fin) => e.FaireAsync(id, fin), (e, fin) => e.EchouerAsync(id, fin));
        }
        return demande;
    }

    private DateTime Maintenant => temps.GetUtcNow().UtcDateTime;

    /// <summary>A living process has it: there is nothing to ask.</summary>
    private bool EstSuivie(ComparaisonDroit comparaison) =>
        comparaison.Etat == EtatComparaison.EnCours && Detenteur.Vit(comparaison.Execution, comparaison.Battement, Maintenant);

    private void Prendre(ComparaisonDroit comparaison)
    {
        (comparaison.Etat, comparaison.CalculeeLe) = (EtatComparaison.EnCours, Maintenant);
        (comparaison.Execution, comparaison.Battement) = (Detenteur.Moi, Maintenant);
        (comparaison.Etape, comparaison.Fait, comparaison.Total) = (null, 0, 0);
    }

    private ComparaisonDroit Nouvelle(DateOnly du, DateOnly au)
    {
        var comparaison = new ComparaisonDroit
        {
            Id = Id<ComparaisonDroit>.Nouveau(),
            Du = du,
            Au = au,
            Jour = ComparerDroits.Jour(au, temps),
            Veille = false,
            Contrats = 0,
            Travailleurs = 0,
            Changements = 0,
            CalculeeLe = Maintenant,
            Etat = EtatComparaison.EnCours,
        };
        db.Add(comparaison);
        return comparaison;
    }

    /// <summary>Two requests would both find nothing. SQLite has one writer; on PostgreSQL the second waits here until the first commits.</summary>
    private async Task VerrouillerAsync(CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({CleVerrou})", arret);
        }
    }
}
