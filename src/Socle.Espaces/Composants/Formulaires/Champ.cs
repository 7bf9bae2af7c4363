using Microsoft.AspNetCore.Mvc.Rendering;

namespace Socle.Espaces.Composants;

/// <summary>A question, once its model and its errors are known.</summary>
internal sealed record Champ(
    string Id, string Nom, string Libelle, string? Aide, string? Erreur, bool Obligatoire, string? Type,
    IEnumerable<SelectListItem>? Options, Saisie Saisie, int Lignes, string? Recherche, bool EstCase)
{
    public string IdAide => Id + "-aide";

    public string IdErreur => Id + "-erreur";

    /// <summary>Ids of what a screen reader says after the label; null when there is nothing.</summary>
    public string? DecritPar => (Aide, Erreur) switch
    {
        (null, null) => null,
        (_, null) => IdAide,
        (null, _) => IdErreur,
        _ => $"{IdErreur} {IdAide}",
    };
}
