using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Declarations;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Traces;
using Socle.Travailleurs.Import;

namespace Socle.Espaces.Entreprise.Depots;

/// <summary>One declaration the employer sent: what it would change, then accepted, handed over to the service, or left.</summary>
[Exige(Permission.EspaceEntrepriseDeclarer)]
public sealed class FicheModel(LireDepots lire, EcrireDeclaration ecrire, TracerRefus refus, FileImports file) : PageModel
{
    public const string Avancement = "avancement";
    public const int LignesAuPlus = 300;

    public DepotEmployeur Depot { get; private set; } = null!;

    public IReadOnlyList<LigneDepot> Lignes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromRoute] Id<ImportDeclaration> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!Depot.EnTravail)
        {
            if (Request.Headers["HX-Target"] == Avancement)
            {
                Response.Headers["HX-Refresh"] = "true";
                return new EmptyResult();
            }
            Lignes = await lire.LignesAsync(id, LignesAuPlus, arret);
        }
        return Page();
    }

    /// <param name="partiel">The rows that are right pass; those held stay to be mended.</param>
    public Task<IActionResult> OnPostAccepterAsync([FromRoute] Id<ImportDeclaration> id, bool partiel, CancellationToken arret) =>
        FaireAsync<AccepterImport, ImportDeclaration>(id, d => d.Acceptable, a => a.DemanderAsync(id, partiel, arret), "Acceptée : l’écriture a commencé. Vous pouvez quitter cette page.", arret);

    public Task<IActionResult> OnPostTransmettreAsync([FromRoute] Id<ImportDeclaration> id, CancellationToken arret) =>
        FaireAsync<TransmettreImport, Id<ImportDeclaration>>(id, d => d.Transmissible, t => t.ExecuterAsync(id, arret), "Confiée au service : il la vérifie et l’applique.", arret);

    public Task<IActionResult> OnPostAbandonnerAsync([FromRoute] Id<ImportDeclaration> id, CancellationToken arret) =>
        FaireAsync<AnnulerImport, ImportDeclaration>(id, d => d.TransmiseLe is null, a => a.AbandonnerAsync(id, arret), "Abandonnée : rien n’a été écrit.", arret);

    public Task<IActionResult> OnPostAbsentsAsync([FromRoute] Id<ImportDeclaration> id, bool partis, CancellationToken arret) =>
        FaireAsync<RepondreImport, ImportDeclaration>(id, d => d.Absents > 0 && d.TransmiseLe is null, r => r.CloturesAsync(id, partis, arret),
            partis ? "Leur départ sera enregistré quand vous accepterez." : "Ils restent dans votre liste.", arret);

    private async Task<IActionResult> FaireAsync<TCas, T>(Id<ImportDeclaration> id, Func<DepotEmployeur, bool> permis, Func<TCas, Task<Resultat<T>>> acte, string phrase, CancellationToken arret) where TCas : notnull
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!permis(Depot))
        {
            TempData.Annoncer("Cette déclaration a changé entre-temps : regardez-la de nouveau.", Ton.Attention);
            return LocalRedirect($"/entreprise/declarations/{id}");
        }
        var fait = await ecrire.FaireAsync(acte);
        TempData.Annoncer(fait.EstSucces ? phrase : fait.Refus.Phrase, fait.EstSucces ? Ton.Succes : Ton.Attention);
        file.Reveiller();
        return LocalRedirect($"/entreprise/declarations/{id}");
    }

    private async Task<bool> ChargerAsync(Id<ImportDeclaration> id, CancellationToken arret)
    {
        if (await lire.UnAsync(id, arret) is not { } depot)
        {
            await refus.ObjetAsync("import_declaration", id.Valeur, arret);
            return false;
        }
        Depot = depot;
        return true;
    }
}
