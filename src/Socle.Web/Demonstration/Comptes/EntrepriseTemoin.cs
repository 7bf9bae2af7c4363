using Socle.Droit;
using Socle.Travailleurs.Personnes;
using Socle.Web.Demonstration.Entreprises;
using Socle.Web.Demonstration.Personnes;

namespace Socle.Web.Demonstration.Comptes;

/// <summary>
/// Looks for the company whose employer signs in: about forty workers, each kind of follow-up, and a few late visits,
/// so that there is something to do.
/// </summary>
internal sealed class EntrepriseTemoin(DateOnly jour)
{
    private const int EffectifIdeal = 40;
    private const int RetardsIdeaux = 5;

    private readonly ReponseSuivi reponse = new();
    private Candidate? courante;
    private Candidate? meilleure;

    public Employeur Employeur => Meilleure.Employeur;

    /// <summary>The worker whose account it is.</summary>
    public Travailleur Travailleur => Meilleure.Travailleur;

    private Candidate Meilleure => Mieux(courante, meilleure) ?? throw new InvalidOperationException("No company of the demo has a worker.");

    /// <summary>To be shown each worker, companies one after the other.</summary>
    public void Voir(Fiche fiche)
    {
        if (fiche.Contrat.Fin is not null || fiche.Contrat.Debut > jour)
        {
            return;
        }
        if (courante?.Employeur != fiche.Employeur)
        {
            meilleure = Mieux(courante, meilleure);
            courante = new Candidate(fiche.Employeur, fiche.Travailleur);
        }
        if (Math.Abs(fiche.Employeur.Prevue.Effectif - EffectifIdeal) < 20)
        {
            MoteurSuivi.Repondre(fiche.Situation(), jour, reponse);
            courante.Retards += reponse.Exigences.Any(e => e.Etat == EtatExigence.EnRetard) ? 1 : 0;
        }
    }

    private static Candidate? Mieux(Candidate? a, Candidate? b) => a is null || (b is not null && b.Ecart <= a.Ecart) ? b : a;

    private sealed class Candidate(Employeur employeur, Travailleur travailleur)
    {
        public Employeur Employeur { get; } = employeur;

        public Travailleur Travailleur { get; } = travailleur;

        public int Retards { get; set; }

        public int Ecart
        {
            get
            {
                var prevue = Employeur.Prevue;
                var incomplete = prevue.Categories.Count(c => c == 0) + (Employeur.Lieux.Count > 1 ? 0 : 1);
                return (2 * Math.Abs(prevue.Effectif - EffectifIdeal)) + (3 * Math.Abs(Retards - RetardsIdeaux)) + (20 * incomplete);
            }
        }
    }
}
