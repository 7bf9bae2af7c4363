using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Personnes;

namespace Socle.Espaces.Entreprise;

/// <summary>« À faire »: what waits for the employer, first.</summary>
[Exige(Permission.EspaceEntreprise)]
public sealed class IndexModel(PerimetreEmployeur perimetre, SocleDb db, TimeProvider temps) : PageModel
{
    private const int Lignes = 8;

    public DateOnly Aujourdhui { get; private set; }

    public string Entreprise { get; private set; } = "";

    public int Salaries { get; private set; }

    public int EnRetard { get; private set; }

    public int Proches { get; private set; }

    public IReadOnlyList<(SuiviEmployeur Suivi, string Nom)> AFaire { get; private set; } = [];

    public IReadOnlyList<(string Nom, DateOnly Depuis)> ArretsSansFin { get; private set; } = [];

    /// <summary>An external accountant sees the company, none of its workers.</summary>
    public bool VoitLesSalaries { get; private set; }

    public async Task OnGetAsync(CancellationToken arret)
    {
        Aujourdhui = temps.Aujourdhui();
        var entreprises = (await perimetre.MandatsAsync(arret)).Select(m => m.EntrepriseId).Distinct().ToList();
        Entreprise = string.Join(" · ", await db.Set<Adherents.Entreprises.Entreprise>().Where(e => entreprises.Contains(e.Id)).Select(e => e.RaisonSociale).ToListAsync(arret));
        VoitLesSalaries = PageEmployeur.VoitLesSalaries(User);
        if (VoitLesSalaries)
        {
            await LireSalariesAsync(await perimetre.SuivisAsync(arret), arret);
        }
    }

    private async Task LireSalariesAsync(IQueryable<SuiviEmployeur> suivis, CancellationToken arret)
    {
        var proche = Aujourdhui.AddMonths(2);
        Salaries = await suivis.Select(s => s.TravailleurId).Distinct().CountAsync(arret);
        EnRetard = await suivis.CountAsync(s => s.EnRetardLe <= Aujourdhui, arret);
        Proches = await suivis.CountAsync(s => s.EnRetardLe > Aujourdhui && s.AuPlusTard <= proche, arret);
        var lignes = await (
            from s in suivis.Where(s => s.AuPlusTard <= proche).OrderBy(s => s.AuPlusTard).Take(Lignes)
            join t in db.Set<Travailleur>() on s.TravailleurId equals t.Id
            orderby s.AuPlusTard
            select new { s, t }).AsNoTracking().ToListAsync(arret);
        AFaire = [.. lignes.Select(l => (l.s, l.t.NomAffiche))];
        var arrets = await (
            from a in db.Set<Arret>()
            where a.Fin == null && a.FinPrevue == null && suivis.Any(s => s.ContratId == a.ContratId)
            join t in db.Set<Travailleur>() on a.TravailleurId equals t.Id
            orderby a.Debut
            select new { t, a.Debut }).AsNoTracking().Take(Lignes).ToListAsync(arret);
        ArretsSansFin = [.. arrets.Select(a => (a.t.NomAffiche, a.Debut))];
    }
}
