using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Entreprises.Etablissements;

[Exige(Permission.EntreprisesLire)]
public sealed class FicheModel(LireLieu lieux, TimeProvider temps) : PageModel
{
    public Lieu Lieu { get; private set; } = null!;

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public Etablissement Etablissement => Lieu.Etablissement;

    /// <summary>Open, at a company that is still a member: operations make sense.</summary>
    public bool Vivant => Etablissement.FermeLe is null && Lieu.Entreprise.Statut == StatutEntreprise.Adherente;

    public async Task<IActionResult> OnGetAsync(Id<Etablissement> id, CancellationToken arret)
    {
        if (await lieux.LireAsync(id, arret) is not { } lieu)
        {
            return NotFound();
        }
        Lieu = lieu;
        return Page();
    }
}
