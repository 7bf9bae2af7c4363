using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Declarations;
using Socle.Noyau;
using Socle.Suivi.Messages;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Espaces.Entreprise.Messages;

/// <summary>One thread: what was asked, what was answered, and the next message.</summary>
[Exige(Permission.EspaceEntreprise)]
[RequestSizeLimit(NouveauModel.Octets)]
[RequestFormLimits(MultipartBodyLengthLimit = NouveauModel.Octets)]
public sealed class FilModel(LireFils lire, LireMessages messages, EcrireDeclaration ecrire, TracerRefus refus, TimeProvider temps) : PageModel
{
    [BindProperty, Display(Name = "Ajouter un message"), StringLength(5000)]
    public string? Texte { get; set; }

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public FilEmployeur Fil { get; private set; } = null!;

    public IReadOnlyList<MessageLu> Messages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromRoute] Id<FilDeMessages> id, CancellationToken arret) => await ChargerAsync(id, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPieceAsync([FromRoute] Id<FilDeMessages> id, Id<PieceMessage> piece, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret) || await messages.PieceAsync(id, piece, arret) is not { } jointe)
        {
            await refus.ObjetAsync("piece_message", piece.Valeur, arret);
            return NotFound();
        }
        Response.Headers.CacheControl = "no-store";
        return File(jointe.Octets, jointe.Type, jointe.Nom);
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Id<FilDeMessages> id, List<IFormFile>? pieces, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        var lues = await PiecesJointes.LireAsync(pieces, arret);
        var suivi = lues.EstRefus ? lues.Refus : await ecrire.FaireAsync<EcrireAuService, Id<FilDeMessages>>(m => m.SuivreAsync(id, Texte, lues.Valeur, arret));
        if (suivi.EstRefus)
        {
            ModelState.AddModelError(suivi.Refus.Champ is nameof(Texte) ? nameof(Texte) : "", suivi.Refus.Phrase);
            return Page();
        }
        TempData.Annoncer("Votre message est arrivé.");
        return LocalRedirect($"/entreprise/messages/{id}");
    }

    private async Task<bool> ChargerAsync(Id<FilDeMessages> id, CancellationToken arret)
    {
        if (await lire.UnAsync(id, arret) is not { } fil)
        {
            await refus.ObjetAsync("fil_de_messages", id.Valeur, arret);
            return false;
        }
        (Fil, Messages) = (fil, await messages.MessagesAsync(id, arret));
        return true;
    }
}
