using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Technique.Acces;
using Socle.Technique.Comptes.Administration;

namespace Socle.Web.Service.Comptes;

/// <summary>Who may sign in.</summary>
[Exige(Permission.ComptesAdministrer)]
internal sealed class IndexModel(RechercherComptes comptes, TimeProvider temps) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Texte { get; set; }

    [BindProperty(SupportsGet = true, Name = "role")]
    public Role? Role { get; set; }

    [BindProperty(SupportsGet = true, Name = "etat")]
    public EtatCompte? Etat { get; set; }

    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    public IReadOnlyList<LigneCompte> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public DateTimeOffset Maintenant => temps.GetUtcNow();

    public async Task OnGetAsync(CancellationToken arret)
    {
        var (tri, decroissant) = Request.Tri();
        var decalage = (Math.Clamp(Numero, 1, 100_000) - 1) * Pagination.TailleParDefaut;
        (var total, Lignes) = await comptes.PageAsync(
            new FiltreComptes(Texte, Role, Etat), tri == "connexion", decroissant, decalage, Pagination.TailleParDefaut, arret);
        Pagination = new Pagination(Numero, total);
    }
}
