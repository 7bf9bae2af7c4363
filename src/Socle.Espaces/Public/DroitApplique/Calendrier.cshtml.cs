using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Technique.Acces;

namespace Socle.Espaces.PagesPubliques.DroitApplique;

/// <summary>What changed, and what will.</summary>
[OuvertATous("The law is everyone's, and so are its changes.")]
[Compressible("The changes of the law, the same for everyone.")]
public sealed class CalendrierModel(TimeProvider temps) : PageModel
{
    public IReadOnlyList<ChangementDuDroit> AVenir { get; private set; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<ChangementDuDroit> Passes { get; private set; } = [];

    public void OnGet()
    {
        var jour = temps.GetUtcNow().JourAParis();
        AVenir = [.. CalendrierDuDroit.Changements.Where(c => c.Le > jour)];
        Passes = [.. CalendrierDuDroit.Changements.Where(c => c.Le <= jour).Reverse()];
    }
}
