using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Echeancier.Explications;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Echeancier;

/// <summary>« Pourquoi ? » : the rule, its articles, the facts, replayed.</summary>
[Exige(Permission.EcheancierLire)]
public sealed class PourquoiModel(ExpliquerEcheance expliquer) : PageModel
{
    public ExplicationEcheance? Explication { get; private set; }

    public string? Refus { get; private set; }

    public Explication? Panneau { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Echeance> id, CancellationToken arret)
    {
        if ((await expliquer.DeAsync(id, arret)).Reussit(out var explication, out var refus))
        {
            Explication = explication;
            Panneau = Construire(explication);
            return Page();
        }
        Refus = refus.Phrase;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    private static Explication Construire(ExplicationEcheance e) => new(
        e.Phrase,
        [.. e.Regles.Select(r => new TexteCite(r.Article, Codes.Preuves.De(r.Preuve), $"en vigueur depuis le {r.Du.Courte()}", $"/droit#{r.Regle.Code}"))],
        [.. e.Faits.Select(f => $"{f.Libelle} : {f.Valeur}"), $"droit au {e.DateDroit.Courte()}, {(e.Identique ? "rejoué à l’identique" : "à recalculer : le rejeu donne une autre date")}"],
        e.Manquants.Count == 0 ? null : [.. e.Manquants.Select(m => m.Chemin)]);
}
