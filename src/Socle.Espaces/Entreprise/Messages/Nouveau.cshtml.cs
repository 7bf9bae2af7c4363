using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Declarations;
using Socle.Noyau;
using Socle.Suivi.Messages;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Espaces.Entreprise.Messages;

/// <summary>A question to the service: what about, and what; a document or two.</summary>
[Exige(Permission.EspaceEntreprise)]
[RequestSizeLimit(Octets)]
[RequestFormLimits(MultipartBodyLengthLimit = Octets)]
public sealed class NouveauModel(PerimetreEmployeur perimetre, EcrireDeclaration ecrire, TracerRefus refus) : PageModel
{
    internal const int Octets = (EcrireAuService.PiecesAuPlus * EcrireAuService.OctetsAuPlus) + (1024 * 1024);

    public sealed class Saisie
    {
        [Display(Name = "Entreprise")]
        public Id<Adherents.Entreprises.Entreprise>? Entreprise { get; set; }

        [Display(Name = "De quoi s’agit-il ?")]
        public SujetMessage? Sujet { get; set; }

        [Display(Name = "Objet"), StringLength(120)]
        public string? Objet { get; set; }

        [Display(Name = "Votre message"), StringLength(5000)]
        public string? Texte { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public IReadOnlyList<SelectListItem> Entreprises { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Sujets { get; } = [.. Enum.GetValues<SujetMessage>().Select(s => new SelectListItem(s.EnMots(), s.ToString()))];

    public Task OnGetAsync(CancellationToken arret) => LireAsync(arret);

    public async Task<IActionResult> OnPostAsync(List<IFormFile>? pieces, CancellationToken arret)
    {
        await LireAsync(arret);
        if (Entree.Entreprise is { } autre && Entreprises.All(e => e.Value != autre.ToString()))
        {
            await refus.ObjetAsync("entreprise", autre.Valeur, arret);
            return NotFound();
        }
        var entreprise = Entree.Entreprise ?? (Entreprises is [var seule] ? Id<Adherents.Entreprises.Entreprise>.Lire(seule.Value).Valeur : null);
        if (entreprise is null)
        {
            ModelState.AddModelError("Entree.Entreprise", "Choisissez l’entreprise.");
        }
        var lues = await PiecesJointes.LireAsync(pieces, arret);
        if (lues.EstRefus)
        {
            ModelState.AddModelError("", lues.Refus.Phrase);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var ouvert = await ecrire.FaireAsync<EcrireAuService, Id<FilDeMessages>>(m => m.OuvrirAsync(new(entreprise!.Value, Entree.Sujet, Entree.Objet, Entree.Texte, lues.Valeur), arret));
        if (ouvert.EstRefus)
        {
            foreach (var un in ouvert.Refus.Tous)
            {
                ModelState.AddModelError(un.Champ is null or "Pieces" ? "" : $"Entree.{un.Champ}", un.Phrase);
            }
            return Page();
        }
        TempData.Annoncer("Votre message est arrivé.");
        return LocalRedirect($"/entreprise/messages/{ouvert.Valeur}");
    }

    private async Task LireAsync(CancellationToken arret) => Entreprises =
        [.. (await (await perimetre.EntreprisesAsync(arret)).OrderBy(e => e.NomTri).Select(e => new { e.Id, e.RaisonSociale }).ToListAsync(arret)).Select(e => new SelectListItem(e.RaisonSociale, e.Id.ToString()))];
}
