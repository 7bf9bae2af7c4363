using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Entreprise.Accueil;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Espaces.Entreprise.Annuelle;

/// <summary>The yearly declaration of each company of the account: done, begun, or waited for. One company: its review at once.</summary>
[Exige(Permission.EspaceEntreprise)]
public sealed class IndexModel(LireBilans bilans, PerimetreEmployeur perimetre, TimeProvider temps) : PageModel
{
    public IReadOnlyList<BilanEntreprise> Entreprises { get; private set; } = [];

    public int Annee => temps.Aujourdhui().Year;

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public int Signees => Entreprises.Count(e => e.Signee is not null);

    public bool Signe => User.DeclareLesPostes();

    public async Task<IActionResult> OnGetAsync(CancellationToken arret)
    {
        var entieres = (await perimetre.MandatsAsync(arret)).Where(m => m.EtablissementId is null).Select(m => m.EntrepriseId).ToHashSet();
        // What is left to do first: an accountant has two hundred of them.
        Entreprises = [.. (await bilans.ToutesAsync(false, arret)).Where(e => entieres.Contains(e.Id)).OrderBy(e => e.Signee is not null)];
        return Entreprises is [var seule] && Signe ? LocalRedirect($"/entreprise/annuelle/{seule.Id}") : Page();
    }
}
