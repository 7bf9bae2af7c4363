using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Suivi.Messages;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Messages;

/// <summary>In how many days the service answers, subject by subject.</summary>
[Exige(Permission.MessagesTenir)]
internal sealed class DelaisModel(RepondreAuxMessages repondre) : PageModel
{
    public IReadOnlyDictionary<SujetMessage, int> Delais { get; private set; } = new Dictionary<SujetMessage, int>();

    public async Task OnGetAsync(CancellationToken arret) => Delais = await repondre.DelaisAsync(arret);

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        var jours = Enum.GetValues<SujetMessage>().ToDictionary(s => s, s => int.TryParse(Request.Form[$"jours-{s}"], CultureInfo.InvariantCulture, out var n) ? n : (int?)null);
        var fait = await repondre.ReglerAsync(jours, arret);
        if (fait.EstRefus)
        {
            ModelState.AddModelError("", fait.Refus.Phrase);
            Delais = await repondre.DelaisAsync(arret);
            return Page();
        }
        TempData.Annoncer("Les délais sont enregistrés : ils valent pour les messages à venir.");
        return LocalRedirect("/messages");
    }
}
