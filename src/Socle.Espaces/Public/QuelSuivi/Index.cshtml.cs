using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Technique.Acces;

namespace Socle.Espaces.PagesPubliques.QuelSuivi;

/// <summary>
/// « Quel suivi pour ce salarié ? » : four steps and an answer. The answers travel in the form itself, from step to step; nothing is stored.
/// </summary>
[OuvertATous("The law is everyone's; the page knows nobody and keeps nothing.")]
// Sending it changes nothing here and no session is read: there is nothing to forge. Without a token the page needs no cookie, and can be compressed.
[IgnoreAntiforgeryToken]
[Compressible("The empty questions, the same for everyone; the answers come by POST, which is not compressed.")]
public sealed class IndexModel(TimeProvider temps) : PageModel
{
    private const int Derniere = 4;

    [BindProperty]
    public ReponsesSuivi Entree { get; set; } = new();

    public int Etape { get; private set; } = 1;

    public ResultatSuivi? Resultat { get; private set; }

    public DateOnly Aujourdhui => temps.GetUtcNow().JourAParis();

    public IReadOnlyList<Etape> Etapes { get; } = [new("Le salarié"), new("Le poste"), new("Engins, électricité"), new("Déjà fait")];

    /// <param name="vers">The step asked; one more than the last asks for the answer.</param>
    public void OnPost(int etape, int vers)
    {
        Etape = Math.Clamp(vers, 1, Derniere);
        // Going back is always possible: only what is left behind is checked.
        if (vers <= etape)
        {
            return;
        }
        var aPreciser = SituationDeclaree.Verifier(Entree, Aujourdhui).Where(a => a.Etape < vers).ToList();
        foreach (var a in aPreciser)
        {
            var cle = $"{nameof(Entree)}.{a.Champ}";
            if (ModelState[cle] is not { Errors.Count: > 0 })
            {
                ModelState.AddModelError(cle, a.Phrase);
            }
        }
        if (!ModelState.IsValid)
        {
            Etape = aPreciser.Count > 0 ? aPreciser[0].Etape : Math.Clamp(etape, 1, Derniere);
        }
        else if (vers > Derniere)
        {
            Resultat = ResultatSuivi.Demander(SituationDeclaree.Construire(Entree), Aujourdhui);
        }
    }
}
