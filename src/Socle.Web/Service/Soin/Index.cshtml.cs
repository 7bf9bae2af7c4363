using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Web.Securite;

namespace Socle.Web.Service.Soin;

public sealed record DossierAttendu(Id<Travailleur> TravailleurId, string Nom, DateOnly Jour, TimeOnly Debut);

/// <summary>Where one comes to files from: those one receives soon, those one opened last. No file is opened here.</summary>
[Exige(Permission.DossierOuvrir)]
public sealed class IndexModel(DossierDb db, SocleDb socle, NomsDuSoin noms, TimeProvider temps) : PageModel
{
    private const int JoursAVenir = 7;
    private const int AttendusMontres = 60;
    private const int TracesLues = 300;
    private const int DerniersMontres = 15;

    public IReadOnlyList<DossierAttendu> Attendus { get; private set; } = [];

    public IReadOnlyList<(Id<Travailleur> Id, string Nom, DateTime Le)> Derniers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret)
    {
        Attendus = await AttendusAsync(arret);
        Derniers = await DerniersAsync(arret);
    }

    private async Task<IReadOnlyList<DossierAttendu>> AttendusAsync(CancellationToken arret)
    {
        var compte = User.Compte();
        var (du, au) = (temps.Aujourdhui(), temps.Aujourdhui().AddDays(JoursAVenir));
        return await (
            from p in socle.Set<Professionnel>()
            join v in socle.Set<Vacation>() on p.Id equals v.ProfessionnelId
            join r in socle.Set<RendezVous>() on v.Id equals r.VacationId
            join t in socle.Set<Travailleur>() on r.TravailleurId equals t.Id
            where p.CompteId == compte && r.Jour >= du && r.Jour <= au && r.Etat < EtatRendezVous.Excuse
            orderby r.Jour, r.Debut
            select new DossierAttendu(t.Id, Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), r.Jour, r.Debut)).Take(AttendusMontres).ToListAsync(arret);
    }

    private async Task<IReadOnlyList<(Id<Travailleur>, string, DateTime)>> DerniersAsync(CancellationToken arret)
    {
        var compte = User.Compte();
        var traces = await (
            from t in db.Set<TraceDossier>().AsNoTracking().Where(t => t.CompteId == compte && t.DossierId != null && t.Action != ActionDossier.Refus).OrderByDescending(t => t.Rang).Take(TracesLues)
            join d in db.Set<Dmst>() on t.DossierId equals d.Id
            select new { d.TravailleurId, t.Instant, t.Rang }).ToListAsync(arret);
        var derniers = traces.OrderByDescending(t => t.Rang).DistinctBy(t => t.TravailleurId).Take(DerniersMontres).ToList();
        var gens = await noms.TravailleursAsync(derniers.Select(d => d.TravailleurId), arret);
        return [.. derniers.Select(d => (d.TravailleurId, gens.GetValueOrDefault(d.TravailleurId, "personne inconnue"), d.Instant))];
    }
}
