using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Technique.Acces;
using Socle.Web.Securite;

namespace Socle.Web.Service.Aide;

/// <summary>Summary of the guide, and search in it.</summary>
[Exige(Permission.SonCompte)]
public sealed class IndexModel(PagesDAide pages) : PageModel
{
    public IReadOnlyList<PageDAide> Pages { get; private set; } = [];

    public void OnGet(string? q) => Pages = pages.Chercher(q, User.Role() switch
    {
        Role.Travailleur => Lecteur.Salarie,
        >= Role.EmployeurAdministrateur => Lecteur.Employeur,
        _ => Lecteur.Service,
    });
}
