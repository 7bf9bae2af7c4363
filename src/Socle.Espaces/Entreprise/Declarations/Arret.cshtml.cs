using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Entreprise.Salaries;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Traces;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.Entreprise.Declarations;

/// <summary>The employer declares a leave.</summary>
[Exige(Permission.EspaceEntrepriseDeclarer)]
public sealed class ArretModel(LireSalarie lire, TracerRefus refus, EcrireDeclaration ecrire) : PageDeclaration(lire, refus, ecrire)
{
    [BindProperty]
    public DemandeArret Entree { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] Id<Contrat> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Entree = new DemandeArret { Contrat = id };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Id<Contrat> id, CancellationToken arret) => await ChargerAsync(id, arret)
        ? await DeclarerAsync<DeclarerArret, Id<Arret>>(c => c.ExecuterAsync(Entree with { Contrat = id }, arret), "L’arrêt est déclaré.")
        : NotFound();
}
