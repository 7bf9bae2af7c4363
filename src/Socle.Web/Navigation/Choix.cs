using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;

namespace Socle.Web.Navigation;

/// <summary>The service's sectors, teams and centres, as lists to choose from.</summary>
public sealed record Listes(IReadOnlyList<SelectListItem> Secteurs, IReadOnlyList<SelectListItem> Equipes, IReadOnlyList<SelectListItem> Centres)
{
    public string? NomEquipe(Id<Equipe>? equipe) => equipe is { } id ? Equipes.FirstOrDefault(e => e.Value == id.ToString())?.Text : null;
}

/// <summary>Reads them once a minute at most: they change a few times a year, and every list page shows them.</summary>
public sealed class Choix(SocleDb db, IMemoryCache memoire)
{
    private (string, string?) Cle => (nameof(Choix), db.Database.GetConnectionString());

    /// <summary>Someone has just changed them: the next page reads them again.</summary>
    public void Oublier() => memoire.Remove(Cle);

    public async Task<Listes> LireAsync(CancellationToken arret) => (await memoire.GetOrCreateAsync(Cle, async entree =>
    {
        entree.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
        var secteurs = await db.Set<Secteur>().Where(s => s.Actif).Select(s => new { s.Id, s.Nom }).ToListAsync(arret);
        var equipes = await db.Set<Equipe>().Where(e => e.Active).Select(e => new { e.Id, e.Nom }).ToListAsync(arret);
        var centres = await db.Set<Centre>().Where(c => c.Actif).Select(c => new { c.Id, c.Nom }).ToListAsync(arret);
        return new Listes(
            Ranger(secteurs.Select(s => new SelectListItem(s.Nom, s.Id.ToString()))),
            Ranger(equipes.Select(e => new SelectListItem(e.Nom, e.Id.ToString()))),
            Ranger(centres.Select(c => new SelectListItem(c.Nom, c.Id.ToString()))));
    }))!;

    /// <summary>As people look for them: Évreux stands before Vernon, whatever the engine thinks of its accent.</summary>
    private static IReadOnlyList<SelectListItem> Ranger(IEnumerable<SelectListItem> choix) =>
        [.. choix.OrderBy(c => Texte.PourRecherche(c.Text), StringComparer.Ordinal)];
}
