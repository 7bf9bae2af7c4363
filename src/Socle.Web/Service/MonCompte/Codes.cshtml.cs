using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using QRCoder;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Administration;
using Socle.Technique.Comptes.SecondFacteur;
using Socle.Web.Securite;

namespace Socle.Web.Service.MonCompte;

/// <summary>One-time codes as second factor, and the recovery codes that replace them.</summary>
[Exige(Permission.SonCompte)]
[EnableRateLimiting(Limites.Essais)]
internal sealed class CodesModel(RechercherComptes comptes, GererSecondFacteur secondFacteur, Confirmation confirmation) : PageModel
{
    private const string Emetteur = "Socle";

    [BindProperty, Display(Name = "Code à six chiffres"), StringLength(20)]
    public string Code { get; set; } = "";

    public Compte Compte { get; private set; } = null!;

    public SecretAEnregistrer? Secret { get; private set; }

    public int Restants { get; private set; }

    /// <summary>Shown this once: they are kept as digests.</summary>
    public IReadOnlyList<string> Secours { get; private set; } = [];

    private Id<Compte> Moi => User.Compte()!.Value;

    public async Task<IActionResult> OnGetAsync(CancellationToken arret) =>
        await confirmation.ExigerAsync(HttpContext, arret) ?? await AfficherAsync(arret);

    /// <summary>The secret as a picture, while it is being set up.</summary>
    public async Task<IActionResult> OnGetImageAsync(CancellationToken arret)
    {
        if (await confirmation.ExigerAsync(HttpContext, arret) is not null || await secondFacteur.SecretAsync(Moi, Emetteur, arret) is not { } secret)
        {
            return NotFound();
        }
        using var code = QRCodeGenerator.GenerateQrCode(secret.Adresse, QRCodeGenerator.ECCLevel.M);
        return File(new PngByteQRCode(code).GetGraphic(6), "image/png");
    }

    public Task<IActionResult> OnPostPreparerAsync(CancellationToken arret) => FaireAsync(async () =>
    {
        Dire(await secondFacteur.PreparerAsync(Moi, arret));
        return LocalRedirect("/compte/codes");
    }, arret);

    public Task<IActionResult> OnPostActiverAsync(CancellationToken arret) =>
        FaireAsync(() => MontrerAsync(secondFacteur.ActiverAsync(Moi, Code ?? "", arret), arret), arret);

    public Task<IActionResult> OnPostRenouvelerAsync(CancellationToken arret) =>
        FaireAsync(() => MontrerAsync(secondFacteur.RenouvelerCodesAsync(Moi, arret), arret), arret);

    public Task<IActionResult> OnPostRetirerAsync(CancellationToken arret) => FaireAsync(async () =>
    {
        if (Dire(await secondFacteur.RetirerAsync(Moi, arret)))
        {
            TempData.Annoncer("Les codes temporaires ne sont plus demandés. Vos autres sessions sont fermées.", Ton.Attention);
        }
        return LocalRedirect("/compte");
    }, arret);

    private async Task<IActionResult> FaireAsync(Func<Task<IActionResult>> action, CancellationToken arret) =>
        await confirmation.ExigerAsync(HttpContext, arret) ?? await action();

    private async Task<IActionResult> MontrerAsync(Task<Resultat<IReadOnlyList<string>>> tirage, CancellationToken arret)
    {
        ModelState.Clear();
        if ((await tirage).Reussit(out var codes, out var refus))
        {
            Secours = codes;
        }
        else
        {
            ModelState.Ajouter(refus);
        }
        Code = "";
        return await AfficherAsync(arret);
    }

    private async Task<IActionResult> AfficherAsync(CancellationToken arret)
    {
        if (await comptes.UnAsync(Moi, arret) is not { } compte)
        {
            return NotFound();
        }
        Compte = compte;
        Secret = await secondFacteur.SecretAsync(Moi, Emetteur, arret);
        Restants = await secondFacteur.CodesRestantsAsync(Moi, arret);
        return Page();
    }

    private bool Dire(Resultat<bool> resultat)
    {
        if (resultat.EstRefus)
        {
            TempData.Annoncer(resultat.Refus.Phrase, Ton.Erreur);
        }
        return resultat.EstSucces;
    }
}
