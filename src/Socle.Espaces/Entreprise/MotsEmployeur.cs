using Socle.Droit;
using Socle.Suivi.Echeancier;

namespace Socle.Espaces.Entreprise;

/// <summary>The words an employer reads: no article without its meaning, nothing of anyone's health.</summary>
internal static class MotsEmployeur
{
    public static string EnMots(this Categorie categorie) => categorie switch
    {
        Categorie.Si => "suivi simple",
        Categorie.Sia => "suivi adapté",
        Categorie.Sir => "suivi renforcé",
        _ => "",
    };

    public static string Majuscule(this string texte) => texte.Length == 0 ? texte : char.ToUpperInvariant(texte[0]) + texte[1..];

    /// <summary>What the category means for who employs.</summary>
    public static string Signifie(this Categorie categorie) => categorie switch
    {
        Categorie.Sir => "Ce poste présente un risque particulier\u00A0: un examen médical d’aptitude a lieu avant l’affectation, puis au moins tous les quatre ans, avec une visite intermédiaire dans les deux ans (R.\u00A04624-22 à R.\u00A04624-28).",
        Categorie.Sia => "Les visites sont plus rapprochées que dans un suivi simple\u00A0: tous les trois ans au plus (R.\u00A04624-17).",
        _ => "Une visite d’information et de prévention dans les trois mois de l’embauche, puis tous les cinq ans au plus (R.\u00A04624-10, R.\u00A04624-16).",
    };

    /// <summary>Why the next visit; who may not read the motive of a leave does not find it here either.</summary>
    public static string? Pourquoi(this SuiviEmployeur suivi, bool motifs) => motifs || suivi.Visite != Visite.Reprise
        ? suivi.Phrase
        : "Visite de reprise dans les huit jours qui suivent le retour d’une absence déclarée.";

    /// <summary>What the employer has to do about the next visit.</summary>
    public static string AFaire(this SuiviEmployeur suivi) => suivi.Visite switch
    {
        Visite.Reprise => "Dites à votre service la date de retour dès que vous la connaissez : la visite a lieu le jour de la reprise ou dans les huit jours (R.\u00A04624-31). Le salarié ne la demande pas à votre place.",
        Visite.EmaEmbauche => "N’affectez pas le salarié à ce poste avant d’avoir reçu l’avis d’aptitude, puis conservez-le.",
        Visite.VipInitiale when suivi.EnRetardLe == suivi.AuPlusTard => "La visite a lieu avant l’affectation : attendez l’attestation de suivi pour l’affecter à ce poste.",
        Visite.VipInitiale or Visite.VipPeriodique => "Laissez le salarié venir à la convocation, et conservez l’attestation de suivi remise après la visite.",
        Visite.EmaPeriodique or Visite.SirIntermediaire => "Laissez le salarié venir à la convocation, et conservez l’avis ou l’attestation remis après la visite.",
        Visite.MiCarriere => "La visite peut être jointe à une autre. Laissez le salarié venir à la convocation.",
        Visite.PostExposition => "L’exposition déclarée a pris fin : assurez-vous que votre service en connaît la date exacte.",
        Visite.FormationPrevention => "Votre service organise des actions de formation à la place d’une visite : prenez date avec lui.",
        _ => "",
    };
}
