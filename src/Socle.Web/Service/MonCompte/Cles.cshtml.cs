using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes.Cles;
using Socle.Web.Securite;

namespace Socle.Web.Service.MonCompte;

/// <summary>My passkeys: listed, added, taken off.</summary>
[Exige(Permission.SonCompte)]
internal sealed class ClesModel(GererCles gerer, CeremonieCles ceremonie, Confirmation confirmation) : PageModel
{
    [BindProperty, Display(Name = "Nom de la clé"), StringLength(60)]
    public string? Nom { get; set; }

    public IReadOnlyList<CleAcces> Liste { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken arret)
    {
        if (await confirmation.ExigerAsync(HttpContext, arret) is { } dAbord)
        {
            return dAbord;
        }
        Liste = await gerer.ListerAsync(User.Compte()!.Value, arret);
        return Page();
    }

    /// <summary>What the device must create.</summary>
    public async Task<IActionResult> OnPostQuestionAsync(CancellationToken arret) =>
        await confirmation.ExigerAsync(HttpContext, arret) ?? Content(await ceremonie.ProposerAsync(HttpContext, User.Compte()!.Value), "application/json");

    public async Task<IActionResult> OnPostAjouterAsync(string? cle, CancellationToken arret)
    {
        if (await confirmation.ExigerAsync(HttpContext, arret) is { } dAbord)
        {
            return dAbord;
        }
        var moi = User.Compte()!.Value;
        var recue = await ceremonie.RecevoirNouvelleAsync(HttpContext, moi, cle ?? "");
        Dire(recue is null
            ? new Refus("compte.cle-refusee", "Cet appareil n’a pas donné une clé d’accès que Socle peut lire : recommencez, ou essayez avec un autre.")
            : await gerer.AjouterAsync(moi, recue, Nom, arret), "Clé d’accès ajoutée : vous pouvez vous connecter avec elle.");
        return LocalRedirect("/compte/cles");
    }

    public async Task<IActionResult> OnPostRetirerAsync(Id<CleAcces> id, CancellationToken arret)
    {
        if (await confirmation.ExigerAsync(HttpContext, arret) is { } dAbord)
        {
            return dAbord;
        }
        Dire(await gerer.RetirerAsync(User.Compte()!.Value, id, arret), "Clé d’accès retirée.");
        return LocalRedirect("/compte/cles");
    }

    private void Dire(Resultat<bool> resultat, string fait)
    {
        if (resultat.Reussit(out _, out var refus))
        {
            TempData.Annoncer(fait);
        }
        else
        {
            TempData.Annoncer(refus.Phrase, Ton.Erreur);
        }
    }
}
