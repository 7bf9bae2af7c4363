using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Partenaires;

/// <summary>The register of partner services.</summary>
[Exige(Permission.OrganisationLire)]
public sealed class ServicesModel(SocleDb db, ExporterListe exporter, TimeProvider temps) : PageModel
{
    public IReadOnlyList<ServicePartenaire> Services { get; private set; } = [];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken arret)
    {
        Services = [.. (await db.Set<ServicePartenaire>().AsNoTracking().ToListAsync(arret)).OrderByDescending(s => s.Actif).ThenBy(s => Texte.PourRecherche(s.Nom), StringComparer.Ordinal)];
        return export is null ? Page() : await exporter.RepondreAsync(export, EnListe(), Request.QueryString.Value ?? "", arret);
    }

    public static string Convention(ServicePartenaire s) => (s.ConventionDu, s.ConventionAu) switch
    {
        ({ } du, { } au) => $"du {du.Moyenne()} au {au.Moyenne()}",
        ({ } du, _) => $"depuis le {du.Moyenne()}",
        (_, { } au) => $"jusqu’au {au.Moyenne()}",
        _ => "",
    };

    private ListeExportee EnListe() => new(
        "services-partenaires",
        ["Service", "SIREN", "Adresse", "Code postal", "Commune", "Contact", "Téléphone", "Courriel", "Convention du", "Convention au", "Ouvert"],
        Services.Select(s => (object?[])[s.Nom, s.Siren, s.Adresse, s.CodePostal, s.Commune, s.Contact, s.Telephone, s.Courriel, s.ConventionDu, s.ConventionAu, s.Actif ? "oui" : "non"]).ToAsyncEnumerable());
}
