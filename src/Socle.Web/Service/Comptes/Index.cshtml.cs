using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Technique.Acces;
using Socle.Technique.Comptes.Administration;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Comptes;

/// <summary>Who may sign in.</summary>
[Exige(Permission.ComptesAdministrer)]
internal sealed class IndexModel(RechercherComptes comptes, ExporterListe exporter, TimeProvider temps) : PageModel
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

    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken arret)
    {
        var (tri, decroissant) = Request.Tri();
        var filtre = new FiltreComptes(Texte, Role, Etat);
        if (export is not null)
        {
            var (_, tous) = await comptes.PageAsync(filtre, tri == "connexion", decroissant, 0, int.MaxValue, arret);
            return await exporter.RepondreAsync(export, EnListe(tous), filtre, arret);
        }
        var decalage = (Math.Clamp(Numero, 1, 100_000) - 1) * Pagination.TailleParDefaut;
        (var total, Lignes) = await comptes.PageAsync(
            filtre, tri == "connexion", decroissant, decalage, Pagination.TailleParDefaut, arret);
        Pagination = new Pagination(Numero, total);
        return Page();
    }

    /// <summary>How this account is guarded.</summary>
    public static string Protection(LigneCompte compte) => compte.Cles ? "clé d’accès" : compte.SecondFacteur ? "code temporaire" : "mot de passe seul";

    private static ListeExportee EnListe(IEnumerable<LigneCompte> lignes) => new(
        "comptes",
        ["Nom", "Identifiant", "Rôle", "Protection", "Dernière connexion", "Ouvert"],
        lignes.Select(c => (object?[])[c.Nom, c.Identifiant, c.Role.EnMots(), Protection(c), c.DerniereConnexion, c.Actif ? "oui" : "non"]).ToAsyncEnumerable());
}
