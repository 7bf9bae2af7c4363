using Microsoft.AspNetCore.Html;

namespace Socle.Espaces.Composants;

/// <summary>A state as <c>&lt;etat&gt;</c> writes it, for a component that has only words to put in it: a list shows one on each line.</summary>
public static class EtatRendu
{
    /// <param name="icone">Another icon than the state's own.</param>
    public static IHtmlContent Rendre(Ressources ressources, Etat etat, string texte, string? icone = null)
    {
        var dessin = (icone ?? etat.IconeDe()) is { } nom ? Composants.Icone.Rendre(ressources, nom) : Gabarit.Vide;
        return Gabarit.Html(
            $"""<span class="etat {etat.Classe()}">{dessin}{Gabarit.Si(etat is not Etat.Neutre, $"""<span class="visually-hidden">{etat.Mot()} : </span>""")}{texte}</span>""");
    }
}
