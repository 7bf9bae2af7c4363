using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Primitives;
using Socle.Dossier.Acces;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;
using Socle.Web.Securite;
using Socle.Web.Service.Travailleurs.Fiche;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>What the pages of a file share: opened first, traced, then read; or closed, with the reason.</summary>
public abstract class PageDuDossier(EntreeDuDossier entree) : PageModel
{
    private const string Ferme = "/Service/Soin/Dossiers/_Ferme.cshtml";

    /// <summary>Fields of the forms themselves, which nobody typed.</summary>
    private static readonly string[] Caches = ["__RequestVerificationToken", "Version", "genre"];

    public DossierOuvert Dossier { get; private set; } = null!;

    public FicheTravailleur Fiche { get; private set; } = null!;

    public DateOnly Aujourdhui => entree.Aujourdhui;

    public string Racine => $"/soin/dossier/{Fiche.Travailleur.Id}";

    /// <summary>Null when the file is open; else what to answer instead.</summary>
    protected async Task<IActionResult?> OuvrirAsync(Id<Travailleur> id, Blocs voulus, CancellationToken arret, ActionDossier pour = ActionDossier.Consultation)
    {
        if (!(await entree.Ouvrir.ExecuterAsync(id, pour, voulus, arret)).Reussit(out var ouvert, out var refus))
        {
            return await FermerAsync(id, refus, arret);
        }
        Dossier = ouvert;
        if (await entree.FicheAsync(ouvert.TravailleurId, arret) is not { } fiche)
        {
            return NotFound();
        }
        Fiche = fiche;
        return null;
    }

    /// <summary>The page that says why, with what was typed.</summary>
    protected async Task<IActionResult> FermerAsync(Id<Travailleur> id, Refus refus, CancellationToken arret, string? motif = null)
    {
        if (refus == OuvrirDossier.Inconnu)
        {
            return NotFound();
        }
        var possible = refus == DeciderAcces.SansRelation || motif is not null;
        var nom = User.Peut(Permission.TravailleursLire) ? await entree.NomAsync(id, arret) : null;
        var ferme = new DossierFerme(id, nom, refus, possible && await entree.Briser.PossibleAsync(id, arret)) { Motif = motif, Tape = motif is null ? Tapes() : [] };
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return new ViewResult { ViewName = Ferme, ViewData = new ViewDataDictionary<DossierFerme>(ViewData, ferme), TempData = TempData };
    }

    private IReadOnlyList<string> Tapes() => Request.HasFormContentType
        ? [.. Request.Form.Where(c => !Caches.Contains(c.Key) && !StringValues.IsNullOrEmpty(c.Value)).Select(c => c.Value.ToString())]
        : [];
}
