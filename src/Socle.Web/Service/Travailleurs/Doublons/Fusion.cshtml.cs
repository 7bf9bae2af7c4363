using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Personnes.Doublons;
using Socle.Web.Service.Travailleurs.Fiche;

namespace Socle.Web.Service.Travailleurs.Doublons;

/// <summary>Two files side by side: which one stays, which value of each trait, what will happen; then the merge.</summary>
[Exige(Permission.TravailleursFusionner)]
public sealed class FusionModel(LireFiche lire, FusionnerTravailleurs fusionner) : PageModel
{
    public const string FicheA = "a";
    public const string FicheB = "b";

    public FicheTravailleur A { get; private set; } = null!;

    public FicheTravailleur B { get; private set; } = null!;

    public IReadOnlyList<TraitCompare> Traits { get; private set; } = [];

    /// <summary>Which file stays.</summary>
    [BindProperty]
    public string Garde { get; set; } = FicheA;

    /// <summary>For each trait that differs, the file whose value is taken.</summary>
    [BindProperty]
    public Dictionary<string, string> Valeurs { get; set; } = [];

    [BindProperty, Display(Name = "Ce qui prouve que c’est la même personne")]
    public string? Motif { get; set; }

    public bool Apercu { get; private set; }

    public IReadOnlyList<Etape> Etapes { get; } = [new("Comparer"), new("Vérifier")];

    public string Action => $"/travailleurs/fusion?a={A.Travailleur.Id}&b={B.Travailleur.Id}";

    public FicheTravailleur Conserve => Garde == FicheB ? B : A;

    public FicheTravailleur Absorbe => Garde == FicheB ? A : B;

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> a, Id<Travailleur> b, CancellationToken arret)
    {
        if (!await ChargerAsync(a, b, arret))
        {
            return NotFound();
        }
        // The file with more history stays, unless said otherwise.
        Garde = Poids(B) > Poids(A) ? FicheB : FicheA;
        Valeurs = Traits.Where(t => t.Differe).ToDictionary(t => t.Code, t => Garde == FicheA ? (t.PlutotB ? FicheB : FicheA) : (t.ManqueB && !t.ManqueA ? FicheA : FicheB));
        return Page();
    }

    /// <summary>What will happen, before it does.</summary>
    public async Task<IActionResult> OnPostApercuAsync(Id<Travailleur> a, Id<Travailleur> b, CancellationToken arret)
    {
        if (!await ChargerAsync(a, b, arret))
        {
            return NotFound();
        }
        ModelState.Clear();
        Apercu = true;
        return Page();
    }

    public async Task<IActionResult> OnPostRetourAsync(Id<Travailleur> a, Id<Travailleur> b, CancellationToken arret)
    {
        ModelState.Clear();
        return await ChargerAsync(a, b, arret) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> a, Id<Travailleur> b, CancellationToken arret)
    {
        if (!await ChargerAsync(a, b, arret))
        {
            return NotFound();
        }
        var resultat = await fusionner.ExecuterAsync(new DemandeFusion
        {
            Conserve = Conserve.Travailleur.Id,
            Absorbe = Absorbe.Travailleur.Id,
            DepuisAbsorbe = [.. Traits.Where(t => t.Differe && Valeurs.GetValueOrDefault(t.Code, Garde) != Garde).Select(t => t.Trait)],
            Motif = Motif,
        }, arret);
        if (resultat.EstRefus)
        {
            Apercu = true;
            foreach (var refus in resultat.Refus.Tous)
            {
                ModelState.AddModelError(refus.Champ == nameof(Motif) ? nameof(Motif) : "", refus.Phrase);
            }
            return Page();
        }
        TempData.Annoncer("Les deux fiches n’en font plus qu’une. Si c’était une erreur, la fusion se défait.");
        return LocalRedirect($"/travailleurs/fusions/{resultat.Valeur}");
    }

    private async Task<bool> ChargerAsync(Id<Travailleur> a, Id<Travailleur> b, CancellationToken arret)
    {
        if (a == b || await lire.LireAsync(a, arret) is not { Travailleur.FusionneVersId: null } un || await lire.LireAsync(b, arret) is not { Travailleur.FusionneVersId: null } autre)
        {
            return false;
        }
        (A, B, Traits) = (un, autre, TraitCompare.De(un.Travailleur, autre.Travailleur));
        return true;
    }

    private static int Poids(FicheTravailleur fiche) => fiche.Visites.Count + fiche.Emplois.Count + (fiche.Travailleur.Nir is null ? 0 : 2);
}
