using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Competences;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Organisation;

public sealed record CompetenceTenue(CompetenceProfessionnel Tenue, string Nom);

/// <summary>Someone of the service, for colleagues: when they are away, what they have learnt to do.</summary>
[Exige(Permission.OrganisationLire)]
public sealed class FicheModel(SocleDb db, TimeProvider temps) : PageDuProfessionnel(db)
{
    public DateOnly Aujourdhui => temps.Aujourdhui();

    public string? Equipe { get; private set; }

    public IReadOnlyList<AbsenceProfessionnel> AVenir { get; private set; } = [];

    /// <summary>Of the last year, the latest first.</summary>
    public IReadOnlyList<AbsenceProfessionnel> Passees { get; private set; } = [];

    public IReadOnlyList<CompetenceTenue> Competences { get; private set; } = [];

    /// <summary>A skill that holds for long is nothing to act on.</summary>
    public static Etat EtatDe(DateOnly fin, DateOnly aujourdhui) => Etats.PourEcheance(fin, aujourdhui) is Etat.Prevu ? Etat.Fait : Etats.PourEcheance(fin, aujourdhui);

    public async Task<IActionResult> OnGetAsync(Id<Professionnel> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Equipe = await Db.Set<Equipe>().Where(e => e.Id == Professionnel.EquipeId).Select(e => e.Nom).FirstOrDefaultAsync(arret);
        var (aujourdhui, ilYAUnAn) = (Aujourdhui, Aujourdhui.AddYears(-1));
        var absences = await Db.Set<AbsenceProfessionnel>().AsNoTracking().Where(a => a.ProfessionnelId == id && a.Au >= ilYAUnAn).OrderBy(a => a.Du).ThenBy(a => a.Moment).ToListAsync(arret);
        AVenir = [.. absences.Where(a => a.Au >= aujourdhui)];
        Passees = [.. absences.Where(a => a.Au < aujourdhui).Reverse()];
        Competences = [.. (await Db.Set<CompetenceProfessionnel>().AsNoTracking().Where(c => c.ProfessionnelId == id)
            .Join(Db.Set<Competence>(), c => c.CompetenceId, c => c.Id, (t, c) => new CompetenceTenue(t, c.Nom)).ToListAsync(arret))
            .OrderBy(c => Texte.PourRecherche(c.Nom), StringComparer.Ordinal)];
        return Page();
    }
}
