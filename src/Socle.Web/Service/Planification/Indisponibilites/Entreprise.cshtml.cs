using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Planification;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Planification.Indisponibilites;

/// <summary>When a company, or one of its places, said its people cannot come; how many may be away at once.</summary>
[Exige(Permission.AgendaTenir)]
public sealed class EntrepriseModel(
    SocleDb db, DeclarerIndisponibilite declarer, RetirerIndisponibilite retirer, LireReglages reglages, ReglerPlanification regler, TimeProvider temps) : PageIndisponibilites(declarer, retirer)
{
    public Entreprise Entreprise { get; private set; } = null!;

    /// <summary>What it agreed with the service, if anything.</summary>
    public int? Convenu { get; private set; }

    public override string Retour => $"/entreprises/{Entreprise.Id}";

    public async Task<IActionResult> OnGetAsync(Id<Entreprise> id, CancellationToken arret) => await ChargerAsync(id, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<Entreprise> id, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? await DeclarerAsync(Entree with { Travailleur = null, Entreprise = id }, arret) : NotFound();

    public async Task<IActionResult> OnPostRetirerAsync(Id<Entreprise> id, Id<Indisponibilite> indisponibilite, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? await RetirerAsync(indisponibilite, arret) : NotFound();

    public async Task<IActionResult> OnPostSimultanesAsync(Id<Entreprise> id, int? maximum, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if ((await regler.SimultanesAsync(id, maximum, arret)).Reussit(out _, out var refus))
        {
            return Revenir("Le nombre d’absents à la fois est enregistré.");
        }
        ModelState.Refuser(refus);
        return Page();
    }

    private async Task<bool> ChargerAsync(Id<Entreprise> id, CancellationToken arret)
    {
        Entreprise = (await db.Set<Entreprise>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, arret))!;
        if (Entreprise is null)
        {
            return false;
        }
        var jour = temps.Aujourdhui();
        var lieux = db.Set<Etablissement>().Where(e => e.EntrepriseId == id);
        Lieux = [.. (await lieux.Where(e => e.FermeLe == null).OrderBy(e => e.Nom).Select(e => new { e.Id, e.Nom }).ToListAsync(arret)).Select(e => new SelectListItem(e.Nom, e.Id.ToString()))];
        Dites = await db.Set<Indisponibilite>().AsNoTracking()
            .Where(i => i.Au >= jour && (i.EntrepriseId == id || lieux.Any(e => e.Id == i.EtablissementId))).OrderBy(i => i.Du).ToListAsync(arret);
        Convenu = await reglages.SimultanesAsync(id, arret);
        return true;
    }
}
