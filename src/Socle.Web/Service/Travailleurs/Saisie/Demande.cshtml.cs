using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Demandes;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Records a visit asked for.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class DemandeModel(SocleDb db, DemanderVisite demander, TimeProvider temps) : PageTravailleur(db)
{
    [BindProperty]
    public DemandeSaisie Entree { get; set; } = null!;

    /// <summary>Where the person works today, or worked.</summary>
    public IReadOnlyList<SelectListItem> Employeurs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if (!await ChargerAvecEmployeursAsync(id, arret))
        {
            return NotFound();
        }
        Entree = new DemandeSaisie { Travailleur = id, Le = temps.Aujourdhui() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if (!await ChargerAvecEmployeursAsync(id, arret))
        {
            return NotFound();
        }
        return ModelState.IsValid ? Conclure(await demander.ExecuterAsync(Entree with { Travailleur = id }, arret), "La demande est enregistrée.") : Page();
    }

    private async Task<bool> ChargerAvecEmployeursAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return false;
        }
        var lieux = await (
            from c in Db.Set<Contrat>()
            join s in Db.Set<Etablissement>() on c.EtablissementId equals s.Id
            join e in Db.Set<Entreprise>() on s.EntrepriseId equals e.Id
            where c.TravailleurId == id
            orderby e.NomTri
            select new { s.Id, e.RaisonSociale, s.Nom }).Distinct().ToListAsync(arret);
        Employeurs = lieux.ConvertAll(l => new SelectListItem(l.Nom == l.RaisonSociale ? l.Nom : $"{l.RaisonSociale}, {l.Nom}", l.Id.ToString()));
        return true;
    }
}
