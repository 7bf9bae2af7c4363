using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Acces;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Formes;
using Socle.Dossier.Pieces;
using Socle.Dossier.Traces;
using Socle.Dossier.Visites;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;
using Socle.Web.Service.Soin.Dossiers;

namespace Socle.Web.Service.Soin.Pieces;

/// <summary>The papers of a file, and one more.</summary>
[Exige(Permission.DossierOuvrir)]
[RequestSizeLimit(Limite), RequestFormLimits(MultipartBodyLengthLimit = Limite)]
public sealed class IndexModel(EntreeDuDossier entree, LirePieces lire, AjouterPiece ajouter, ExporterListe exporter) : PageDuDossier(entree)
{
    internal const int Limite = ControleFichier.OctetsAuPlus + (1024 * 1024);
    internal const Blocs Parties = Blocs.Sante | Blocs.Correspondances;

    internal static readonly Refus HorsDelegation = new("dossier.bloc.lecture", "Cette partie du dossier ne vous est pas ouverte\u00A0: votre délégation porte sur l’identité et les expositions.");

    [BindProperty]
    public SaisiePiece Entree { get; set; } = new();

    public IReadOnlyList<ElementDossier> Pieces { get; private set; } = [];

    /// <summary>The visit one comes from, if any.</summary>
    public Id<VisiteMedicale>? Visite { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<VisiteMedicale>? visite, string? export, CancellationToken arret)
    {
        if (await EntrerAsync(id, visite, arret, export is null ? ActionDossier.Consultation : ActionDossier.Export) is { } ailleurs)
        {
            return ailleurs;
        }
        return export is null ? Page() : await exporter.RepondreAsync(export, EnListe(), new { }, arret);
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<VisiteMedicale>? visite, IFormFile? fichier, CancellationToken arret)
    {
        if (await EntrerAsync(id, visite, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var octets = fichier is null ? [] : await fichier.LireAsync(arret);
        var ajoute = await ajouter.ExecuterAsync(Dossier, Entree.Lire(Aujourdhui, visite), octets, arret);
        if (ajoute.EstSucces)
        {
            TempData.Annoncer("La pièce est dans le dossier.");
            return LocalRedirect(visite is { } v ? $"/soin/visite/{v}" : $"{Racine}/pieces");
        }
        ModelState.Refuser(ajoute.Refus);
        return ajoute.Refus == EcrireDossier.BlocFerme ? await FermerAsync(id, ajoute.Refus, arret) : Page();
    }

    private async Task<IActionResult?> EntrerAsync(Id<Travailleur> id, Id<VisiteMedicale>? visite, CancellationToken arret, ActionDossier pour = ActionDossier.Consultation)
    {
        if (await OuvrirAsync(id, Parties, arret, pour) is { } ferme)
        {
            return ferme;
        }
        if (!Dossier.Lit(Parties))
        {
            return await FermerAsync(id, HorsDelegation, arret);
        }
        (Visite, Pieces) = (visite, await lire.EnVigueurAsync(Dossier, arret));
        return null;
    }

    private ListeExportee EnListe() => new(
        "pieces-du-dossier", ["Titre", "Ce que c’est", "Date", "Partie du dossier", "Par", "Octets", "Empreinte SHA-256"],
        Pieces.Select(e => (object?[])
        [
            e.Contenu.Resume, e.Contenu.Nature(), e.Ecrit.Jour, e.Ecrit.Bloc.EnMots(), e.Ecrit.AuteurNom,
            ((Socle.Dossier.Contenus.IPorteFichier)e.Contenu).Fichier!.Taille, ((Socle.Dossier.Contenus.IPorteFichier)e.Contenu).Fichier!.Empreinte,
        ]).ToAsyncEnumerable());
}
