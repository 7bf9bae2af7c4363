using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Dossier.Depots;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Visites;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Soin.Visites;

/// <summary>What the worker said before the visit, taken over or corrected by who receives them.</summary>
[Exige(Permission.VisiteConduire)]
public sealed class QuestionnaireModel(TrouverVisite trouver, RetenirReponses retenir) : PageModel
{
    public IActionResult OnGet(Id<VisiteMedicale> id) => LocalRedirect($"/soin/visite/{id}");

    public async Task<IActionResult> OnPostAsync(Id<VisiteMedicale> id, Id<Ecrit> element, int version, int[] garder, CancellationToken arret)
    {
        var ouverte = await trouver.PourLireAsync(id, arret);
        if (ouverte.EstRefus)
        {
            if (ouverte.Refus.Code == RefusVisite.Inconnue.Code)
            {
                return NotFound();
            }
            TempData.Annoncer(ouverte.Refus.Phrase, Ton.Attention);
            return LocalRedirect("/soin/visites");
        }
        if (ouverte.Valeur.Visite.Etat != EtatVisite.Ouverte)
        {
            return Dire(id, RefusVisite.Close.Phrase, Ton.Attention);
        }
        var retenues = garder.Distinct().ToDictionary(i => i, i => Request.Form[string.Create(CultureInfo.InvariantCulture, $"r-{i}")].ToString());
        var resultat = await retenir.ExecuterAsync(ouverte.Valeur.Dossier, element, version, retenues, arret);
        return resultat.EstSucces ? Dire(id, "Les réponses retenues sont au dossier.", Ton.Succes) : Dire(id, resultat.Refus.Phrase, Ton.Attention);
    }

    private LocalRedirectResult Dire(Id<VisiteMedicale> id, string phrase, Ton ton)
    {
        TempData.Annoncer(phrase, ton);
        return LocalRedirect($"/soin/visite/{id}");
    }
}
