using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Partenaires;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Web.Service.Agenda;
using Socle.Web.Service.Travailleurs.Saisie;

namespace Socle.Web.Service.Partenaires;

/// <summary>Entrusts a visit: to which service, and why. The rest is known.</summary>
[Exige(Permission.AgendaTenir)]
public sealed class ConfierModel(SocleDb db, ConfierVisite confier) : PageTravailleur(db)
{
    [BindProperty]
    public VisiteAConfier Entree { get; set; } = new();

    public string Visite { get; private set; } = "";

    public DateOnly? AuPlusTard { get; private set; }

    public bool Confidentielle { get; private set; }

    public IReadOnlyList<SelectListItem> Partenaires { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> travailleur, Id<Contrat>? contrat, Visite? visite, TypeVisite? type, Id<DemandeVisite>? demande, CancellationToken arret)
    {
        Entree = new() { Travailleur = travailleur, Contrat = contrat, Visite = visite, Type = type, Demande = demande };
        if (!await PreparerAsync(arret))
        {
            return NotFound();
        }
        var lu = await Db.Set<Contrat>().AsNoTracking().Where(c => c.Id == contrat && c.TravailleurId == travailleur)
            .Select(c => new { c.Eloigne, c.Nature, Poste = Db.Set<Poste>().Where(p => p.ContratId == c.Id).OrderByDescending(p => p.Debut).Select(p => p.Libelle).FirstOrDefault() }).FirstOrDefaultAsync(arret);
        Entree = Entree with
        {
            Raison = lu is null ? null : lu.Nature == TypeContrat.Interim ? RaisonConfiee.Interim : lu.Eloigne ? RaisonConfiee.Eloigne : null,
            Poste = lu?.Poste,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (!await PreparerAsync(arret))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var confiee = await confier.ExecuterAsync(Entree, arret);
        if (confiee.EstRefus)
        {
            ModelState.Refuser(confiee.Refus);
            return Page();
        }
        TempData.Annoncer("La demande est prête : envoyez-la au service.");
        return LocalRedirect($"/partenaires/confiee/{confiee.Valeur}");
    }

    private async Task<bool> PreparerAsync(CancellationToken arret)
    {
        if ((Entree.Visite is { } v ? Enum.IsDefined(v) ? v.Type() : null : Entree.Type is { } t && Enum.IsDefined(t) ? t : null) is not { } type || !await ChargerAsync(Entree.Travailleur, arret))
        {
            return false;
        }
        Visite = MotsDeLAgenda.EnMots(Entree.Visite, type);
        AuPlusTard = await Db.Set<Echeance>().Where(e => e.ContratId == Entree.Contrat && e.Visite == Entree.Visite && e.TravailleurId == Entree.Travailleur).Select(e => e.AuPlusTard).FirstOrDefaultAsync(arret);
        Confidentielle = await confier.EstConfidentielleAsync(Entree, arret);
        Partenaires = await Db.PartenairesAsync(arret);
        return true;
    }
}
