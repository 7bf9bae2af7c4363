using Microsoft.AspNetCore.Mvc;
using Socle.Noyau;
using Socle.Suivi.Convocations.Expedition;
using Socle.Technique.Documents;

namespace Socle.Web.Service.Convocations;

/// <summary>Letters as one PDF, the address where a window envelope shows it. Nothing of them is kept: neither the page nor the file.</summary>
public sealed class LettresEnPdf(RendrePartie rendre, ImprimerPdf imprimer, IWebHostEnvironment lieu)
{
    public async Task<Resultat<byte[]>> FaireAsync(IReadOnlyList<Lettre> lettres, ActionContext contexte, CancellationToken arret)
    {
        var page = await rendre.EnTexteAsync("/Service/Convocations/_Papier.cshtml", new Papier(lettres, Seule: true), contexte);
        var habillee = page.Replace("</head>", $"<style>{await StyleAsync(arret)}</style></head>", StringComparison.Ordinal);
        return await imprimer.ExecuterAsync(habillee, arret);
    }

    private async Task<string> StyleAsync(CancellationToken arret)
    {
        await using var flux = lieu.WebRootFileProvider.GetFileInfo("lettres.css").CreateReadStream();
        using var lecteur = new StreamReader(flux);
        return await lecteur.ReadToEndAsync(arret);
    }
}
