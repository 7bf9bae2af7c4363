using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Partenaires;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Service.Agenda;

namespace Socle.Web.Service.Partenaires;

/// <summary>Visits other services asked us to make.</summary>
[Exige(Permission.AgendaTenir)]
public sealed class RecuesModel(SocleDb db, ListerRecues lister, ExporterListe exporter, TimeProvider temps) : PageModel
{
    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    public IReadOnlyList<RecueLue> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = new(1, 0);

    public IReadOnlyList<SelectListItem> Partenaires { get; private set; } = [];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task<IActionResult> OnGetAsync(EtatRecue? etat, string? export, CancellationToken arret)
    {
        var lignes = lister.Lister(etat is { } e && Enum.IsDefined(e) ? e : null, Request.Query.Id<ServicePartenaire>("service"));
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, EnListe(lignes), Request.QueryString.Value ?? "", arret);
        }
        Partenaires = await db.PartenairesAsync(arret);
        Pagination = new(Numero, await lignes.CountAsync(arret));
        Lignes = await lignes.Skip(Pagination.Decalage).Take(Pagination.Taille).ToListAsync(arret);
        return Page();
    }

    private static ListeExportee EnListe(IQueryable<RecueLue> lignes) => new(
        "visites-recues",
        ["Personne", "Employeur", "Visite", "Au plus tard", "Service", "Référence", "Reçue le", "État", "Rendez-vous", "Retour le", "Montant (€)"],
        lignes.AsAsyncEnumerable().Select(l => (object?[])[
            l.Nom, l.Visite.Employeur, l.Visite.Type.Court(), l.Visite.AuPlusTard, l.Service, l.Visite.Reference, l.Visite.RecueLe, l.Etat.EnMots(), l.Jour, l.Visite.RetourLe,
            l.Visite.Centimes is { } c ? Montant.Centimes(c).EnEuros : null,
        ]));
}
