using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Entreprises.Liste;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Web.Service.Entreprises;

/// <summary>The other company of an operation: picked in a list that searches, or typed when the browser runs no script.</summary>
public sealed class ChoixEntreprise(ListerEntreprises entreprises, SocleDb db)
{
    private const int AuPlus = 20;

    /// <summary>What is chosen, and the list to show with it: the one chosen, or those that what was typed may mean.</summary>
    public async Task<(Id<Entreprise>? Choisie, IReadOnlyList<SelectListItem> Options)> LireAsync(Id<Entreprise>? choisie, string? tapee, CancellationToken arret)
    {
        if (choisie is { } id)
        {
            var nom = await db.Set<Entreprise>().Where(e => e.Id == id).Select(e => $"{e.RaisonSociale} ({e.NumeroAdherent})").FirstOrDefaultAsync(arret);
            return nom is null ? (null, []) : (id, [new SelectListItem(nom, id.ToString())]);
        }
        if (string.IsNullOrWhiteSpace(tapee))
        {
            return (null, []);
        }
        var lignes = await entreprises.PageAsync(new FiltreEntreprises { Texte = tapee }, TriEntreprises.Nom, false, 0, AuPlus, arret);
        return (lignes.Count == 1 ? lignes[0].Id : null, [.. lignes.Select(l => new SelectListItem(ChoixModel.EnTexte(l), l.Id.ToString()))]);
    }
}
