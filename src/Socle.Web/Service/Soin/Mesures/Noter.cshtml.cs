using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Acces;
using Socle.Dossier.Appareils;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Visites;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;
using Socle.Web.Service.Soin.Dossiers;

namespace Socle.Web.Service.Soin.Mesures;

/// <summary>An audiogram, a spirometry, a vision, typed by who read them on a machine.</summary>
[Exige(Permission.VisiteConduire)]
public sealed class NoterModel(EntreeDuDossier entree, NoterMesures noter) : PageDuDossier(entree)
{
    /// <summary>By code.</summary>
    [BindProperty]
    public Dictionary<string, string?> Valeurs { get; set; } = [];

    [BindProperty, Display(Name = "Date")]
    public DateOnly? Jour { get; set; }

    public Id<VisiteMedicale>? Visite { get; private set; }

    public string Retour => Visite is { } v ? $"/soin/visite/{v}" : $"{Racine}/mesures";

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<VisiteMedicale>? visite, CancellationToken arret) => await EntrerAsync(id, visite, arret) ?? Page();

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<VisiteMedicale>? visite, CancellationToken arret)
    {
        if (await EntrerAsync(id, visite, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var note = await noter.ExecuterAsync(Dossier, Valeurs, Jour ?? Aujourdhui, visite, arret);
        if (note.EstSucces)
        {
            TempData.Annoncer("Les mesures sont dans le dossier.");
            return LocalRedirect(Retour);
        }
        foreach (var refus in note.Refus.Tous)
        {
            ModelState.AddModelError(refus.Champ ?? "", refus.Phrase);
        }
        return Page();
    }

    private async Task<IActionResult?> EntrerAsync(Id<Travailleur> id, Id<VisiteMedicale>? visite, CancellationToken arret)
    {
        if (await OuvrirAsync(id, Blocs.Sante, arret) is { } ferme)
        {
            return ferme;
        }
        Visite = visite;
        foreach (var valeur in NoterMesures.Groupes.SelectMany(g => g.Rangees).SelectMany(r => r))
        {
            Valeurs.TryAdd(valeur.Code, null);
        }
        return Dossier.Ecrit(Blocs.Sante) ? null : await FermerAsync(id, EcrireDossier.BlocFerme, arret);
    }
}
