using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Adherents.Adhesions;
using Socle.Espaces.Composants;

namespace Socle.Web.Service.Adhesions;

internal static class MotsDesAdhesions
{
    public static IReadOnlyList<EtatDemande> Etats { get; } = [EtatDemande.Deposee, EtatDemande.PieceAttendue, EtatDemande.Acceptee, EtatDemande.Refusee];

    public static IReadOnlyList<SelectListItem> ChoixEtats { get; } = [.. Etats.Select(e => new SelectListItem(e.EnMots().Majuscule(), e.ToString()))];

    public static IReadOnlyList<SelectListItem> Genres { get; } = [.. Enum.GetValues<GenreAdherent>().Select(g => new SelectListItem(g.EnMots().Majuscule(), g.ToString()))];

    public static IReadOnlyList<SelectListItem> Documents { get; } = [.. Enum.GetValues<GenreDocumentAdhesion>().Select(g => new SelectListItem(g.EnMots(), g.ToString()))];

    /// <summary>The first word of a line.</summary>
    public static string Majuscule(this string texte) => char.ToUpperInvariant(texte[0]) + texte[1..];

    public static Etat EnEtat(this EtatDemande etat) => etat switch
    {
        EtatDemande.Acceptee => Etat.Fait,
        EtatDemande.Deposee => Etat.Proche,
        EtatDemande.PieceAttendue => Etat.Prevu,
        _ => Etat.Neutre,
    };
}
