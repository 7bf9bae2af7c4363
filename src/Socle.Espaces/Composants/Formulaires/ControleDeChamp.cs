using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Socle.Espaces.Composants;

/// <summary>The input, list or boxes of a question; the framework's generator keeps what was typed.</summary>
internal sealed class ControleDeChamp(
    IHtmlGenerator generateur, ViewContext vue, ModelExpression pour, Champ champ, Dictionary<string, object?> attributs)
{
    private Type TypeNu => Nullable.GetUnderlyingType(pour.Metadata.ModelType) ?? pour.Metadata.ModelType;

    public IHtmlContent Rendre() => champ switch
    {
        { EstCase: true } => Case(),
        { Saisie: Saisie.Radios } => Boutons("radio"),
        { Saisie: Saisie.Cases } => Boutons("checkbox"),
        { Saisie: Saisie.Liste } => Liste(),
        { Lignes: > 1 } => generateur.GenerateTextArea(vue, pour.ModelExplorer, pour.Name, champ.Lignes, 0, Attributs("form-control")),
        { Type: "password" } => generateur.GeneratePassword(vue, pour.ModelExplorer, pour.Name, null, Attributs("form-control")),
        { Type: "file" } => Fichier(),
        _ => Texte(),
    };

    private TagBuilder Texte()
    {
        var (type, format) = TypeEtFormat();
        attributs["type"] = type;
        return generateur.GenerateTextBox(vue, pour.ModelExplorer, pour.Name, pour.Model, format, Attributs("form-control"));
    }

    private (string Type, string? Format) TypeEtFormat() => champ.Type switch
    {
        null when TypeNu == typeof(DateOnly) => ("date", "{0:yyyy-MM-dd}"),
        null when TypeNu == typeof(TimeOnly) => ("time", "{0:HH:mm}"),
        null when TypeNu == typeof(int) || TypeNu == typeof(long) => ("number", null),
        "date" => ("date", "{0:yyyy-MM-dd}"),
        var type => (type ?? "text", null),
    };

    private TagBuilder Fichier()
    {
        var balise = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        balise.MergeAttributes(Attributs("form-control"));
        balise.MergeAttribute("type", "file");
        balise.MergeAttribute("id", champ.Id);
        balise.MergeAttribute("name", champ.Nom);
        return balise;
    }

    private IHtmlContent Case()
    {
        var balise = generateur.GenerateCheckBox(vue, pour.ModelExplorer, pour.Name, pour.Model as bool?, Attributs("form-check-input"));
        var cachee = generateur.GenerateHiddenForCheckbox(vue, pour.ModelExplorer, pour.Name);
        if (cachee is not null)
            cachee.Attributes["name"] = champ.Nom;
        return Gabarit.Html($"{balise}{cachee}");
    }

    private TagBuilder Liste()
    {
        if (champ.Recherche is not null)
            attributs["data-selecteur"] = champ.Recherche;
        var plusieurs = TypeNu != typeof(string) && typeof(IEnumerable).IsAssignableFrom(TypeNu);
        return generateur.GenerateSelect(vue, pour.ModelExplorer, plusieurs ? null : "", pour.Name, champ.Options, plusieurs, Attributs("form-select"));
    }

    private IHtmlContent Boutons(string type)
    {
        var choisies = Choisies();
        return Gabarit.Joindre((champ.Options ?? []).Select((o, i) => Gabarit.Html(
            $"""<label class="form-check"><input class="form-check-input" type="{type}" id="{(i == 0 ? champ.Id : champ.Id + "-" + i)}" name="{champ.Nom}" value="{o.Value}"{Gabarit.Si(choisies.Contains(o.Value), $" checked")}><span class="form-check-label">{o.Text}</span></label>""")));
    }

    private HashSet<string?> Choisies()
    {
        if (vue.ModelState.TryGetValue(champ.Nom, out var entree) && entree.RawValue is not null)
            return entree.RawValue is string[] plusieurs ? [.. plusieurs] : [entree.AttemptedValue];
        return pour.Model switch
        {
            null => [],
            string texte => [texte],
            IEnumerable valeurs => [.. valeurs.Cast<object?>().Select(EnTexte)],
            var valeur => [EnTexte(valeur)],
        };
    }

    private static string? EnTexte(object? valeur) => Convert.ToString(valeur, CultureInfo.InvariantCulture);

    private Dictionary<string, object?> Attributs(string classe)
    {
        attributs["class"] = champ.Erreur is null ? classe : classe + " is-invalid";
        if (champ.Erreur is not null)
            attributs["aria-invalid"] = "true";
        if (champ.DecritPar is { } ids)
            attributs["aria-describedby"] = ids;
        if (champ.Obligatoire)
            attributs["required"] = "required";
        return attributs;
    }
}
