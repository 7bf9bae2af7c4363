namespace Socle.Suivi.Partenaires;

/// <summary>French words of what services do for one another.</summary>
public static class MotsPartenaires
{
    public static string EnMots(this EtatConfiee etat) => etat switch
    {
        EtatConfiee.AEnvoyer => "à envoyer",
        EtatConfiee.Envoyee => "envoyée",
        EtatConfiee.Acceptee => "acceptée",
        EtatConfiee.Planifiee => "planifiée",
        EtatConfiee.Realisee => "réalisée",
        EtatConfiee.Refusee => "refusée",
        EtatConfiee.Annulee => "annulée",
        _ => throw new ArgumentOutOfRangeException(nameof(etat)),
    };

    public static string EnMots(this EtatRecue etat) => etat switch
    {
        EtatRecue.APlanifier => "à planifier",
        EtatRecue.Planifiee => "planifiée",
        EtatRecue.ARetourner => "faite, retour à envoyer",
        EtatRecue.Retournee => "retour envoyé",
        EtatRecue.Refusee => "refusée",
        EtatRecue.Annulee => "annulée",
        _ => throw new ArgumentOutOfRangeException(nameof(etat)),
    };

    public static string EnMots(this RaisonConfiee raison) => raison switch
    {
        RaisonConfiee.Eloigne => "travaille d’habitude dans un autre département",
        RaisonConfiee.Interim => "intérimaire en mission loin du service",
        RaisonConfiee.Autre => "autre raison d’organisation",
        _ => throw new ArgumentOutOfRangeException(nameof(raison)),
    };

    public static string EnMots(this MotifRefusPartenaire motif) => motif switch
    {
        MotifRefusPartenaire.PasDePlace => "pas de place dans les délais",
        MotifRefusPartenaire.HorsTerritoire => "hors du territoire",
        MotifRefusPartenaire.SansConvention => "pas de convention",
        MotifRefusPartenaire.InformationsManquantes => "informations manquantes",
        MotifRefusPartenaire.ActeNonRealise => "ce service ne fait pas cette visite",
        MotifRefusPartenaire.Autre => "autre raison",
        _ => throw new ArgumentOutOfRangeException(nameof(motif)),
    };

    public static string EnMots(this MotifAnnulationConfiee motif) => motif switch
    {
        MotifAnnulationConfiee.PlusDue => "la visite n’est plus à faire",
        MotifAnnulationConfiee.AParti => "la personne a quitté l’entreprise",
        MotifAnnulationConfiee.FaiteIci => "la visite se fait au service",
        MotifAnnulationConfiee.AutreService => "un autre service la fait",
        MotifAnnulationConfiee.SansReponse => "le service n’a pas répondu",
        MotifAnnulationConfiee.Erreur => "demande faite par erreur",
        _ => throw new ArgumentOutOfRangeException(nameof(motif)),
    };

    public static string EnMots(this MoyenEnvoi moyen) => moyen switch
    {
        MoyenEnvoi.Courriel => "par courriel",
        MoyenEnvoi.Lettre => "par lettre",
        _ => throw new ArgumentOutOfRangeException(nameof(moyen)),
    };
}
