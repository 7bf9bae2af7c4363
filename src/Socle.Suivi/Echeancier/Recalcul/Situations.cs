using Socle.Droit;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>Turns what was read of one contract into the law's question.</summary>
internal static class Situations
{
    public static SituationSuivi De(int rang, LectureFaits faits, DateOnly date)
    {
        var contrat = faits.Contrats[rang];
        var poste = PosteAu(faits.Postes.De(contrat.ContratId), date);
        return new SituationSuivi
        {
            Naissance = contrat.Naissance,
            Sexe = contrat.Sexe,
            Handicap = contrat.Boeth,
            DebutPoste = contrat.Debut,
            FinPoste = contrat.Fin,
            Contrat = contrat.Nature,
            JoursSaison = contrat.JoursSaison,
            Nuit = poste.Nuit,
            Engins = poste.Engins,
            Habilitations = poste.Habilitations,
            Eloigne = contrat.Eloigne,
            EmploisVises = contrat.EmploisVises,
            ParticulierEmployeur = contrat.ParticulierEmployeur,
            AnneeMiCarriere = contrat.AgeMiCarriere is { } age ? contrat.Naissance.Year + age : null,
            AutresEmployeurs = AutresEmployeurs.De(rang, faits, date),
            Expositions = faits.Expositions.De(contrat.ContratId),
            Arrets = faits.Arrets.De(contrat.ContratId),
            Visites = faits.Visites.De(contrat.TravailleurId),
            Demandes = DemandesDuContrat.De(contrat, faits),
            EmbauchePrecedente = Reembauches.De(contrat, faits),
        };
    }

    /// <summary>
    /// The same facts without what this employer has no right to know, nor to deduce from a date: pre-return visits and those the
    /// worker asked for, requests by anyone but this employer, certificates handed to the worker alone, visits made for another employer, a hiring by another one, and a
    /// disability another one may have declared. The very same object when nothing is hidden.
    /// </summary>
    public static SituationSuivi PourEmployeur(SituationSuivi situation, in LigneContrat contrat, LectureFaits faits)
    {
        var (entreprises, visites) = (faits.EntreprisesDesVisites.De(contrat.TravailleurId), situation.Visites);
        var cachees = 0;
        for (var i = 0; i < visites.Count; i++)
        {
            cachees += EstVisible(visites[i], entreprises[i], contrat) ? 0 : 1;
        }
        var ailleurs = situation.EmbauchePrecedente is not null && !Reembauches.ChezLeMeme(contrat, faits);
        var demandes = DemandesDuContrat.DeLEmployeur(situation.Demandes);
        if (cachees == 0 && !contrat.AutreEntreprise && !ailleurs && demandes.Count == situation.Demandes.Count)
        {
            return situation;
        }
        var (visibles, place) = (new FaitVisite[visites.Count - cachees], 0);
        for (var i = 0; i < visites.Count; i++)
        {
            if (EstVisible(visites[i], entreprises[i], contrat))
            {
                visibles[place++] = visites[i];
            }
        }
        return situation with
        {
            Visites = visibles,
            Demandes = demandes,
            Handicap = situation.Handicap && !contrat.AutreEntreprise,
            EmbauchePrecedente = ailleurs ? null : situation.EmbauchePrecedente,
        };
    }

    private static bool EstVisible(in FaitVisite visite, long entreprise, in LigneContrat contrat) =>
        !EstSecrete(visite) && (entreprise == 0 || entreprise == contrat.EntrepriseId);

    /// <summary>A certificate is the worker's to show (R. 4323-56): the service never tells an employer that one was given, or not.</summary>
    private static bool EstSecrete(in FaitVisite visite) =>
        visite.Type is TypeVisite.Prereprise or TypeVisite.Demande or TypeVisite.AttestationConduite or TypeVisite.AttestationElectrique;

    /// <summary>The post held on <paramref name="date"/>; before the first, the first; after the last, the last.</summary>
    private static LignePoste PosteAu(Liste<LignePoste> postes, DateOnly date)
    {
        var retenu = postes.Count > 0 ? postes[0] : default;
        foreach (var poste in postes)
        {
            if (poste.Debut <= date)
            {
                retenu = poste;
            }
        }
        return retenu;
    }
}
