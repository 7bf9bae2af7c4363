using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Mandats;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Traces;
using Socle.Web.Demonstration.Historique;

namespace Socle.Web.Demonstration.Agenda;

/// <summary>
/// The appointments behind the visits of three years, in the companies the demo's accounts hold: what an employer reads of its year is
/// counted on them. Elsewhere the agenda begins three months ago.
/// </summary>
internal sealed class PasserAnnees(SocleDb db, Ecritures ecritures)
{
    private const int Annees = 2;
    private const int Minutes = 30;

    /// <summary>One in so many was missed a fortnight before.</summary>
    private const int UnManqueSur = 12;

    private static readonly Processus Processus = new("demo.annees", "Années passées de la démonstration");

    /// <summary>What an employer may know of; the rest has no contract, and no employer counts it.</summary>
    private static readonly TypeVisite[] Connues = [TypeVisite.Vip, TypeVisite.Ema, TypeVisite.SirIntermediaire, TypeVisite.Reprise, TypeVisite.MiCarriere];

    private readonly Dictionary<(Id<Professionnel>, DateOnly), TimeOnly> libres = [];
    private readonly Dictionary<(Id<Professionnel>, DateOnly), Vacation> ouvertes = [];

    /// <summary>Returns how many appointments were written.</summary>
    public Task<Resultat<int>> FaireAsync(DateOnly jour, SuiteDeterministe ids, CancellationToken arret) => ecritures.Faire(Processus, null, async e =>
    {
        var debut = new DateOnly(jour.Year - Annees, 1, 1);
        var visites = await AReprendreAsync(debut, jour, arret);
        var equipes = (await db.Set<Professionnel>().AsNoTracking().Where(p => p.EquipeId != null).OrderBy(p => p.Id).ToListAsync(arret)).ToLookup(p => p.EquipeId!.Value);
        var centres = await db.Set<Equipe>().Where(q => q.CentreId != null).ToDictionaryAsync(q => q.Id, q => q.CentreId!.Value, arret);
        var pris = (await db.Set<Vacation>().Where(v => v.Jour >= debut && v.Jour < jour).Select(v => new { v.ProfessionnelId, v.Jour }).ToListAsync(arret)).Select(v => (v.ProfessionnelId, v.Jour)).ToHashSet();
        var rendezVous = new List<RendezVous>();
        foreach (var (rang, visite) in visites.Index())
        {
            if (rang % UnManqueSur == UnManqueSur - 1)
            {
                Placer(visite, Carnet.Ouvre(visite.Date.AddDays(-14)), EtatRendezVous.Absent);
            }
            Placer(visite, visite.Date, EtatRendezVous.Fait);
        }
        await db.InsererAsync(ouvertes.Values, arret);
        await db.InsererAsync(rendezVous, arret);
        await db.InsererAsync(rendezVous.SelectMany(r => RemplirAgenda.EtapesDe(r, null, ids, e.Instant)), arret);
        return Resultat.De(rendezVous.Count);

        void Placer(VisitePassee visite, DateOnly le, EtatRendezVous etat)
        {
            var qui = equipes[visite.Equipe].FirstOrDefault(p => (p.Metier.Profession() & visite.Par) != 0 && !pris.Contains((p.Id, le)));
            if (qui is not null && centres.TryGetValue(visite.Equipe, out var centre) && Occuper(qui.Id, centre, le, ids) is { } place)
            {
                rendezVous.Add(Rdv(visite, place.Vacation, place.Debut, etat, ids));
            }
        }
    }, arret);

    /// <summary>Visits of these companies that no appointment of the agenda stands for yet.</summary>
    private async Task<List<VisitePassee>> AReprendreAsync(DateOnly debut, DateOnly jour, CancellationToken arret)
    {
        var tenues = (await db.Set<Mandat>().Select(m => m.EntrepriseId).Distinct().ToListAsync(arret)).ToHashSet();
        var faits = (await db.Set<RendezVous>().Where(r => r.Jour >= debut && r.Jour < jour).Select(r => new { r.TravailleurId, r.Jour }).ToListAsync(arret)).Select(r => (r.TravailleurId, r.Jour)).ToHashSet();
        return [.. (await Passe.VisitesAsync(db, debut, jour, [.. tenues], arret)).Where(v => Connues.Contains(v.Type) && faits.Add((v.Travailleur, v.Date)))];
    }

    /// <summary>A morning of that day, as long as it lasts.</summary>
    private (Vacation Vacation, TimeOnly Debut)? Occuper(Id<Professionnel> qui, Id<Centre> centre, DateOnly le, SuiteDeterministe ids)
    {
        if (!ouvertes.TryGetValue((qui, le), out var vacation))
        {
            ouvertes[(qui, le)] = vacation = new() { Id = ids.Suivant<Vacation>(), ProfessionnelId = qui, CentreId = centre, Jour = le, Debut = new(8, 30), Fin = new(12, 30) };
        }
        var debut = libres.GetValueOrDefault((qui, le), vacation.Debut);
        if (debut.AddMinutes(Minutes) > vacation.Fin)
        {
            return null;
        }
        libres[(qui, le)] = debut.AddMinutes(Minutes);
        return (vacation, debut);
    }

    private static RendezVous Rdv(VisitePassee visite, Vacation vacation, TimeOnly debut, EtatRendezVous etat, SuiteDeterministe ids) => new()
    {
        Id = ids.Suivant<RendezVous>(),
        VacationId = vacation.Id,
        TravailleurId = visite.Travailleur,
        ContratId = visite.Contrat,
        EtablissementId = visite.Etablissement,
        EntrepriseId = visite.Entreprise,
        Type = visite.Type,
        Jour = vacation.Jour,
        Debut = debut,
        Minutes = Minutes,
        Etat = etat,
        Origine = OrigineRendezVous.Assistant,
    };
}
