using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Partenaires;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Partenaires;

/// <summary>Figures of visits entrusted and received, by partner and period; nobody is named.</summary>
[Exige(Permission.AgendaLire)]
public sealed class BilanModel(CompterEchanges compter, ExporterListe exporter, TimeProvider temps) : PageModel
{
    public DateOnly Du { get; private set; }

    public DateOnly Au { get; private set; }

    public IReadOnlyList<EchangesPartenaire> Lignes { get; private set; } = [];

    /// <summary>Since January by default; what cannot be read is left out.</summary>
    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        (Du, Au) = (Jour("du") ?? new DateOnly(aujourdhui.Year, 1, 1), Jour("au") ?? aujourdhui);
        Du = Du > Au ? Au : Du;
        Lignes = await compter.ExecuterAsync(Du, Au, arret);
        return export is null ? Page() : await exporter.RepondreAsync(export, EnListe(), Request.QueryString.Value ?? "", arret);
    }

    private DateOnly? Jour(string cle) => DateOnly.TryParseExact(Request.Query[cle], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;

    private ListeExportee EnListe() => new(
        "echanges-entre-services",
        ["Service", "Du", "Au", "Confiées", "Faites là-bas", "Refusées", "Annulées", "À payer (€)", "Reçues", "Faites ici", "Refusées ici", "À facturer (€)"],
        Lignes.Select(l => (object?[])[
            l.Service, Du, Au, l.Confiees, l.ConfieesFaites, l.ConfieesRefusees, l.ConfieesAnnulees, l.APayer.EnEuros, l.Recues, l.RecuesFaites, l.RecuesRefusees, l.AFacturer.EnEuros,
        ]).ToAsyncEnumerable());
}
