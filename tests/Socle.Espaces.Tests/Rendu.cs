using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Socle.Espaces.Composants;

namespace Socle.Espaces.Tests;

/// <summary>Renders one component as a page would, and reads the result as a browser does.</summary>
internal sealed class Rendu
{
    private readonly IServiceProvider _services;

    public Rendu(string requete = "")
    {
        var hote = WebApplication.CreateSlimBuilder();
        hote.Services.AddRazorPages();
        hote.Services.AddEspaces();
        hote.Services.AddSingleton<IFileVersionProvider, SansVersion>();
        _services = hote.Build().Services;
        Contexte = new DefaultHttpContext { RequestServices = _services };
        Contexte.Request.Path = "/liste";
        Contexte.Request.QueryString = new QueryString(requete);
        _services.GetRequiredService<IHttpContextAccessor>().HttpContext = Contexte;
    }

    public DefaultHttpContext Contexte { get; }

    public ModelStateDictionary Erreurs { get; } = new();

    public T Composant<T>() where T : TagHelper => ActivatorUtilities.CreateInstance<T>(_services);

    public ViewContext Vue(object? modele = null)
    {
        var donnees = new ViewDataDictionary(_services.GetRequiredService<IModelMetadataProvider>(), Erreurs) { Model = modele };
        var action = new Microsoft.AspNetCore.Mvc.ActionContext(Contexte, new RouteData(), new(), Erreurs);
        var temporaires = _services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(Contexte);
        return new ViewContext(action, new SansVue(), donnees, temporaires, TextWriter.Null, new HtmlHelperOptions { ClientValidationEnabled = false });
    }

    public static ModelExpression Expression(ViewContext vue, string nom)
    {
        var explorateur = nom.Split('.').Aggregate(vue.ViewData.ModelExplorer, (e, partie) => e.GetExplorerForProperty(partie)!);
        return new ModelExpression(nom, explorateur);
    }

    public static async Task<IElement> Lire(TagHelper composant, string contenu = "", Action<IDictionary<object, object>>? autour = null)
    {
        var objets = new Dictionary<object, object>();
        autour?.Invoke(objets);
        var contexte = new TagHelperContext("x", [], objets, "1");
        var sortie = new TagHelperOutput("x", [], (_, _) => Task.FromResult(new DefaultTagHelperContent().SetHtmlContent(contenu)));
        composant.Init(contexte);
        await composant.ProcessAsync(contexte, sortie);
        using var texte = new StringWriter();
        sortie.WriteTo(texte, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(texte.ToString()).Body!.Children.Single();
    }

    private sealed class SansVersion : IFileVersionProvider
    {
        public string AddFileVersionToPath(PathString requestPathBase, string path) => path;
    }

    private sealed class SansVue : IView
    {
        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }
}
