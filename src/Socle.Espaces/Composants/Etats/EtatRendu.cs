using Microsoft.AspNetCore.Html;

namespace Socle.Espaces.Composants;

/// <summary>How a state is drawn, by <c>&lt;etat&gt;</c> and by the lists that show one on each line.</summary>
public static class EtatRendu
{
    /// <param name="icone">Another icon than the state's own.</param>
    public static IHtmlContent Rendre(Ressources ressources, Etat etat, string texte, string? icone = null) =>
        Gabarit.Html($"""<span class="{Classe(etat)}">{Contenu(ressources, etat, Gabarit.Html($"{texte}"), icone)}</span>""");

    internal static string Classe(Etat etat) => $"etat {etat.Classe()}";

    /// <param name="texte">Null when the state says its own word.</param>
    internal static IHtmlContent Contenu(Ressources ressources, Etat etat, IHtmlContent? texte, string? icone)
    {
        var dessin = (icone ?? etat.IconeDe()) is { } nom ? Icone.Rendre(ressources, nom) : Gabarit.Vide;
        return texte is null
            ? Gabarit.Html($"{dessin}{etat.Mot()}")
            : Gabarit.Html($"{dessin}{Gabarit.Si(etat is not Etat.Neutre, $"""<span class="visually-hidden">{etat.Mot()} : </span>""")}{texte}");
    }
}
