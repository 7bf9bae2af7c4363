using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Suivi.Accueil;
using Socle.Technique.Acces;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Journee;

/// <summary>The day on paper, one sheet for each professional, for when the program is not there.</summary>
[Exige(Permission.AgendaLire)]
public sealed class ImprimerModel(ImprimerAgenda imprimer, Choix choix, TimeProvider temps) : PageModel
{
    public DateOnly Jour { get; private set; }

    public string? Centre { get; private set; }

    public DateTimeOffset Le => temps.GetUtcNow();

    public IReadOnlyList<IReadOnlyList<VacationImprimee>> Feuilles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret)
    {
        Jour = DateOnly.TryParseExact(Request.Query["jour"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : temps.Aujourdhui();
        var centre = Request.Query.Id<Centre>("centre");
        Centre = centre is null ? null : (await choix.LireAsync(arret)).Centres.FirstOrDefault(c => c.Value == centre.ToString())?.Text;
        Feuilles = await imprimer.ExecuterAsync(Jour, centre, arret);
    }
}
