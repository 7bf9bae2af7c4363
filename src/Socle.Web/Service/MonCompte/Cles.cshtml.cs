using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Cles;
using Socle.Web.Securite;

namespace Socle.Web.Service.MonCompte;

/// <summary>My passkeys: listed, added, taken off.</summary>
[Exige(Permission.SonCompte)]
internal sealed class ClesModel(GererCles gerer, CeremonieCles ceremonie, Confirmation confirmation, BaseComptes comptes) : PageModel
{
    [BindProperty, Display(Name = "Nom de la clé"), StringLength(60)]
    public string? Nom { get; set; }

    public IReadOnlyList<CleAcces> Liste { get; private set; } = [];

    /// <summary>No password and no key yet: once signed out, nothing opens this account.</summary>
    public bool SansRetour { get; private set; }

    /// <summary>A worker keeps their own space with it, and works with no device of ours.</summary>
    public bool Salarie => User.Role() == Role.Travailleur;

    public async Task<IActionResult> OnGetAsync(CancellationToken arret)
    {
        if (await confirmation.ExigerAsync(HttpContext, arret) is { } dAbord)
        {
            return dAbord;
        }
        var moi = User.Compte()!.Value;
        Liste = await gerer.ListerAsync(moi, arret);
        SansRetour = Liste.Count == 0 && await comptes.Db.Set<Compte>().AnyAsync(c => c.Id == moi && c.PasswordHash == null, arret);
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
