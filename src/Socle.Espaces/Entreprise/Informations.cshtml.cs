using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Espaces.Entreprise;

public sealed record SiteEmployeur(string Nom, string? Siret, string? Adresse, string? CodePostal, string? Commune, string? Equipe, string? Centre, string? Telephone);

/// <summary>The company as the service knows it, and who follows it.</summary>
[Exige(Permission.EspaceEntreprise)]
public sealed class InformationsModel(PerimetreEmployeur perimetre, SocleDb db) : PageModel
{
    public IReadOnlyList<SiteEmployeur> Sites { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret) => Sites = await (
        from e in (await perimetre.EtablissementsAsync(arret)).OrderBy(e => e.Nom)
        join q in db.Set<Equipe>() on e.EquipeId equals q.Id into equipes
        from q in equipes.DefaultIfEmpty()
        join c in db.Set<Centre>() on e.CentreId equals c.Id into centres
        from c in centres.DefaultIfEmpty()
        select new SiteEmployeur(e.Nom, e.Siret, e.Adresse, e.CodePostal, e.Commune, q.Nom, c.Nom, c.Telephone)).ToListAsync(arret);
}
