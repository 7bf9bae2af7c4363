using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Messages;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Messages;

/// <summary>One thread: answer, assign, close, open again.</summary>
[Exige(Permission.MessagesTenir)]
internal sealed class FicheModel(SocleDb db, LireMessages lire, RepondreAuxMessages repondre, TimeProvider temps) : PageModel
{
    [BindProperty, Display(Name = "Votre réponse"), StringLength(5000)]
    public string? Texte { get; set; }

    public LigneMessage Fil { get; private set; } = null!;

    public IReadOnlyList<MessageLu> Messages { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Vers { get; private set; } = [];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task<IActionResult> OnGetAsync([FromRoute] Id<FilDeMessages> id, CancellationToken arret) => await ChargerAsync(id, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPieceAsync([FromRoute] Id<FilDeMessages> id, Id<PieceMessage> piece, CancellationToken arret)
    {
        Response.Headers.CacheControl = "no-store";
        return await lire.PieceAsync(id, piece, arret) is { } jointe ? File(jointe.Octets, jointe.Type, jointe.Nom) : NotFound();
    }

    /// <param name="lus">Messages that were on the page.</param>
    public async Task<IActionResult> OnPostAsync([FromRoute] Id<FilDeMessages> id, int lus, bool clore, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        var fait = await repondre.RepondreAsync(id, lus, Texte, clore, arret);
        if (fait.EstRefus)
        {
            ModelState.AddModelError(nameof(Texte), fait.Refus.Phrase);
            return Page();
        }
        return Dire(id, fait, "La réponse est envoyée : l’employeur est prévenu qu’elle l’attend.");
    }

    /// <param name="a">« role:Assistant » or an account.</param>
    public async Task<IActionResult> OnPostAttribuerAsync([FromRoute] Id<FilDeMessages> id, string? a, CancellationToken arret) => Dire(id, await repondre.AttribuerAsync(
        id, a?.StartsWith("role:", StringComparison.Ordinal) == true && Enum.TryParse<Role>(a[5..], out var role) ? role : null,
        Id<Compte>.TryParse(a, null, out var compte) ? compte : null, arret), "Le message est confié.");

    public async Task<IActionResult> OnPostCloreAsync([FromRoute] Id<FilDeMessages> id, int lus, CancellationToken arret) => Dire(id, await repondre.CloreAsync(id, lus, arret), "Le message est clos.");

    public async Task<IActionResult> OnPostRouvrirAsync([FromRoute] Id<FilDeMessages> id, CancellationToken arret) => Dire(id, await repondre.RouvrirAsync(id, arret), "Le message attend de nouveau.");

    private LocalRedirectResult Dire(Id<FilDeMessages> id, Resultat<Id<FilDeMessages>> fait, string phrase)
    {
        TempData.Annoncer(fait.EstSucces ? phrase : fait.Refus.Phrase, fait.EstSucces ? Ton.Succes : Ton.Attention);
        return LocalRedirect($"/messages/{id}");
    }

    private async Task<bool> ChargerAsync(Id<FilDeMessages> id, CancellationToken arret)
    {
        if (await lire.UnAsync(id, arret) is not { } fil)
        {
            return false;
        }
        (Fil, Messages) = (fil, await lire.MessagesAsync(id, arret));
        var roles = Droits.Roles.Where(r => Droits.Autorise(r, Permission.MessagesTenir)).Order().ToArray();
        var comptes = await db.Set<Compte>().Where(c => c.Actif && EF.Parameter(roles).Contains(c.Role)).OrderBy(c => c.NomTri).Select(c => new { c.Id, c.NomAffiche }).ToListAsync(arret);
        Vers = [.. roles.Select(r => new SelectListItem(r.EnMots(), $"role:{r}")), .. comptes.Select(c => new SelectListItem(c.NomAffiche, c.Id.ToString()))];
        return true;
    }
}
