using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Documents;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Traces;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Convocations;
using Socle.Suivi.Documents;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Soin.Documents;

/// <summary>A document signed: seen, printed, its signature, who read it, its notification, and the way to replace it.</summary>
[Exige(Permission.DocumentsRendre)]
internal sealed class DocumentModel(OuvrirDossier ouvrir, LireDocuments lire, NotifierDocument notifier, ServiceEmetteur service, TimeProvider temps) : PageDuDossier(ouvrir, lire)
{
    [BindProperty]
    public DateOnly? Le { get; set; }

    [BindProperty]
    public MoyenNotification? Moyen { get; set; }

    public DocumentLu Lu { get; private set; } = null!;

    public IReadOnlyList<LectureDocument> Lectures { get; private set; } = [];

    public string Html { get; private set; } = "";

    public ReponseContestation? Contestation => NotifierDocument.Contestation(Lu.Document, temps.Aujourdhui());

    public bool ANotifier => Lu.Document is { PourEmployeur: true, NotifieLe: null, EstRemplace: false } && Lu.Document.Modele.EstUnAvis();

    public async Task<IActionResult> OnGetAsync(Id<DocumentMedical> id, CancellationToken arret) =>
        await ChargerAsync(id, ActionDossier.Consultation, arret) ? Page() : NotFound();

    /// <summary>The very bytes that were signed.</summary>
    public async Task<IActionResult> OnGetFichierAsync(Id<DocumentMedical> id, CancellationToken arret) =>
        !await ChargerAsync(id, ActionDossier.Impression, arret) ? NotFound()
        : Ferme is not null ? Page()
        : Lu.Document.EnPdf ? File(Lu.Octets, "application/pdf", $"document-{Lu.Document.Numero}.pdf")
        : File(Lu.Octets, "text/html; charset=utf-8", $"document-{Lu.Document.Numero}.html");

    public async Task<IActionResult> OnGetSignatureAsync(Id<DocumentMedical> id, CancellationToken arret) =>
        !await ChargerAsync(id, ActionDossier.Export, arret) ? NotFound()
        : Ferme is not null ? Page()
        : File(Lu.Document.Signature, "application/pkcs7-signature", $"document-{Lu.Document.Numero}.p7s");

    public async Task<IActionResult> OnPostNotifierAsync(Id<DocumentMedical> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, ActionDossier.Consultation, arret))
        {
            return NotFound();
        }
        if (Ferme is null && ModelState.IsValid)
        {
            if ((await notifier.ExecuterAsync(Dossier, id, Le, Moyen, arret)) is { EstRefus: true } non)
            {
                ModelState.AddModelError(non.Refus.Champ ?? "", non.Refus.Phrase);
                return Page();
            }
            TempData.Annoncer("La notification est notée.");
            return LocalRedirect($"/soin/documents/{id}");
        }
        return Page();
    }

    private async Task<bool> ChargerAsync(Id<DocumentMedical> id, ActionDossier pour, CancellationToken arret)
    {
        if (!await OuvrirAsync(id, pour, arret))
        {
            return false;
        }
        if (Ferme is not null)
        {
            return true;
        }
        if (await Lire.UnAsync(Dossier, id, arret) is not { } lu)
        {
            return false;
        }
        (Lu, Nom) = (lu, lu.Source.Travailleur.Nom);
        Html = ComposerDocument.Partie(lu.Source, service.Adresse, niveau: 2);
        Lectures = await Lire.LecturesAsync(id, arret);
        return true;
    }
}
