using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
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
    public IReadOnlyList<RecueLue> Lignes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Partenaires { get; private set; } = [];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task<IActionResult> OnGetAsync(EtatRecue? etat, string? export, CancellationToken arret)
    {
        Partenaires = await db.PartenairesAsync(arret);
        Lignes = await lister.ListerAsync(etat is { } e && Enum.IsDefined(e) ? e : null, false, Request.Query.Id<ServicePartenaire>("service"), arret);
        return export is null ? Page() : await exporter.RepondreAsync(export, EnListe(), Request.QueryString.Value ?? "", arret);
    }

    private ListeExportee EnListe() => new(
        "visites-recues",
        ["Personne", "Employeur", "Visite", "Au plus tard", "Service", "Référence", "Reçue le", "État", "Rendez-vous", "Retour le", "Montant (€)"],
        Lignes.Select(l => (object?[])[
            l.Nom, l.Visite.Employeur, l.Visite.Type.Court(), l.Visite.AuPlusTard, l.Service, l.Visite.Reference, l.Visite.RecueLe, l.Etat.EnMots(), l.Jour, l.Visite.RetourLe,
            l.Visite.Centimes is { } c ? Montant.Centimes(c).EnEuros : null,
        ]).ToAsyncEnumerable());
}
