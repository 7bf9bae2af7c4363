using Socle.Noyau;

namespace Socle.Suivi.Partenaires;

/// <summary>What is refused between services, in one place. None names a worker.</summary>
internal static class RefusPartenaire
{
    public static Refus Inconnue { get; } = new("partenaire.visite", "Cette visite n’est plus dans la base\u00A0: reprenez depuis la liste.");

    public static Refus Change { get; } = new("partenaire.change",
        "Cette visite a changé pendant que vous la regardiez\u00A0: voici où elle en est, refaites votre geste s’il convient encore.");

    public static Refus Ferme { get; } = new("partenaire.ferme", "Choisissez un service partenaire ouvert dans la liste.", "Partenaire");

    public static Refus Convention { get; } = new("partenaire.convention",
        "La convention avec ce service ne tient pas aujourd’hui\u00A0: mettez ses dates à jour sur sa fiche, ou choisissez un autre service.", "Partenaire");

    public static Refus SansCourriel { get; } = new("partenaire.courriel",
        "Ce service n’a pas d’adresse électronique\u00A0: complétez sa fiche, ou imprimez la lettre.", "Moyen");

    /// <summary>A mail is read by many on its way.</summary>
    public static Refus Confidentielle { get; } = new("partenaire.confidentielle",
        "Une préreprise, ou une visite que l’employeur ne connaît pas, ne se dit pas par courriel\u00A0: imprimez la lettre, ou utilisez votre messagerie sécurisée.", "Moyen");

    public static Refus Etat(string etat) => new("partenaire.etat", $"Une visite «\u00A0{etat}\u00A0» ne permet pas ce geste\u00A0: voyez ce qui est proposé sur sa page.");
}
