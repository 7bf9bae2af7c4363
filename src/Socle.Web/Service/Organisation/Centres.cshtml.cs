using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Salles;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Organisation;

public sealed record LigneCentre(Id<Centre> Id, string Nom, bool Actif, string Secteur, string? Adresse, string? CodePostal, string? Commune, string? Telephone, int Etablissements,
    GenreCentre Genre, int Salles, int Accessibles);

[Exige(Permission.OrganisationLire)]
public sealed class CentresModel(SocleDb db) : PageModel
{
    public IReadOnlyList<LigneCentre> Centres { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret)
    {
        var etablissements = await db.Set<Etablissement>().Where(t => t.CentreId != null && t.FermeLe == null)
            .GroupBy(t => t.CentreId).Select(g => new { g.Key, Combien = g.Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.Combien, arret);
        var salles = (await db.Set<Salle>().Where(s => s.Active).Select(s => new { s.CentreId, s.Accessible }).ToListAsync(arret)).ToLookup(s => s.CentreId, s => s.Accessible);
        var centres = await db.Set<Centre>().Join(db.Set<Secteur>(), c => c.SecteurId, s => s.Id, (c, s) => new { Centre = c, Secteur = s.Nom })
            .AsNoTracking().ToListAsync(arret);
        // Évreux stands before Vernon, whatever the engine thinks of its accent.
        Centres = [.. centres.OrderByDescending(x => x.Centre.Actif).ThenBy(x => Texte.PourRecherche(x.Centre.Nom), StringComparer.Ordinal).Select(x => new LigneCentre(
            x.Centre.Id, x.Centre.Nom, x.Centre.Actif, x.Secteur, x.Centre.Adresse, x.Centre.CodePostal, x.Centre.Commune, x.Centre.Telephone, etablissements.GetValueOrDefault(x.Centre.Id),
            x.Centre.Genre, salles[x.Centre.Id].Count(), salles[x.Centre.Id].Count(accessible => accessible)))];
    }
}
