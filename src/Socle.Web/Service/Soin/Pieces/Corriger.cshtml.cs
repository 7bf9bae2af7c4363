using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Pieces;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;
using Socle.Web.Securite;
using Socle.Web.Service.Soin.Dossiers;

namespace Socle.Web.Service.Soin.Pieces;

/// <summary>A new version of a paper, with its reason.</summary>
[Exige(Permission.VisiteConduire)]
[RequestSizeLimit(IndexModel.Limite), RequestFormLimits(MultipartBodyLengthLimit = IndexModel.Limite)]
public sealed class CorrigerModel(EntreeDuDossier entree, LireEcrits lire, AjouterPiece pieces) : PageDuDossier(entree)
{
    [BindProperty]
    public SaisiePiece Entree { get; set; } = new();

    /// <summary>The one that was looked at.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Raison de la correction")]
    public string? Motif { get; set; }

    public ElementDossier Actuel { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Ecrit> element, CancellationToken arret)
    {
        if (await PreparerAsync(id, element, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        var nature = Actuel.Contenu switch { Piece p => p.Nature, PieceDeSante p => p.Nature, _ => NaturePiece.Autre };
        (Version, Entree) = (Actuel.Ecrit.Version, new() { Titre = Actuel.Contenu.Resume, Nature = nature, Jour = Actuel.Ecrit.Jour });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<Ecrit> element, IFormFile? fichier, CancellationToken arret)
    {
        if (await PreparerAsync(id, element, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var octets = fichier is { Length: > 0 } ? await fichier.LireAsync(arret) : null;
        var corrige = await pieces.CorrigerAsync(Dossier, element, Version, Entree.Lire(Aujourdhui), octets, Motif, arret);
        if (corrige.EstSucces)
        {
            TempData.Annoncer("La pièce est corrigée. L’ancienne reste dans l’historique.");
            return LocalRedirect($"{Racine}/element/{corrige.Valeur}");
        }
        ModelState.Ajouter(corrige.Refus, corrige.Refus.Champ == nameof(Motif) ? "" : nameof(Entree) + ".");
        return Page();
    }

    private async Task<IActionResult?> PreparerAsync(Id<Travailleur> id, Id<Ecrit> element, CancellationToken arret)
    {
        if (await OuvrirAsync(id, IndexModel.Parties, arret) is { } ferme)
        {
            return ferme;
        }
        if (!Dossier.Ecrit(IndexModel.Parties))
        {
            return await FermerAsync(id, EcrireDossier.BlocFerme, arret);
        }
        var versions = await lire.VersionsAsync(Dossier, element, arret);
        if (versions.Count == 0 || versions[0].Ecrit.Retire || versions[0].Contenu is not (Piece or PieceDeSante))
        {
            return NotFound();
        }
        Actuel = versions[0];
        return null;
    }
}
