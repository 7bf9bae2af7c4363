using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Organisation;

public sealed record LigneSecteur(Id<Secteur> Id, string Nom, bool Actif, int Equipes, int Centres, int Travailleurs);

[Exige(Permission.OrganisationLire)]
public sealed class SecteursModel(SocleDb db, Charges charges) : PageModel
{
    public IReadOnlyList<LigneSecteur> Secteurs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret)
    {
        var parEquipe = await charges.ParEquipeAsync(arret);
        var equipes = (await db.Set<Equipe>().Select(e => new { e.Id, e.SecteurId, e.Active }).ToListAsync(arret)).ToLookup(e => e.SecteurId);
        var secteurs = await db.Set<Secteur>().OrderByDescending(s => s.Actif).ThenBy(s => s.Nom)
            .Select(s => new { s.Id, s.Nom, s.Actif, Centres = db.Set<Centre>().Count(c => c.SecteurId == s.Id && c.Actif) }).ToListAsync(arret);
        Secteurs = secteurs.ConvertAll(s => new LigneSecteur(
            s.Id, s.Nom, s.Actif, equipes[s.Id].Count(e => e.Active), s.Centres, equipes[s.Id].Sum(e => parEquipe.GetValueOrDefault(e.Id, Charge.Aucune).Travailleurs)));
    }
}
