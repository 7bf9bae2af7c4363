using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Planification;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Planification.Indisponibilites;

/// <summary>When a worker said they cannot come.</summary>
[Exige(Permission.AgendaTenir)]
public sealed class TravailleurModel(SocleDb db, DeclarerIndisponibilite declarer, RetirerIndisponibilite retirer, TimeProvider temps) : PageIndisponibilites(declarer, retirer)
{
    public Travailleur Travailleur { get; private set; } = null!;

    public override string Retour => $"/travailleurs/{Travailleur.Id}";

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, CancellationToken arret) => await ChargerAsync(id, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? await DeclarerAsync(Entree with { Travailleur = id, Entreprise = null, Etablissement = null }, arret) : NotFound();

    public async Task<IActionResult> OnPostRetirerAsync(Id<Travailleur> id, Id<Indisponibilite> indisponibilite, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? await RetirerAsync(indisponibilite, arret) : NotFound();

    private async Task<bool> ChargerAsync(Id<Travailleur> id, CancellationToken arret)
    {
        Travailleur = (await db.Set<Travailleur>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id && t.FusionneVersId == null, arret))!;
        var jour = temps.Aujourdhui();
        Dites = await db.Set<Indisponibilite>().AsNoTracking().Where(i => i.TravailleurId == id && i.Au >= jour).OrderBy(i => i.Du).ToListAsync(arret);
        return Travailleur is not null;
    }
}
