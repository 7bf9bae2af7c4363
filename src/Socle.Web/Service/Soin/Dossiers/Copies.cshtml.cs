using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Conservation;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Transferts;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>A service that asks for the file.</summary>
public sealed class SaisieTransfert
{
    [Display(Name = "Service qui demande")]
    public string? Service { get; set; }

    [Display(Name = "Adresse de messagerie sécurisée")]
    public string? Adresse { get; set; }

    [Display(Name = "Jour de sa demande")]
    public DateOnly? DemandeLe { get; set; }

    [Display(Name = "Le travailleur a été informé du transfert")]
    public bool Informe { get; set; }
}

public sealed class SaisieFin
{
    [Display(Name = "Date du décès")]
    public DateOnly? Deces { get; set; }

    [Display(Name = "Un recours amiable ou contentieux est en cours")]
    public bool Recours { get; set; }
}

/// <summary>The worker's rights on the file, and where it goes: copy, transfer, reception, how long it is kept.</summary>
[Exige(Permission.DocumentsRendre)]
[RequestSizeLimit(ImporterDossier.TailleMaximale), RequestFormLimits(MultipartBodyLengthLimit = ImporterDossier.TailleMaximale)]
public sealed class CopiesModel(
    EntreeDuDossier entree, ExporterDossier exporter, ImporterDossier importer, NoterFin noter, CalculerConservation conservation, DossierDb dossiers)
    : PageDuDossier(entree)
{
    [BindProperty]
    public SaisieTransfert Entree { get; set; } = new();

    [BindProperty]
    public SaisieFin Fin { get; set; } = new();

    public DossierAConserver Garde { get; private set; } = null!;

    public bool SOppose { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, CancellationToken arret) =>
        await OuvrirAsync(id, Blocs.Identite | Blocs.Consentements, arret) ?? await MontrerAsync(remplir: true, arret);

    /// <summary>The machine-readable copy, for the worker.</summary>
    public Task<IActionResult> OnPostCopieAsync(Id<Travailleur> id, CancellationToken arret) =>
        DansLeDossierAsync(id, async () => await RendreAsync(await exporter.CopieAsync(Dossier, arret), Json, arret), arret);

    /// <summary>The same, with each paper as a file anyone opens.</summary>
    public Task<IActionResult> OnPostArchiveAsync(Id<Travailleur> id, CancellationToken arret) =>
        DansLeDossierAsync(id, async () => await RendreAsync(await exporter.CopieAsync(Dossier, arret), f => File(ArchiveDossier.De(f), "application/zip", $"dossier-{f.ExporteLe:yyyy-MM-dd}.zip"), arret), arret);

    public Task<IActionResult> OnPostTransfertAsync(Id<Travailleur> id, CancellationToken arret) => DansLeDossierAsync(id, async () =>
    {
        if (!Entree.Informe)
        {
            return await RefuserAsync(new Refus("transfert.information", "Informez d’abord le travailleur du transfert, et dites-le ici\u00A0: il peut s’y opposer.", nameof(Entree.Informe)), arret);
        }
        var demande = new DemandeDeTransfert(Entree.Service ?? "", Entree.Adresse ?? "", Entree.DemandeLe ?? DateOnly.MaxValue);
        return await RendreAsync(await exporter.TransfererAsync(Dossier, demande, arret), Json, arret);
    }, arret);

    public Task<IActionResult> OnPostRecevoirAsync(Id<Travailleur> id, IFormFile? fichier, CancellationToken arret) => DansLeDossierAsync(id, async () =>
    {
        if (fichier is null || fichier.Length == 0)
        {
            return await RefuserAsync(ImporterDossier.Illisible, arret);
        }
        await using var octets = new MemoryStream();
        await fichier.CopyToAsync(octets, arret);
        return await ConclureAsync(await importer.ExecuterAsync(Dossier, octets.ToArray(), arret), "Le dossier reçu est ajouté à celui-ci.", arret);
    }, arret);

    public Task<IActionResult> OnPostFinAsync(Id<Travailleur> id, CancellationToken arret) => DansLeDossierAsync(id, async () =>
    {
        if (!ModelState.IsValid)
        {
            // A date that cannot be read takes back none: how long the file is kept hangs on it.
            return await MontrerAsync(remplir: false, arret);
        }
        var deces = await noter.DecesAsync(Dossier, Fin.Deces, arret);
        return await ConclureAsync(deces.EstRefus ? deces : await noter.RecoursAsync(Dossier, Fin.Recours, arret), "C’est noté.", arret, nameof(Fin));
    }, arret);

    /// <summary>The file first, or the page that says why not.</summary>
    private async Task<IActionResult> DansLeDossierAsync(Id<Travailleur> id, Func<Task<IActionResult>> acte, CancellationToken arret) =>
        await OuvrirAsync(id, Blocs.Identite, arret) ?? await acte();

    private async Task<IActionResult> RendreAsync(Resultat<FichierDossier> resultat, Func<FichierDossier, IActionResult> rendre, CancellationToken arret) =>
        resultat.Reussit(out var fichier, out var refus) ? rendre(fichier) : await RefuserAsync(refus, arret);

    private async Task<IActionResult> ConclureAsync<T>(Resultat<T> resultat, string phrase, CancellationToken arret, string prefixe = nameof(Entree))
    {
        if (resultat.EstRefus)
        {
            return await RefuserAsync(resultat.Refus, arret, prefixe);
        }
        TempData.Annoncer(phrase);
        return LocalRedirect(Request.Path);
    }

    private FileContentResult Json(FichierDossier fichier) => File(fichier.Octets(), "application/json", $"dossier-{fichier.ExporteLe:yyyy-MM-dd}.json");

    private Task<IActionResult> RefuserAsync(Refus refus, CancellationToken arret, string prefixe = nameof(Entree))
    {
        ModelState.Refuser(refus, prefixe);
        return MontrerAsync(remplir: false, arret);
    }

    private async Task<IActionResult> MontrerAsync(bool remplir, CancellationToken arret)
    {
        var dmst = await dossiers.Set<Dmst>().AsNoTracking().FirstAsync(d => d.Id == Dossier.Id, arret);
        Garde = await conservation.UnAsync(dmst, arret);
        SOppose = await dossiers.Set<Opposition>().AnyAsync(o => o.DossierId == dmst.Id && o.Genre == GenreOpposition.AutresServices && o.LeveeLe == null, arret);
        if (remplir)
        {
            Fin = new SaisieFin { Deces = dmst.DecesLe, Recours = dmst.RecoursDepuis is not null };
        }
        return Page();
    }
}
