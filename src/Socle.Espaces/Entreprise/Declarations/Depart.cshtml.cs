using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Entreprise.Salaries;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.Entreprise.Declarations;

/// <summary>The employer declares that a contract ends.</summary>
[Exige(Permission.EspaceEntrepriseDeclarer)]
public sealed class DepartModel(LireSalarie lire, TracerRefus refus, EcrireDeclaration ecrire) : PageDeclaration(lire, refus, ecrire)
{
    [BindProperty]
    public FinContrat Entree { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] Id<Contrat> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Entree = new FinContrat { Contrat = id, Fin = Fiche.Emploi.Contrat.Fin ?? Fiche.Emploi.Contrat.FinPrevue };
        return Page();
    }

    /// <summary>The reason of the end is not the service's concern: none is asked here.</summary>
    public async Task<IActionResult> OnPostAsync([FromRoute] Id<Contrat> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        var fin = Entree with { Contrat = id, Motif = Fiche.Emploi.Contrat.MotifFin };
        var fait = await DeclarerAsync<TerminerContrat, Id<Contrat>>(c => c.ExecuterAsync(fin, arret), "Le départ est enregistré.");
        // Already gone, the person has no page here any more.
        return fait is LocalRedirectResult ? LocalRedirect("/entreprise/travailleurs") : fait;
    }
}
