using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Declarations;
using Socle.Noyau;
using Socle.Suivi.Documents;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Espaces.Entreprise.Documents;

/// <summary>What the service handed to the employer after visits. Opening one proves that it was received.</summary>
[Exige(Permission.EspaceEntrepriseSuivi)]
public sealed class IndexModel(LireDocumentsEmployeur lire, CoffreDesCopies coffre, EcrireDeclaration ecrire, TracerRefus refus) : PageModel
{
    public IReadOnlyList<DocumentEmployeur> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "page")] int? numero, CancellationToken arret)
    {
        Pagination = new Pagination(Math.Clamp(numero ?? 1, 1, 100_000), await lire.CompterAsync(arret));
        Lignes = await lire.PageAsync(Pagination.Decalage, Pagination.Taille, arret);
    }

    /// <summary>Sent by a button: following a link proves nothing, and is followed by machines.</summary>
    public async Task<IActionResult> OnPostAsync(Id<DocumentRemis> id, CancellationToken arret)
    {
        if (await lire.UnAsync(id, arret) is not { } document)
        {
            // Someone else's, or none at all: one answer, one trace.
            await refus.ObjetAsync("document_remis", id.Valeur, arret);
            return NotFound();
        }
        var octets = coffre.Ouvrir(document);
        await ecrire.FaireAsync<NoterLecture, bool>(n => n.ExecuterAsync(id, User.Compte()!.Value, arret));
        return document.EnPdf ? File(octets, "application/pdf", $"document-{document.Numero}.pdf") : File(octets, "text/html; charset=utf-8", $"document-{document.Numero}.html");
    }
}
