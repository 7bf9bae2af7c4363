using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Espaces.Salarie;

/// <summary>One's rights in plain words, and where to find the service. Nothing about anyone.</summary>
[Exige(Permission.EspaceSalarie)]
public sealed class DroitsModel(SocleDb db) : PageModel
{
    public IReadOnlyList<Centre> Centres { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret) =>
        Centres = [.. (await db.Set<Centre>().AsNoTracking().Where(c => c.Actif).ToListAsync(arret)).OrderBy(c => Texte.PourRecherche(c.Nom), StringComparer.Ordinal)];
}
