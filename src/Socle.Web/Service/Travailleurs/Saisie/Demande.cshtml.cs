using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Demandes;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Records a visit asked for.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class DemandeModel(SocleDb db, DemanderVisite demander, TimeProvider temps) : PageModel
{
    [BindProperty]
    public DemandeSaisie Entree { get; set; } = null!;

    public Travailleur Travailleur { get; private set; } = null!;

    /// <summary>Where the person works today, or worked.</summary>
    public IReadOnlyList<SelectListItem> Employeurs { get; private set; } = [];

    public string Retour => $"/travailleurs/{Travailleur.Id}";

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Entree = new DemandeSaisie { Travailleur = id, Le = temps.Aujourdhui() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var resultat = await demander.ExecuterAsync(Entree with { Travailleur = id }, arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer("La demande est enregistrée.");
        return LocalRedirect(Retour);
    }

    private async Task<bool> ChargerAsync(Id<Travailleur> id, CancellationToken arret)
    {
        Travailleur = (await db.Set<Travailleur>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id && t.FusionneVersId == null, arret))!;
        var lieux = await (
            from c in db.Set<Contrat>()
            join s in db.Set<Etablissement>() on c.EtablissementId equals s.Id
            join e in db.Set<Entreprise>() on s.EntrepriseId equals e.Id
            where c.TravailleurId == id
            orderby e.NomTri
            select new { s.Id, e.RaisonSociale, s.Nom }).Distinct().ToListAsync(arret);
        Employeurs = lieux.ConvertAll(l => new SelectListItem(l.Nom == l.RaisonSociale ? l.Nom : $"{l.RaisonSociale}, {l.Nom}", l.Id.ToString()));
        return Travailleur is not null;
    }
}
