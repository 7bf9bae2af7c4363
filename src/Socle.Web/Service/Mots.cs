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

    /// <summary>A nurse who may make the visit is named first: doctors are short.</summary>
    public static string EnMots(this Profession par) =>
        par == Profession.Inconnue ? "—"
        : par.HasFlag(Profession.Infirmier) ? "Infirmier"
        : "Médecin";
}
