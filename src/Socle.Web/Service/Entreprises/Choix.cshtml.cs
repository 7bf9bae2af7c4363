using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Adherents.Entreprises.Liste;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Entreprises;

/// <summary>Members that match what is typed, for the lists one searches in.</summary>
[Exige(Permission.EntreprisesLire)]
public sealed class ChoixModel(ListerEntreprises entreprises) : PageModel
{
    private const int AuPlus = 20;

    public async Task<JsonResult> OnGetAsync(string? q, CancellationToken arret)
    {
        var lignes = string.IsNullOrWhiteSpace(q) ? [] : await entreprises.PageAsync(new FiltreEntreprises { Texte = q }, TriEntreprises.Nom, false, 0, AuPlus, arret);
        return new JsonResult(lignes.Select(l => new { value = l.Id.ToString(), text = EnTexte(l) }));
    }

    public static string EnTexte(LigneEntreprise ligne) =>
        $"{ligne.RaisonSociale} ({ligne.NumeroAdherent}{(ligne.Communes.Count > 0 ? $", {ligne.Communes[0]}" : "")})";
}
