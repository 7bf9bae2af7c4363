using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Socle.Web.Service.Convocations;

/// <summary>Writes a part of a page as text: what a printer is given.</summary>
public sealed class RendrePartie(IRazorViewEngine vues, ITempDataProvider annonces)
{
    public async Task<string> EnTexteAsync<T>(string chemin, T modele, ActionContext contexte)
    {
        var vue = vues.GetView(null, chemin, isMainPage: false).View ?? throw new InvalidOperationException($"No view {chemin}.");
        await using var texte = new StringWriter();
        var donnees = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = modele };
        await vue.RenderAsync(new ViewContext(contexte, vue, donnees, new TempDataDictionary(contexte.HttpContext, annonces), texte, new HtmlHelperOptions()));
        return texte.ToString();
    }
}
