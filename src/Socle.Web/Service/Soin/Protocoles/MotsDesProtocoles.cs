using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Dossier.Protocoles;
using Socle.Droit;
using Socle.Espaces.Composants;

namespace Socle.Web.Service.Soin.Protocoles;

/// <summary>How follow-up protocols are told on screen, and what their forms offer.</summary>
internal static class MotsDesProtocoles
{
    public static IReadOnlyList<SelectListItem> Etats { get; } = [.. Enum.GetValues<EtatDuProtocole>().Select(e => new SelectListItem(e.EnMots(), e.ToString()))];

    public static IReadOnlyList<SelectListItem> Natures { get; } = [.. Enum.GetValues<NatureReponse>().Select(n => new SelectListItem(n.EnMots(), n.ToString()))];

    public static IReadOnlyList<SelectListItem> Visites { get; } = [.. Enum.GetValues<TypeVisite>().Select(t => new SelectListItem(MotsDuProtocole.Visite(t), t.ToString()))];

    public static IReadOnlyList<SelectListItem> Categories { get; } =
        [.. Enum.GetValues<Categorie>().Select(c => new SelectListItem($"Suivi {c.EnMot().ToLowerInvariant()}", c.ToString()))];

    public static IReadOnlyList<SelectListItem> Expositions { get; } =
        [.. VocabulaireDesProtocoles.Expositions.Termes.Select(t => new SelectListItem(t.Libelle, t.Code))];

    public static IReadOnlyList<SelectListItem> Examens { get; } =
        [.. VocabulaireDesProtocoles.ExamensAChoisir.Select(t => new SelectListItem(t.Libelle, t.Code))];

    public static Etat EnEtat(this EtatDuProtocole etat) => etat switch
    {
        EtatDuProtocole.EnVigueur => Etat.Fait,
        EtatDuProtocole.AVenir => Etat.Prevu,
        EtatDuProtocole.Brouillon => Etat.Proche,
        _ => Etat.Neutre,
    };

    /// <summary>« à venir, le 3 mars 2027 ».</summary>
    public static string Phrase(this ProtocoleDeSuivi version, EtatDuProtocole etat) => etat switch
    {
        EtatDuProtocole.EnVigueur when version.RetireDu is { } fin => $"en vigueur, retiré le {fin.Moyenne()}",
        EtatDuProtocole.EnVigueur => $"en vigueur depuis le {version.Du!.Value.Moyenne()}",
        EtatDuProtocole.AVenir => $"à venir, le {version.Du!.Value.Moyenne()}",
        EtatDuProtocole.Retire => $"retiré le {version.RetireDu!.Value.Moyenne()}",
        _ => etat.EnMots(),
    };
}
