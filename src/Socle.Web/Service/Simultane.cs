using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Web.Service.Audit;

namespace Socle.Web.Service;

/// <summary>
/// Two people correct the same thing: the second is told who came first and what changed, before anything is replaced.
/// The trail is the version: the form carries the last event its reader has seen.
/// </summary>
internal sealed class Simultane(SocleDb db, MotsAudit mots)
{
    public const string Vu = "vu";

    /// <summary>What the form of <paramref name="id"/> is read from, for <c>_Vu.cshtml</c> to carry.</summary>
    public async Task RetenirAsync<T>(PageModel page, Id<T> id, CancellationToken arret) =>
        page.ViewData[Vu] = Marque(await DernierAsync(id, arret));

    /// <summary>False, with the reason said on the page, when someone else has written since the form was opened.</summary>
    public async Task<bool> EstInchangeAsync<T>(PageModel page, Id<T> id, CancellationToken arret)
    {
        var dernier = await DernierAsync(id, arret);
        page.ViewData[Vu] = Marque(dernier);
        var vu = page.Request.Form[Vu].ToString();
        if (dernier is null || vu.Length == 0 || vu == Marque(dernier))
        {
            return true;
        }
        var champs = mots.Lire(db, dernier.Objet, dernier.Changements).Select(c => c.Champ).Distinct().ToList();
        page.ModelState.AddModelError("",
            $"{dernier.Qui} a modifié cette fiche {new DateTimeOffset(dernier.Instant).EnClair()}, après que vous l’avez ouverte"
            + (champs.Count == 0 ? "." : $" ({string.Join(", ", champs)}).")
            + " Votre saisie est gardée : comparez avec la fiche, puis enregistrez de nouveau pour la remplacer.");
        return false;
    }

    private Task<EvenementAudit?> DernierAsync<T>(Id<T> id, CancellationToken arret)
    {
        var objet = db.Model.FindEntityType(typeof(T))!.GetTableName()!;
        return db.Set<EvenementAudit>().AsNoTracking()
            .Where(e => e.Objet == objet && e.ObjetId == id.Valeur && (e.Action == ActionAudit.Creation || e.Action == ActionAudit.Modification))
            .OrderByDescending(e => e.Id).FirstOrDefaultAsync(arret);
    }

    private static string Marque(EvenementAudit? dernier) => dernier?.Id.Valeur.ToString(CultureInfo.InvariantCulture) ?? "0";
}
