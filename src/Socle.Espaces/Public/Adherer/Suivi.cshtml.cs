using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Adherents.Adhesions;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Documents;

namespace Socle.Espaces.PagesPubliques.Adherer;

/// <summary>Where a signed request stands; what is missing is sent here, what was signed is read here.</summary>
[OuvertATous("The link itself is the proof: 130 random bits, which only its mail carries.")]
[EnableRateLimiting(Limite)]
[RequestSizeLimit(Envoi)]
[RequestFormLimits(MultipartBodyLengthLimit = Envoi)]
public sealed class SuiviModel(
    TenirBrouillon tenir, TenirPieces pieces, LirePreuve preuves, ComposerBienvenue bienvenue, ReglerAdhesions regler, ImprimerPdf imprimer) : PageParLien
{
    private const int Envoi = TenirPieces.OctetsAuPlus + (64 * 1024);

    public DemandeAdhesion? Demande { get; private set; }

    public SaisieAdhesion Saisie { get; private set; } = new();

    public string? IbanDuService { get; private set; }

    public IReadOnlyList<PieceMontree> Pieces { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string jeton, CancellationToken arret)
    {
        await ChargerAsync(jeton, arret);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string jeton, IFormFile? fichier, CancellationToken arret)
    {
        if (fichier is null)
        {
            ModelState.AddModelError("fichier", "Choisissez le document à envoyer.");
        }
        else
        {
            await using var flux = fichier.OpenReadStream();
            var jointe = await pieces.JoindreAsync(jeton, flux, fichier.FileName, arret);
            if (jointe.EstSucces)
            {
                TempData.Annoncer("Votre document est arrivé, merci.");
                return LocalRedirect($"/adherer/suivi/{jeton}");
            }
            ModelState.AddModelError("fichier", jointe.Refus.Phrase);
        }
        await ChargerAsync(jeton, arret);
        return Page();
    }

    /// <summary>The text signed and its proof, for the printer.</summary>
    public Task<IActionResult> OnGetContratAsync(string jeton, CancellationToken arret) =>
        PreuveAsync(jeton, async p => await EnPdfAsync(LirePreuve.EnFeuille(p), "adhesion", arret), arret);

    public Task<IActionResult> OnGetPreuveAsync(string jeton, CancellationToken arret) =>
        PreuveAsync(jeton, p => Task.FromResult<IActionResult>(File(Encoding.UTF8.GetBytes(p.Preuve), "application/json; charset=utf-8", "preuve.json")), arret);

    public Task<IActionResult> OnGetCachetAsync(string jeton, CancellationToken arret) =>
        PreuveAsync(jeton, p => Task.FromResult<IActionResult>(File(p.Cachet, "application/pkcs7-signature", "preuve.json.p7s")), arret);

    public async Task<IActionResult> OnGetBienvenueAsync(string jeton, CancellationToken arret)
    {
        await ChargerAsync(jeton, arret);
        return Demande?.EntrepriseId is { } entreprise && await bienvenue.LireAsync(entreprise, arret) is { } lettre
            ? await EnPdfAsync(bienvenue.EnLettre(lettre), "bienvenue", arret)
            : Page();
    }

    private async Task<IActionResult> PreuveAsync(string jeton, Func<PreuveDeSignature, Task<IActionResult>> rendre, CancellationToken arret)
    {
        await ChargerAsync(jeton, arret);
        return Demande is not null && await preuves.LireAsync(Demande.Id, arret) is { } preuve ? await rendre(preuve) : Page();
    }

    /// <summary>A server without a browser gives the page itself, to print.</summary>
    private async Task<IActionResult> EnPdfAsync(string html, string nom, CancellationToken arret) =>
        (await imprimer.ExecuterAsync(html, arret)).Reussit(out var octets)
            ? File(octets, "application/pdf", $"{nom}.pdf")
            : File(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", $"{nom}.html");

    private async Task ChargerAsync(string jeton, CancellationToken arret)
    {
        // A draft has its own page; here it is as unknown as any other.
        if (await tenir.LireAsync(jeton, arret) is not { Demande.Etat: not EtatDemande.Brouillon } ouverte)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        (Demande, Saisie) = (ouverte.Demande, ouverte.Saisie);
        Pieces = await pieces.ListerAsync(Demande.Id, arret);
        IbanDuService = (await regler.LireAsync(arret)).Iban is { } iban ? Iban.Relire(iban).Afficher() : null;
    }
}
