using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Salaries;
using Socle.Noyau;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.Entreprise.Declarations;

/// <summary>What the employer's small declarations share: one of its own contracts, a refusal beside its field, and the way back.</summary>
public abstract class PageDeclaration(LireSalarie lire, TracerRefus refus, EcrireDeclaration ecrire) : PageModel
{
    public FicheSalarie Fiche { get; private set; } = null!;

    public string Retour => $"/entreprise/travailleurs/{Fiche.Id}";

    public IReadOnlyList<Ancetre> Fil => [new("Mes salariés", "/entreprise/travailleurs"), new(Fiche.Nom, Retour)];

    /// <summary>False for any contract out of the perimeter: the trail says that someone asked.</summary>
    protected async Task<bool> ChargerAsync(Id<Contrat> id, CancellationToken arret)
    {
        // Exposures are read only for who may see or declare them: the others have no form that shows them.
        if (await lire.LireAsync(id, User.VoitLeSuivi(), arret) is not { } fiche)
        {
            await refus.ObjetAsync("contrat", id.Valeur, arret);
            return false;
        }
        Fiche = fiche;
        return true;
    }

    protected async Task<IActionResult> DeclarerAsync<TCas, T>(Func<TCas, Task<Resultat<T>>> acte, string phrase) where TCas : notnull
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var resultat = await ecrire.FaireAsync(acte);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer(phrase);
        return LocalRedirect(Retour);
    }
}
