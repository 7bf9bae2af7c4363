using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Formes;
using Socle.Dossier.Thesaurus;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>Adds one element. The kind is told by its number: an address says nothing of anyone's health.</summary>
[Exige(Permission.DossierOuvrir)]
public sealed class AjouterModel(EntreeDuDossier entree, CodageCourant codage, EcrireDossier ecrire) : PageDeForme(entree, codage)
{
    [BindProperty, Display(Name = "Dit par le travailleur, sans constat du service")]
    public bool DitParLui { get; set; }

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, int genre, CancellationToken arret)
    {
        if (await PreparerAsync(id, genre, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        (Jour, DitParLui) = (Aujourdhui, genre == (int)GenreEcrit.PosteOccupe);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, int genre, CancellationToken arret)
    {
        if (await PreparerAsync(id, genre, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        if (await LireAsync(null, arret) is not { } lu)
        {
            return Page();
        }
        var nouveau = new NouvelEcrit(lu.Contenu, lu.Jour, Origine: DitParLui ? OrigineEcrit.Travailleur : OrigineEcrit.Professionnel);
        if ((await ecrire.AjouterAsync(Dossier, nouveau, arret)).Reussit(out _, out var refus))
        {
            TempData.Annoncer("C’est dans le dossier.");
            return LocalRedirect(Racine);
        }
        Refuser(refus);
        return Page();
    }

    private async Task<IActionResult?> PreparerAsync(Id<Travailleur> id, int genre, CancellationToken arret)
    {
        if (FormesDuDossier.De((GenreEcrit)genre) is not { } forme)
        {
            return NotFound();
        }
        Forme = forme;
        var bloc = forme.Genre.Bloc();
        if (await OuvrirAsync(id, bloc, arret) is { } ferme)
        {
            return ferme;
        }
        Remplir(null);
        return Dossier.LitEtEcrit(bloc) ? null : await FermerAsync(id, EcrireDossier.BlocFerme, arret);
    }
}
