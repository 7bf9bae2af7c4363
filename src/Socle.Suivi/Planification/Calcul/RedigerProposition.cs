using Socle.Noyau;
using Socle.Planification;

namespace Socle.Suivi.Planification;

/// <summary>A plan in the service's words: its lines, its figures, why here.</summary>
internal static class RedigerProposition
{
    public static IReadOnlyList<LignePlanification> Faire(PropositionPlanification proposition, Chantier chantier, Plan plan)
    {
        var placements = AssignerHeures.Faire(chantier, plan);
        var explications = ExpliquerPlan.Faire(chantier, plan);
        var lignes = new List<LignePlanification>(placements.Count);
        for (var v = 0; v < placements.Count; v++)
        {
            lignes.Add(Ligne(proposition, chantier, v, placements[v], explications));
        }
        (proposition.Seances, proposition.Demandes) = (chantier.Plages.Count, chantier.Visites.Count);
        proposition.Placees = placements.Count(p => p.Plage is not null);
        (proposition.Tours, proposition.Cout, proposition.Borne) = (plan.Tours, plan.Cout, plan.Borne);
        var absences = chantier.Faits.Absenteisme.Values.OrderBy(t => t.Equipe, StringComparer.Ordinal).ToList();
        proposition.Bilan = new BilanPlanification(CompterBilan.Faire(chantier, placements, (v, p) => Trajet(chantier, v, p)), explications.Manques, absences).EnJson();
        return lignes;
    }

    private static LignePlanification Ligne(PropositionPlanification proposition, Chantier chantier, int v, Placement placement, ExplicationsDuPlan explications)
    {
        var visite = chantier.Visites[v];
        (PlageLibre Plage, double Surcout)? autre = placement.Plage is not null && explications.Autres.TryGetValue(v, out var suivante) ? suivante : null;
        return new LignePlanification
        {
            Id = Id<LignePlanification>.Nouveau(),
            PropositionId = proposition.Id,
            TravailleurId = visite.Travailleur,
            ContratId = visite.Confidentielle ? null : visite.Contrat,
            EtablissementId = visite.Confidentielle ? null : visite.Etablissement,
            EntrepriseId = visite.Confidentielle ? null : visite.Entreprise,
            DemandeVisiteId = visite.DemandeVisite,
            Visite = visite.Visite,
            Type = visite.Type,
            EquipeId = visite.Equipe,
            AuPlusTard = visite.AuPlusTard,
            Poids = (int)chantier.Instance.Demandes[v].Poids,
            NomTri = visite.NomTri,
            VacationId = placement.Plage?.Vacation.Id,
            CentreId = placement.Plage is { ADistance: false } ici ? ici.Vacation.CentreId : null,
            Jour = placement.Plage?.Vacation.Jour,
            Debut = placement.Plage is null ? null : placement.Debut,
            Minutes = placement.Minutes,
            Trajet = placement.Plage is { } plage ? Trajet(chantier, v, plage) : 0,
            EnSurnombre = placement.EnSurnombre,
            Raison = placement.Raison,
            AutreVacationId = autre?.Plage.Vacation.Id,
            AutreSurcout = autre?.Surcout,
            Etat = placement.Plage is null ? EtatLigne.NonPlacee : EtatLigne.Proposee,
        };
    }

    /// <summary>None to one's own company.</summary>
    private static int Trajet(Chantier chantier, int visite, PlageLibre plage)
    {
        if (plage.Vacation.CentreId is null || plage.ADistance)
        {
            return 0;
        }
        var seance = chantier.Instance.Seances[chantier.Rang(plage)];
        return (int)chantier.Instance.Trajets[chantier.Instance.Demandes[visite].Zone][seance.Lieu];
    }
}
