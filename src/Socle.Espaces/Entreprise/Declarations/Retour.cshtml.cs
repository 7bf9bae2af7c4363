using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Entreprise.Salaries;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Traces;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.Entreprise.Declarations;

/// <summary>The employer tells the day someone is back, as soon as it is known: the return visit counts from it.</summary>
[Exige(Permission.EspaceEntrepriseDeclarer)]
public sealed class RetourModel(LireSalarie lire, TracerRefus refus, EcrireDeclaration ecrire) : PageDeclaration(lire, refus, ecrire)
{
    private readonly TracerRefus refus = refus;

    [BindProperty]
    public RetourTravail Entree { get; set; } = null!;

    public ArretDeclare Absence { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] Id<Contrat> id, [FromRoute] Id<Arret> absence, CancellationToken arret)
    {
        if (!await TrouverAsync(id, absence, arret))
        {
            return NotFound();
        }
        Entree = new RetourTravail { Arret = absence };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Id<Contrat> id, [FromRoute] Id<Arret> absence, CancellationToken arret) => await TrouverAsync(id, absence, arret)
        ? await DeclarerAsync<ReprendreTravail, Id<Arret>>(c => c.ExecuterAsync(Entree with { Arret = absence }, arret), "La date de retour est enregistrée. Votre service sait s’il doit organiser une visite de reprise.")
        : NotFound();

    /// <summary>A leave of this contract, and of no other.</summary>
    private async Task<bool> TrouverAsync(Id<Contrat> id, Id<Arret> absence, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return false;
        }
        if (Fiche.Arrets.FirstOrDefault(a => a.Id == absence) is not { } trouvee)
        {
            await refus.ObjetAsync("arret", absence.Valeur, arret);
            return false;
        }
        Absence = trouvee;
        return true;
    }
}
