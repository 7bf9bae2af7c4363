using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Declarations;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Import;

namespace Socle.Espaces.Entreprise.Depots;

/// <summary>Declarations by file, sent by the employer itself: nothing outside its mandate can be touched.</summary>
[Exige(Permission.EspaceEntrepriseDeclarer)]
[RequestSizeLimit(OctetsAuPlus)]
[RequestFormLimits(MultipartBodyLengthLimit = OctetsAuPlus)]
public sealed class IndexModel(LireDepots lire, PerimetreEmployeur perimetre, SocleDb db, EcrireDeclaration ecrire, TracerRefus refus, FileImports file) : PageModel
{
    private const long OctetsAuPlus = 120L * 1024 * 1024;

    /// <summary>The mandate it is sent under.</summary>
    [BindProperty, Display(Name = "Entreprise")]
    public Id<Mandat>? Mandat { get; set; }

    [BindProperty, Display(Name = "Le fichier liste tous mes salariés")]
    public bool Complet { get; set; }

    public IReadOnlyList<SelectListItem> Mandats { get; private set; } = [];

    public IReadOnlyList<DepotEmployeur> Depots { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public Task OnGetAsync([FromQuery(Name = "page")] int? numero, CancellationToken arret) => LireAsync(numero ?? 1, arret);

    public async Task<IActionResult> OnPostAsync(IFormFile? fichier, CancellationToken arret)
    {
        await LireAsync(1, arret);
        var mandats = await perimetre.MandatsAsync(arret);
        if ((mandats.Count == 1 && Mandat is null ? mandats[0] : mandats.FirstOrDefault(m => m.Id == Mandat)) is not { } mandat)
        {
            if (Mandat is { } autre)
            {
                await refus.ObjetAsync("mandat", autre.Valeur, arret);
                return NotFound();
            }
            ModelState.AddModelError(nameof(Mandat), "Choisissez l’entreprise dont le fichier parle.");
            return Page();
        }
        if (fichier is null || fichier.Length == 0)
        {
            ModelState.AddModelError("", "Choisissez un fichier : il est vide, ou aucun n’a été donné.");
            return Page();
        }
        return await DeposerAsync(fichier, mandat, arret);
    }

    private async Task<IActionResult> DeposerAsync(IFormFile fichier, Mandat mandat, CancellationToken arret)
    {
        var depot = new Depot
        {
            NomFichier = fichier.FileName,
            Emetteur = Mandats.First(m => m.Value == mandat.Id.ToString()).Text,
            Complet = Complet,
            Entreprise = mandat.EntrepriseId,
            Etablissement = mandat.EtablissementId,
        };
        await using var flux = fichier.OpenReadStream();
        var depose = await ecrire.FaireAsync<DeposerImport, ImportDeclaration>(d => d.DeposerAsync(flux, depot, arret));
        if (depose.EstRefus)
        {
            ModelState.AddModelError("", depose.Refus.Phrase);
            return Page();
        }
        file.Reveiller();
        return LocalRedirect($"/entreprise/declarations/{depose.Valeur.Id}");
    }

    private async Task LireAsync(int numero, CancellationToken arret)
    {
        var noms = await (await perimetre.EntreprisesAsync(arret)).ToDictionaryAsync(e => e.Id, e => e.RaisonSociale, arret);
        var mandats = await perimetre.MandatsAsync(arret);
        var sites = mandats.Select(m => m.EtablissementId).OfType<Id<Etablissement>>().ToList();
        var lieux = await db.Set<Etablissement>().Where(e => sites.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Nom, arret);
        Mandats = [.. mandats.Select(m => new SelectListItem(
            m.EtablissementId is { } site && lieux.TryGetValue(site, out var lieu) ? $"{noms[m.EntrepriseId]} · {lieu}" : noms[m.EntrepriseId], m.Id.ToString())).OrderBy(m => m.Text, StringComparer.Ordinal)];
        Pagination = new Pagination(Math.Clamp(numero, 1, 100_000), await lire.CompterAsync(arret), 20);
        Depots = await lire.PageAsync(Pagination.Decalage, Pagination.Taille, arret);
    }
}
