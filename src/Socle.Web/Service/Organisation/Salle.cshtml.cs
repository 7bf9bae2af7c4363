using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation;
using Socle.Organisation.Centres;
using Socle.Organisation.Salles;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Securite;

namespace Socle.Web.Service.Organisation;

/// <summary>Adds a room to a centre, mends it, closes it or opens it again.</summary>
[Exige(Permission.OrganisationModifier)]
internal sealed class SalleModel(
    AjouterSalle ajouter, ModifierSalle modifier, FermerSalle fermer, RouvrirSalle rouvrir, SocleDb db, ChangerDeSalle changer, IUsageDesLieux usages, LireAgenda agenda, Simultane simultane, TimeProvider temps) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Nom de la salle")]
        public string? Nom { get; set; }

        [Display(Name = "Accessible en fauteuil roulant")]
        public bool Accessible { get; set; }

        [Display(Name = "Équipement")]
        public string? Equipement { get; set; }
    }

    private const int VacationsMontrees = 20;

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Centre Centre { get; private set; } = null!;

    public Salle? Salle { get; private set; }

    /// <summary>Sessions to come in this room, the first of them.</summary>
    public IReadOnlyList<VacationLue> Vacations { get; private set; } = [];

    public UsageDuLieu Usage { get; private set; } = new(0, null, 0);

    /// <summary>Where they could go.</summary>
    public IReadOnlyList<SelectListItem> Autres { get; private set; } = [];

    public string Retour => $"/organisation/centre/{Centre.Id}#salles";

    public async Task<IActionResult> OnGetAsync(Id<Centre> id, Id<Salle>? salle, CancellationToken arret)
    {
        if (!await ChargerAsync(id, salle, arret))
        {
            return NotFound();
        }
        if (salle is { } lue)
        {
            await simultane.RetenirAsync(this, lue, arret);
        }
        Entree = new Saisie { Nom = Salle?.Nom, Accessible = Salle?.Accessible ?? false, Equipement = Salle?.Equipement };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Centre> id, Id<Salle>? salle, CancellationToken arret)
    {
        if (!await ChargerAsync(id, salle, arret))
        {
            return NotFound();
        }
        if (salle is { } lue && !await simultane.EstInchangeAsync(this, lue, arret))
        {
            return Page();
        }
        var saisie = new SaisieSalle(Entree.Nom, Entree.Accessible, Entree.Equipement);
        return Finir(salle is { } connue ? await modifier.FaireAsync(connue, saisie, arret) : await ajouter.FaireAsync(id, saisie, arret), "La salle est enregistrée.");
    }

    public async Task<IActionResult> OnPostFermerAsync(Id<Centre> id, Id<Salle> salle, CancellationToken arret) =>
        await ChargerAsync(id, salle, arret) ? Finir(await fermer.FaireAsync(salle, arret), "La salle est fermée.") : NotFound();

    public async Task<IActionResult> OnPostDemenagerAsync(Id<Centre> id, Id<Salle> salle, Id<Salle>? vers, CancellationToken arret)
    {
        if (!User.Peut(Permission.AgendaRegler))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (!await ChargerAsync(id, salle, arret))
        {
            return NotFound();
        }
        var change = await changer.ExecuterAsync(salle, vers, arret);
        if (change.EstRefus)
        {
            ModelState.AddModelError("", change.Refus.Phrase);
            return Page();
        }
        TempData.Annoncer($"{change.Valeur.Vacations.Accorder("vacation a changé", "vacations ont changé")} de salle. Vous pouvez fermer celle-ci.");
        return LocalRedirect($"/organisation/centre/{id}/salle/{salle}");
    }

    public async Task<IActionResult> OnPostRouvrirAsync(Id<Centre> id, Id<Salle> salle, CancellationToken arret) =>
        await ChargerAsync(id, salle, arret) ? Finir(await rouvrir.FaireAsync(salle, arret), "La salle est rouverte.") : NotFound();

    private IActionResult Finir(Resultat<Id<Salle>> resultat, string phrase) => this.Finir(resultat, phrase, Retour);

    private async Task<bool> ChargerAsync(Id<Centre> id, Id<Salle>? salle, CancellationToken arret)
    {
        Centre = (await db.Set<Centre>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, arret))!;
        Salle = salle is null ? null : await db.Set<Salle>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == salle && s.CentreId == id, arret);
        if (Centre is not null && Salle is { Active: true })
        {
            await VacationsAsync(Salle, arret);
        }
        return Centre is not null && (salle is null ? !this.NommeAutreChose(salle, "salle") : Salle is not null);
    }

    private async Task VacationsAsync(Salle salle, CancellationToken arret)
    {
        Usage = await usages.AVenirAsync(salle.Id, arret);
        var jours = await db.DansLaSalle(salle.Id, temps.Aujourdhui()).OrderBy(v => v.Jour).Select(v => v.Jour).Take(VacationsMontrees).ToListAsync(arret);
        Vacations = jours.Count == 0 ? [] : [.. (await agenda.VacationsAsync(new(Salle: salle.Id), jours[0], jours[^1], arret)).Where(v => !v.Fermee).Take(VacationsMontrees)];
        Autres = await db.Set<Salle>().Where(s => s.CentreId == salle.CentreId && s.Active && s.Id != salle.Id).OrderBy(s => s.Nom)
            .Select(s => new SelectListItem(s.Nom, s.Id.ToString())).ToListAsync(arret);
    }
}
