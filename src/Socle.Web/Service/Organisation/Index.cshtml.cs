using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Organisation;

/// <summary>A team, who is in it and what it follows.</summary>
public sealed record LigneEquipe(Id<Equipe> Id, string Nom, bool Active, string Secteur, string? Centre, IReadOnlyList<Membre> Membres, Charge Charge);

public sealed record Membre(string Nom, Metier Metier);

/// <summary>The teams of the service, with their load.</summary>
[Exige(Permission.OrganisationLire)]
public sealed class IndexModel(SocleDb db, Charges charges, TimeProvider temps) : PageModel
{
    public IReadOnlyList<LigneEquipe> Equipes { get; private set; } = [];

    public int PlusChargee => Math.Max(1, Equipes.Select(e => e.Charge.Travailleurs).DefaultIfEmpty().Max());

    public async Task OnGetAsync(CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        var equipes = await db.Set<Equipe>().Select(e => new
        {
            e.Id,
            e.Nom,
            e.Active,
            Secteur = db.Set<Secteur>().Where(s => s.Id == e.SecteurId).Select(s => s.Nom).First(),
            Centre = db.Set<Centre>().Where(c => c.Id == e.CentreId).Select(c => c.Nom).FirstOrDefault(),
        }).ToListAsync(arret);
        var membres = (await db.Set<Professionnel>().Where(p => p.EquipeId != null && (p.Au == null || p.Au >= aujourdhui))
            .OrderBy(p => p.Metier).ThenBy(p => p.Nom).Select(p => new { p.EquipeId, p.Nom, p.Prenom, p.Metier }).ToListAsync(arret)).ToLookup(p => p.EquipeId!.Value);
        var parEquipe = await charges.ParEquipeAsync(arret);
        Equipes = equipes.OrderByDescending(e => e.Active).ThenBy(e => Texte.PourRecherche(e.Nom), StringComparer.Ordinal).Select(e => new LigneEquipe(
            e.Id, e.Nom, e.Active, e.Secteur, e.Centre,
            [.. membres[e.Id].Select(m => new Membre($"{m.Prenom} {m.Nom}", m.Metier))], parEquipe.GetValueOrDefault(e.Id, Charge.Aucune))).ToList();
    }
}
