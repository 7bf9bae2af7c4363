using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Competences;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Organisation;

public sealed record LigneCompetence(Id<Competence> Id, string Nom, bool Active, IReadOnlyList<Tenue> Tenues);

/// <summary>Someone who holds the skill.</summary>
public sealed record Tenue(Id<Professionnel> Qui, string Nom, DateOnly? ValableJusquau);

/// <summary>The catalogue of skills, with who holds each.</summary>
[Exige(Permission.OrganisationLire)]
public sealed class CompetencesModel(SocleDb db, TimeProvider temps) : PageModel
{
    public IReadOnlyList<LigneCompetence> Competences { get; private set; } = [];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public bool ARenouveler(Tenue tenue) => tenue.ValableJusquau is { } fin && Etats.PourEcheance(fin, Aujourdhui) is not Etat.Prevu;

    public async Task OnGetAsync(CancellationToken arret)
    {
        var aujourdhui = Aujourdhui;
        var tenues = (await db.Set<CompetenceProfessionnel>()
            .Join(db.Set<Professionnel>().Where(p => p.Au == null || p.Au >= aujourdhui), c => c.ProfessionnelId, p => p.Id,
                (c, p) => new { c.CompetenceId, c.ValableJusquau, p.Id, p.Nom, p.Prenom })
            .ToListAsync(arret)).ToLookup(t => t.CompetenceId);
        var competences = await db.Set<Competence>().AsNoTracking().ToListAsync(arret);
        Competences = [.. competences.OrderByDescending(c => c.Active).ThenBy(c => Texte.PourRecherche(c.Nom), StringComparer.Ordinal).Select(c => new LigneCompetence(
            c.Id, c.Nom, c.Active, [.. tenues[c.Id].OrderBy(t => Texte.PourRecherche(t.Nom), StringComparer.Ordinal).Select(t => new Tenue(t.Id, $"{t.Prenom} {t.Nom}", t.ValableJusquau))]))];
    }
}
