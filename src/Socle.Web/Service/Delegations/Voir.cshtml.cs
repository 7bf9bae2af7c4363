using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Suivi.Delegations;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Delegations;

/// <summary>A protocol as it is read and printed.</summary>
[Exige(Permission.DelegationsLire)]
public sealed class VoirModel(LireProtocole lire, SocleDb db, TimeProvider temps) : PageModel
{
    public ProtocoleLu Lu { get; private set; } = null!;

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public IReadOnlyList<ActeProposable> Actes => [.. Lu.Actes.Select(a => new ActeProposable(a, LimitesDuDroit.Repondre(a, Lu.Metier, Lu.Protocole.Du)))];

    public IReadOnlyList<string> Exclusions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<ProtocoleDelegation> id, CancellationToken arret)
    {
        Lu = (await lire.DeAsync(id, arret))!;
        if (Lu is null)
        {
            return NotFound();
        }
        var ids = Lu.Exclusions.Select(e => e.EntrepriseId).OfType<Id<Entreprise>>().ToList();
        var noms = await db.Set<Entreprise>().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.RaisonSociale, arret);
        Exclusions = [.. Lu.Exclusions.Select(e => e.Genre switch
        {
            GenreExclusion.Categorie => $"Les travailleurs en suivi {e.Categorie!.Value.EnMot().ToLowerInvariant()}",
            GenreExclusion.Mineurs => "Les moins de 18 ans",
            _ => $"Les travailleurs de {noms[e.EntrepriseId!.Value]}",
        })];
        return Page();
    }
}
