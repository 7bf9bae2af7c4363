using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Socle.Noyau;
using Socle.Technique.Fichiers;
using Socle.Technique.Traces;

namespace Socle.Espaces.Composants;

/// <summary>A list that leaves as a file: its columns, and its lines one by one.</summary>
public sealed record ListeExportee(string Nom, IReadOnlyList<string> Titres, IAsyncEnumerable<object?[]> Lignes);

/// <summary>Sends a list as CSV or XLSX, streamed; the trail says so before the first line leaves.</summary>
public sealed class ExporterListe(Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Export = new("liste.exporter", "Export d’une liste");

    /// <summary>The answer to <c>?export=csv</c> or <c>?export=xlsx</c>; <paramref name="filtre"/> is kept in the trail.</summary>
    public async Task<IActionResult> RepondreAsync(string format, ListeExportee liste, object filtre, CancellationToken arret)
    {
        await ecritures.Faire(Export, null, ecriture =>
        {
            ecriture.Tracer(ActionAudit.Fait, liste.Nom, 0, JsonSerializer.Serialize(new { format, filtre }));
            return Task.FromResult(Resultat.De(true));
        }, arret);
        return new FichierExporte(liste, format == "xlsx", $"{liste.Nom}-{temps.Aujourdhui():yyyy-MM-dd}");
    }
}

/// <summary>Writes the file straight to the answer: 100,000 lines take no more memory than one.</summary>
internal sealed class FichierExporte(ListeExportee liste, bool xlsx, string nom) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var reponse = context.HttpContext.Response;
        reponse.ContentType = xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8";
        reponse.Headers.ContentDisposition = $"attachment; filename=\"{nom}.{(xlsx ? "xlsx" : "csv")}\"";
        await using var ecrivain = xlsx
            ? (IEcrivainTableau)await EcrivainXlsx.CreerAsync(reponse.Body, liste.Titres, liste.Nom)
            : new EcrivainCsv(reponse.Body, liste.Titres);
        await foreach (var ligne in liste.Lignes.WithCancellation(context.HttpContext.RequestAborted))
        {
            await ecrivain.LigneAsync(ligne);
        }
    }
}
