namespace Socle.Adherents.Adhesions;

/// <summary>The words of joining, for screens, mails and contracts.</summary>
public static class MotsAdhesion
{
    public static string EnMots(this GenreAdherent genre) => genre switch
    {
        GenreAdherent.Entreprise => "une entreprise, une association",
        GenreAdherent.Independant => "un travailleur indépendant",
        GenreAdherent.Particulier => "un particulier employeur",
        GenreAdherent.Interim => "une agence de travail temporaire",
        GenreAdherent.Groupe => "une entreprise de plusieurs établissements",
        _ => throw new ArgumentOutOfRangeException(nameof(genre)),
    };

    public static string EnMots(this RegimeEmployeur regime) => regime switch
    {
        RegimeEmployeur.General => "régime général, employeur privé",
        RegimeEmployeur.Public => "employeur public",
        RegimeEmployeur.Agricole => "régime agricole",
        RegimeEmployeur.Autre => "autre régime",
        _ => throw new ArgumentOutOfRangeException(nameof(regime)),
    };

    public static string EnMots(this MoyenPaiement moyen) => moyen switch
    {
        MoyenPaiement.Virement => "virement",
        MoyenPaiement.Prelevement => "prélèvement",
        MoyenPaiement.Cheque => "chèque",
        _ => throw new ArgumentOutOfRangeException(nameof(moyen)),
    };

    public static string EnMots(this CanalCode canal) => canal == CanalCode.Sms ? "SMS" : "courriel";

    public static string EnMots(this EtatDemande etat) => etat switch
    {
        EtatDemande.Brouillon => "en cours de saisie",
        EtatDemande.Deposee => "à traiter",
        EtatDemande.PieceAttendue => "pièce attendue",
        EtatDemande.Acceptee => "acceptée",
        EtatDemande.Refusee => "refusée",
        _ => throw new ArgumentOutOfRangeException(nameof(etat)),
    };

    public static string EnMots(this GenreDocumentAdhesion genre) => genre switch
    {
        GenreDocumentAdhesion.Statuts => "Statuts",
        GenreDocumentAdhesion.Reglement => "Règlement intérieur",
        GenreDocumentAdhesion.Grille => "Grille tarifaire",
        GenreDocumentAdhesion.Autre => "Autre document",
        _ => throw new ArgumentOutOfRangeException(nameof(genre)),
    };
}
