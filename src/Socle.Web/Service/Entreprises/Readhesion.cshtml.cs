using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Entreprises;

/// <summary>A former member comes back, or a radiation still to come is called off.</summary>
[Exige(Permission.EntreprisesModifier)]
public sealed class ReadhesionModel(ReadhererEntreprise readherer, SocleDb db, TimeProvider temps) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Premier jour de la nouvelle adhésion")]
        public DateOnly? Le { get; set; }

        [Display(Name = "Établissements qui rouvrent")]
        public List<Id<Etablissement>> Etablissements { get; set; } = [];
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Entreprise Entreprise { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Fermes { get; private set; } = [];

    public bool Prevue => Entreprise.Statut == StatutEntreprise.Adherente;

    public async Task<IActionResult> OnGetAsync(Id<Entreprise> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Entree = new Saisie { Le = temps.Aujourdhui(), Etablissements = [.. Fermes.Select(f => Id<Etablissement>.Lire(f.Value).Valeur)] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Entreprise> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var prevue = Prevue;
        var resultat = await readherer.FaireAsync(new(id, Entree.Le, prevue ? null : Entree.Etablissements), arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer(prevue ? "La radiation prévue est annulée." : "L’entreprise est à nouveau adhérente. Vérifiez ses contacts et ses accès.");
        return LocalRedirect($"/entreprises/{id}");
    }

    private async Task<bool> ChargerAsync(Id<Entreprise> id, CancellationToken arret)
    {
        if (await db.Set<Entreprise>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, arret) is not { } entreprise)
        {
            return false;
        }
        Entreprise = entreprise;
        var fermes = await db.Set<Etablissement>().Where(t => t.EntrepriseId == id && t.SuccesseurId == null && t.FermeLe >= entreprise.RadieeLe)
            .OrderBy(t => t.Nom).Select(t => new { t.Id, t.Nom, t.Commune }).ToListAsync(arret);
        Fermes = fermes.ConvertAll(t => new SelectListItem(t.Commune is null ? t.Nom : $"{t.Nom} ({t.Commune})", t.Id.ToString()));
        return true;
    }
}
