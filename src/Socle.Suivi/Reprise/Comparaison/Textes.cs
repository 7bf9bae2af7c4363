using System.Globalization;
using Socle.Droit;
using Socle.Noyau;

namespace Socle.Suivi.Reprise;

/// <summary>The words sentences of the comparison share.</summary>
internal static class Textes
{
    /// <summary>« 2 ans », « 18 mois ».</summary>
    public static string Duree(int mois) => mois % 12 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{mois / 12}\u00A0{(mois == 12 ? "an" : "ans")}")
        : string.Create(CultureInfo.InvariantCulture, $"{mois}\u00A0mois");

    public static string Suivi(Categorie categorie) => categorie switch
    {
        Categorie.Sir => "suivi renforcé",
        Categorie.Sia => "suivi adapté",
        _ => "suivi simple",
    };

    /// <summary>« la visite d’information et de prévention du 3 mars 2024 ».</summary>
    public static string Visite(in FaitVisite visite) => visite.Type is TypeVisite.Ema or TypeVisite.AvisInaptitude
        ? $"l’{Libelles.De(visite.Type)} du {visite.Date.Longue()}"
        : $"la {Libelles.De(visite.Type)} du {visite.Date.Longue()}";

    public static string Jours(int jours) => string.Create(CultureInfo.InvariantCulture, $"{jours}\u00A0{(jours > 1 ? "jours" : "jour")}");
}
