using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Delegations;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Delegations;

/// <summary>What someone may do on a day, act by act, with the law and the protocol behind each answer.</summary>
[Exige(Permission.DelegationsLire)]
public sealed class QuiPeutFaireModel(QuiPeutFaire charger, SocleDb db, TimeProvider temps) : PageModel
{
    public IReadOnlyList<SelectListItem> Professionnels { get; private set; } = [];

    public Professionnel? Qui { get; private set; }

    public DateOnly Jour { get; private set; }

    public IReadOnlyList<(Acte Acte, ReponseDelegue Reponse)> Reponses { get; private set; } = [];

    public async Task OnGetAsync(DateOnly? jour, Categorie? categorie, string? mineur, CancellationToken arret)
    {
        Jour = jour ?? temps.Aujourdhui();
        var gens = await db.Set<Professionnel>().AsNoTracking().ToListAsync(arret);
        Professionnels = [.. gens.Where(p => p.Metier != Metier.Support && !(p.Au < Jour)).OrderBy(p => Texte.PourRecherche(p.Nom), StringComparer.Ordinal)
            .Select(p => new SelectListItem($"{p.Nom} {p.Prenom}", p.Id.ToString()))];
        Qui = gens.Find(p => p.Id == Request.Query.Id<Professionnel>("professionnel"));
        if (Qui is { } qui)
        {
            var registre = await charger.ChargerAsync(arret);
            // No company in particular: those a protocol leaves to the doctor are told beside the list.
            var travailleur = new FaitsDuTravailleur(categorie ?? Categorie.Si, mineur == "oui", default(Id<Entreprise>));
            Reponses = [.. LimitesDuDroit.Actes.Select(a => (a, registre.Repondre(qui.Id, a, Jour, travailleur)))];
        }
    }
}
