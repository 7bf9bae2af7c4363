using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Acces;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Formes;
using Socle.Dossier.Thesaurus;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>A new version of one element, with its reason. Who corrects after someone else sees both texts before replacing.</summary>
[Exige(Permission.DossierOuvrir)]
public sealed class CorrigerModel(EntreeDuDossier entree, CodageCourant codage, LireEcrits lire, EcrireDossier ecrire) : PageDeForme(entree, codage)
{
    /// <summary>The one that was looked at.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Raison de la correction")]
    public string? Motif { get; set; }

    public ElementDossier Actuel { get; private set; } = null!;

    /// <summary>Someone else corrected it while it was being typed.</summary>
    public bool Change { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Ecrit> element, CancellationToken arret)
    {
        if (await PreparerAsync(id, element, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        (Version, Jour) = (Actuel.Ecrit.Version, Actuel.Ecrit.Jour);
        Remplir(Actuel.Contenu);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<Ecrit> element, CancellationToken arret)
    {
        if (await PreparerAsync(id, element, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        Remplir(null);
        if (await LireAsync(Actuel.Contenu, arret) is not { } lu)
        {
            return Page();
        }
        if ((await ecrire.CorrigerAsync(Dossier, element, Version, lu.Contenu, lu.Jour, Motif, arret)).Reussit(out _, out var refus))
        {
            TempData.Annoncer("C’est corrigé. L’ancien texte reste dans l’historique.");
            return LocalRedirect($"{Racine}/element/{element}");
        }
        if (refus == EcrireDossier.Change)
        {
            // Sent again, it replaces what is shown now.
            (Change, Version) = (true, Actuel.Ecrit.Version);
        }
        Refuser(refus);
        return Page();
    }

    private async Task<IActionResult?> PreparerAsync(Id<Travailleur> id, Id<Ecrit> element, CancellationToken arret)
    {
        if (await OuvrirAsync(id, Blocs.Tous, arret) is { } ferme)
        {
            return ferme;
        }
        var versions = await lire.VersionsAsync(Dossier, element, arret);
        if (versions.Count == 0 || versions[0].Ecrit.Retire || FormesDuDossier.De(versions[0].Ecrit.Genre) is not { } forme)
        {
            return NotFound();
        }
        (Actuel, Forme) = (versions[0], forme);
        return Dossier.Ecrit(Actuel.Ecrit.Bloc) ? null : await FermerAsync(id, EcrireDossier.BlocFerme, arret);
    }
}
