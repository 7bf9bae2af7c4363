using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Dossier.Contenus;
using Socle.Dossier.Protocoles;
using Socle.Droit;
using Socle.Suivi.Indicateurs;

namespace Socle.Web.Service.Indicateurs;

/// <summary>The words of anonymous figures.</summary>
internal static class MotsDesIndicateurs
{
    /// <summary>In place of a hidden number.</summary>
    public const string Masque = "masqué";

    public static IReadOnlyList<SelectListItem> Axes { get; } = [.. Enum.GetValues<AxeIndicateur>().Select(a => new SelectListItem(a.EnMots(), a.ToString()))];

    public static IReadOnlyList<SelectListItem> Genres { get; } = [.. Enum.GetValues<GenreFait>().Select(g => new SelectListItem(g.EnMots(), g.ToString()))];

    public static string EnMots(this AxeIndicateur axe) => axe == AxeIndicateur.Equipe ? "Par équipe" : "Par taille d’entreprise";

    public static string EnMots(this GenreFait genre) => genre switch
    {
        GenreFait.Visite => "Visites, par genre",
        GenreFait.Exposition => "Expositions",
        GenreFait.Mesure => "Mesures et examens faits",
        GenreFait.Conseil => "Conseils donnés",
        GenreFait.Demande => "Demandes",
        _ => throw new ArgumentOutOfRangeException(nameof(genre)),
    };

    /// <summary>A code of a closed list, in words.</summary>
    public static string Libelle(GenreFait genre, string code) => (genre, code) switch
    {
        (_, CodesIndicateurs.Autre) => "Autre",
        (_, CodesIndicateurs.FicheDeProtocole) => "Fiche d’un protocole de suivi",
        (GenreFait.Visite, _) => Codes.TypesDeVisite.Essayer(code, out var type) ? Majuscule(MotsDuProtocole.Visite(type)) : code,
        (GenreFait.Exposition, _) => VocabulaireDesProtocoles.LibelleExposition(code),
        (GenreFait.Mesure, _) => VocabulaireDesProtocoles.LibelleExamen(code),
        (GenreFait.Conseil, _) => VocabulaireDesProtocoles.LibelleConseil(code),
        _ => Enum.TryParse<NatureDemande>(code, out var nature) ? new Demande(nature, null).Resume : code,
    };

    private static string Majuscule(string texte) => char.ToUpper(texte[0], CultureInfo.GetCultureInfo("fr-FR")) + texte[1..];
}
