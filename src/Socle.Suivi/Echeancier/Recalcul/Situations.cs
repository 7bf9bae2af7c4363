using Socle.Droit;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>Turns what was read of one contract into the law's question.</summary>
internal static class Situations
{
    public static SituationSuivi De(in LigneContrat contrat, LectureFaits faits, DateOnly date, bool plusieursEmployeurs)
    {
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
            AutresEmployeurs = plusieursEmployeurs,
            Expositions = faits.Expositions.De(contrat.ContratId),
            Arrets = faits.Arrets.De(contrat.ContratId),
            Visites = faits.Visites.De(contrat.TravailleurId),
        };
    }

    /// <summary>
    /// The same facts without what only the service knows: an employer may deduce nothing from a pre-return visit,
    /// nor from a visit the worker asked for.
    /// </summary>
    public static SituationSuivi PourEmployeur(SituationSuivi situation)
    {
        var secretes = 0;
        foreach (var visite in situation.Visites)
        {
            secretes += EstSecrete(visite) ? 1 : 0;
        }
        return secretes == 0
            ? situation
            : situation with { Visites = [.. situation.Visites.Where(v => !EstSecrete(v))] };
    }

    private static bool EstSecrete(in FaitVisite visite) => visite.Type is TypeVisite.Prereprise or TypeVisite.Demande;

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
