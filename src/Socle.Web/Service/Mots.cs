using Socle.Droit;

namespace Socle.Web.Service;

/// <summary>Short words of the law's vocabulary, as columns show them.</summary>
internal static class Mots
{
    public static string EnMot(this Categorie categorie) => categorie switch
    {
        Categorie.Si => "Simple",
        Categorie.Sia => "Adapté",
        Categorie.Sir => "Renforcé",
        _ => "—",
    };

    /// <summary>The visit as people here call it; its full name is on the page « Pourquoi ? ».</summary>
    public static string EnMots(this Visite visite) => visite switch
    {
        Visite.VipInitiale => "VIP initiale",
        Visite.VipPeriodique => "VIP périodique",
        Visite.EmaEmbauche => "Aptitude à l’embauche (EMA)",
        Visite.EmaPeriodique => "Aptitude périodique (EMA)",
        Visite.SirIntermediaire => "Intermédiaire SIR",
        Visite.Reprise => "Reprise",
        Visite.MiCarriere => "Mi-carrière",
        Visite.PostExposition => "Post-exposition",
        Visite.AttestationConduite => "Attestation de conduite",
        Visite.AttestationElectrique => "Attestation électrique",
        Visite.FormationPrevention => "Formation à la prévention",
        _ => throw new ArgumentOutOfRangeException(nameof(visite)),
    };

    /// <summary>A nurse who may make the visit is named first: doctors are short.</summary>
    public static string EnMots(this Profession par) =>
        par == Profession.Inconnue ? "—"
        : par.HasFlag(Profession.Infirmier) ? "Infirmier"
        : "Médecin";
}
