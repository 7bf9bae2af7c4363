using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Dossier.Acces;
using Socle.Dossier.Documents;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Traces;
using Socle.Dossier.Visites;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Soin.Documents;

/// <summary>What the pages of documents share: the file is opened, and the trail says so, before anything is shown.</summary>
internal abstract class PageDuDossier(OuvrirDossier ouvrir, LireDocuments lire) : PageModel
{
    public DossierOuvert Dossier { get; private set; } = null!;

    /// <summary>Why the file stays closed; the page then shows nothing else.</summary>
    public Refus? Ferme { get; private set; }

    public string Nom { get; protected set; } = "";

    protected LireDocuments Lire => lire;

    /// <summary>False when there is no such visit.</summary>
    protected async Task<bool> OuvrirAsync(Id<VisiteMedicale> visite, CancellationToken arret) =>
        await OuvrirAsync(await lire.TravailleurAsync(visite, arret), ActionDossier.Consultation, arret);

    /// <summary>False when there is no such document.</summary>
    protected async Task<bool> OuvrirAsync(Id<DocumentMedical> document, ActionDossier pour, CancellationToken arret) =>
        await OuvrirAsync(await lire.TravailleurAsync(document, arret), pour, arret);

    private async Task<bool> OuvrirAsync(Id<Travailleur>? travailleur, ActionDossier pour, CancellationToken arret)
    {
        if (travailleur is not { } qui)
        {
            return false;
        }
        if ((await ouvrir.ExecuterAsync(qui, pour, Blocs.Conclusions, arret)).Reussit(out var dossier, out var refus))
        {
            Dossier = dossier;
        }
        else
        {
            Ferme = refus;
        }
        return true;
    }
}
