using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Acces;
using Socle.Dossier.Ecrits;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;
using Socle.Web.Securite;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>Takes one element out of what is read, with its reason; its versions stay.</summary>
[Exige(Permission.DossierOuvrir)]
public sealed class RetirerModel(EntreeDuDossier entree, LireEcrits lire, EcrireDossier ecrire) : PageDuDossier(entree)
{
    /// <summary>The one that was looked at.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Raison du retrait")]
    public string? Motif { get; set; }

    public ElementDossier Actuel { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Ecrit> element, CancellationToken arret)
    {
        if (await PreparerAsync(id, element, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        Version = Actuel.Ecrit.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<Ecrit> element, CancellationToken arret)
    {
        if (await PreparerAsync(id, element, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        if ((await ecrire.RetirerAsync(Dossier, element, Version, Motif, arret)).Reussit(out _, out var refus))
        {
            TempData.Annoncer("C’est retiré du dossier.");
            return LocalRedirect(Racine);
        }
        // What is shown now is what will be withdrawn if it is sent again.
        Version = Actuel.Ecrit.Version;
        ModelState.Ajouter(refus);
        return Page();
    }

    private async Task<IActionResult?> PreparerAsync(Id<Travailleur> id, Id<Ecrit> element, CancellationToken arret)
    {
        if (await OuvrirAsync(id, Blocs.Tous, arret) is { } ferme)
        {
            return ferme;
        }
        var versions = await lire.VersionsAsync(Dossier, element, arret);
        if (versions.Count == 0 || versions[0].Ecrit.Retire)
        {
            return NotFound();
        }
        Actuel = versions[0];
        return Dossier.Ecrit(Actuel.Ecrit.Bloc) ? null : await FermerAsync(id, EcrireDossier.BlocFerme, arret);
    }
}
