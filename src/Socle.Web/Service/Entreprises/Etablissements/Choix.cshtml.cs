using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Adherents.Etablissements.Liste;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Entreprises.Etablissements;

/// <summary>Establishments that match what is typed, for the lists one searches in.</summary>
[Exige(Permission.EntreprisesLire)]
public sealed class ChoixModel(ListerEtablissements etablissements) : PageModel
{
    private const int AuPlus = 20;

    public async Task<JsonResult> OnGetAsync(string? q, CancellationToken arret)
    {
        var lignes = string.IsNullOrWhiteSpace(q) ? [] : await etablissements.PageAsync(new FiltreEtablissements { Texte = q }, TriEtablissements.Entreprise, false, 0, AuPlus, arret);
        return new JsonResult(lignes.Select(l => new { value = l.Id.ToString(), text = $"{l.Entreprise}, {l.Nom}{(l.Commune is null || l.Commune == l.Nom ? "" : $" ({l.Commune})")}" }));
    }
}
