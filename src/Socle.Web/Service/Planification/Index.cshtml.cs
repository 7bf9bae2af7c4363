using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Suivi.Planification;
using Socle.Technique.Acces;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Planification;

/// <summary>The proposals kept.</summary>
[Exige(Permission.PlanificationConduire)]
public sealed class IndexModel(ListerPropositions propositions, Choix choix) : PageModel
{
    public IReadOnlyList<PropositionListee> Dernieres { get; private set; } = [];

    public Listes Listes { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken arret)
    {
        Dernieres = await propositions.DernieresAsync(arret);
        Listes = await choix.LireAsync(arret);
    }
}
