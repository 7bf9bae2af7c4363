using Socle.Droit;

namespace Socle.Suivi.Demandes;

/// <summary>French words for who asks and for what, in lower case, and what answers a request.</summary>
public static class MotsDemande
{
    public static string EnMots(this Demandeur par) => par switch
    {
        Demandeur.Employeur => "l’employeur",
        Demandeur.Travailleur => "le salarié",
        Demandeur.Medecin => "le médecin du travail",
        _ => throw new ArgumentOutOfRangeException(nameof(par)),
    };

    public static string EnMots(this ObjetDemande objet) => objet switch
    {
        ObjetDemande.Reprise => "visite de reprise",
        ObjetDemande.Prereprise => "visite de préreprise",
        ObjetDemande.Visite => "visite à la demande",
        ObjetDemande.Liaison => "rendez-vous de liaison",
        ObjetDemande.PostExposition => "visite post-exposition",
        _ => throw new ArgumentOutOfRangeException(nameof(objet)),
    };

    /// <summary>The kind of visit that answers it; none for a meeting, which is not a visit.</summary>
    public static TypeVisite? Reponse(this ObjetDemande objet) => objet switch
    {
        ObjetDemande.Reprise => TypeVisite.Reprise,
        ObjetDemande.Prereprise => TypeVisite.Prereprise,
        ObjetDemande.Visite => TypeVisite.Demande,
        ObjetDemande.PostExposition => TypeVisite.PostExposition,
        _ => null,
    };
}
