using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Prevention;
using Socle.Technique.Acces;
using Socle.Web.Service.Organisation;

namespace Socle.Web.Service.Prevention;

/// <summary>Writes one text, shows it as workers will read it, publishes it and withdraws it.</summary>
[Exige(Permission.PreventionEcrire)]
internal sealed class EcrireModel(LireRessources lire, EcrireRessource ecrire) : PageModel
{
    [BindProperty]
    public RessourceSaisie Entree { get; set; } = new();

    /// <summary>Null: a new one.</summary>
    public RessourcePrevention? Ressource { get; private set; }

    /// <summary>What was typed is shown as it will be read.</summary>
    public bool Apercu { get; private set; }

    public GenreRessource Genre => Ressource?.Genre ?? Entree.Genre;

    public static IEnumerable<SelectListItem> Genres { get; } = Enum.GetValues<GenreRessource>().Select(g => new SelectListItem(g.EnMots(), g.ToString()));

    public static IEnumerable<SelectListItem> Cibles { get; } = [.. CiblesPrevention.Toutes.Select(c => new SelectListItem(c.Libelle, c.Code))];

    public async Task<IActionResult> OnGetAsync([FromRoute] Id<RessourcePrevention>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (Ressource is { } r)
        {
            Entree = new()
            {
                Genre = r.Genre,
                Titre = r.Titre,
                Resume = r.Resume,
                Lien = r.Lien,
                Contenu = r.Contenu,
                PourTous = r.PourTous,
                Cibles = [.. CiblesPrevention.Lire(r.Cibles)],
                Metiers = r.Metiers,
                Version = r.Version,
            };
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Id<RessourcePrevention>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var fait = Ressource is { } r ? await ecrire.ModifierAsync(r.Id, Entree, arret) : await ecrire.CreerAsync(Entree, arret);
        if (fait.EstRefus)
        {
            Dire(fait.Refus);
            return Page();
        }
        TempData.Annoncer(Ressource?.Etat == EtatRessource.Publiee ? "C’est enregistré : les salariés lisent cette version." : "C’est enregistré. Publiez-le pour que les salariés le lisent.");
        return LocalRedirect($"/prevention/ecrire/{fait.Valeur}");
    }

    public async Task<IActionResult> OnPostApercuAsync([FromRoute] Id<RessourcePrevention>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        ModelState.Clear();
        if (EcrireRessource.Verifier(Entree with { Genre = Genre }) is { } refus)
        {
            Dire(refus);
            return Page();
        }
        Apercu = true;
        return Page();
    }

    public async Task<IActionResult> OnPostPublierAsync([FromRoute] Id<RessourcePrevention> id, int version, CancellationToken arret) =>
        Annoncer(id, await ecrire.PublierAsync(id, version, arret), "C’est publié : les salariés que cela concerne le lisent dans leur espace.");

    public async Task<IActionResult> OnPostRetirerAsync([FromRoute] Id<RessourcePrevention> id, int version, string? motif, CancellationToken arret) =>
        Annoncer(id, await ecrire.RetirerAsync(id, version, motif, arret), "C’est retiré : plus personne ne le lit. Les certificats déjà donnés restent.");

    private LocalRedirectResult Annoncer(Id<RessourcePrevention> id, Resultat<Id<RessourcePrevention>> fait, string phrase)
    {
        TempData.Annoncer(fait.EstSucces ? phrase : fait.Refus.Phrase, fait.EstSucces ? Ton.Succes : Ton.Attention);
        return LocalRedirect($"/prevention/ecrire/{id}");
    }

    private void Dire(Refus refus)
    {
        ModelState.Refuser(refus);
    }

    private async Task<bool> ChargerAsync(Id<RessourcePrevention>? id, CancellationToken arret)
    {
        Ressource = id is { } voulue ? await lire.UneAsync(voulue, arret) : null;
        return id is null ? !this.NommeAutreChose(id) : Ressource is not null;
    }
}
