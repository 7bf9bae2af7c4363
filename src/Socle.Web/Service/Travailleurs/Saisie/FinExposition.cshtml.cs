using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Ends an exposure, corrects its end, or removes one declared by mistake.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class FinExpositionModel(SocleDb db, TerminerExposition terminer, AnnulerExposition annuler) : PageContrat(db)
{
    [BindProperty]
    public FinExposition Entree { get; set; } = null!;

    public Exposition Exposition { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Contrat> contrat, Id<Exposition> exposition, CancellationToken arret)
    {
        if (!await PreparerAsync(id, contrat, exposition, arret))
        {
            return NotFound();
        }
        Entree = new FinExposition { Exposition = exposition, Fin = Exposition.Fin };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<Contrat> contrat, Id<Exposition> exposition, CancellationToken arret)
    {
        if (!await PreparerAsync(id, contrat, exposition, arret))
        {
            return NotFound();
        }
        return ModelState.IsValid
            ? Conclure(await terminer.ExecuterAsync(Entree with { Exposition = exposition }, arret), "La fin de l’exposition est enregistrée.")
            : Page();
    }

    public async Task<IActionResult> OnPostAnnulerAsync(Id<Travailleur> id, Id<Contrat> contrat, Id<Exposition> exposition, string? motif, CancellationToken arret)
    {
        ModelState.Clear();
        if (!await PreparerAsync(id, contrat, exposition, arret))
        {
            return NotFound();
        }
        Entree = new FinExposition { Exposition = exposition, Fin = Exposition.Fin };
        return Conclure(await annuler.ExecuterAsync(new() { Exposition = exposition, Motif = motif }, arret), "L’exposition déclarée par erreur est retirée.");
    }

    private async Task<bool> PreparerAsync(Id<Travailleur> id, Id<Contrat> contrat, Id<Exposition> exposition, CancellationToken arret)
    {
        Exposition = (await Db.Set<Exposition>().AsNoTracking().FirstOrDefaultAsync(x => x.Id == exposition && x.ContratId == contrat, arret))!;
        return Exposition is not null && await ChargerAsync(id, contrat, arret);
    }
}
