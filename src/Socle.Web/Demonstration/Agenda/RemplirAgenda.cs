using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Absences;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Traces;

namespace Socle.Web.Demonstration.Agenda;

/// <summary>The agenda of the demo: three months that took place, today, and the weeks to come, fuller the nearer.</summary>
internal sealed class RemplirAgenda(Ecritures ecritures, SocleDb db, OuvrirVacations ouvrir)
{
    /// <summary>Days of history.</summary>
    public const int JoursPasses = 90;

    private static readonly Processus Processus = new("demo.agenda", "Agenda de la démonstration");

    /// <summary>Returns how many appointments were written.</summary>
    public async Task<Resultat<int>> FaireAsync(double echelle, DateOnly jour, long graine, SuiteDeterministe ids, CancellationToken arret)
    {
        var debut = jour.AddDays(-JoursPasses);
        var modeles = await ecritures.Faire(Processus, null, async _ => Resultat.De(await OuvrirPasseesAsync(echelle, debut, jour, ids, arret)), arret);
        if (modeles.EstRefus)
        {
            return modeles.Refus;
        }
        db.ChangeTracker.Clear();
        var avenir = await ouvrir.FaireAsync(arret);
        if (avenir.EstRefus)
        {
            return avenir.Refus;
        }
        db.ChangeTracker.Clear();
        return await ecritures.Faire(Processus, null, async e => Resultat.De(await PrendreAsync(debut, jour, graine, ids, e, arret)), arret);
    }

    private async Task<int> OuvrirPasseesAsync(double echelle, DateOnly debut, DateOnly jour, SuiteDeterministe ids, CancellationToken arret)
    {
        var professionnels = await db.Set<Professionnel>().AsNoTracking().OrderBy(p => p.Id).ToListAsync(arret);
        var centres = await db.Set<Equipe>().Where(e => e.CentreId != null).ToDictionaryAsync(e => e.Id, e => e.CentreId!.Value, arret);
        var modeles = Semaines.De(professionnels, centres, echelle, debut, ids).ToList();
        await db.InsererAsync(modeles, arret);
        var arrivees = professionnels.ToDictionary(p => p.Id, p => p.Du);
        var passees = Enumerable.Range(0, JoursPasses + 1).Select(debut.AddDays).Where(j => !JoursFeries.EstFerie(j))
            .SelectMany(j => modeles.Where(m => m.Tombe(j) && arrivees[m.ProfessionnelId] <= j).Select(m => Vacation.De(m, j, ids.Suivant<Vacation>())));
        return await db.InsererAsync(passees, arret);
    }

    private async Task<int> PrendreAsync(DateOnly debut, DateOnly jour, long graine, SuiteDeterministe ids, Ecriture ecriture, CancellationToken arret)
    {
        var places = await Places.LireAsync(db, debut, jour, arret);
        var (passe, avenir) = (new Passe(places, graine, ids), new Avenir(places, jour, graine, ids));
        var rendezVous = passe.Prendre(await Passe.VisitesAsync(db, debut, jour, null, arret)).ToList();
        var dues = await Avenir.DuesAsync(db, arret);
        rendezVous.AddRange(avenir.Prendre(dues));
        var suites = await SuitesAsync(places, jour, graine, ids, arret);
        var absences = suites.Suivre(rendezVous, dues);
        rendezVous.AddRange(await new Echanges(db, places, jour, ids).EcrireAsync(rendezVous, arret));
        await db.InsererAsync(rendezVous, arret);
        await db.InsererAsync(rendezVous.SelectMany(r => EtapesDe(r, absences.GetValueOrDefault(r.Id), ids, ecriture.Instant)), arret);
        await db.InsererAsync(absences.Values.OrderBy(a => a.Id), arret);
        await db.InsererAsync(suites.Appels, arret);
        await db.InsererAsync(suites.AFacturer, arret);
        await new Reunions(db, jour, graine, ids).EcrireAsync(dues, arret);
        await EcrireMessagesAsync(jour, graine, ids, ecriture.Instant, arret);
        return rendezVous.Count;
    }

    /// <summary>The service of the demo bills who does not come without a word.</summary>
    private async Task<Suites> SuitesAsync(Places places, DateOnly jour, long graine, SuiteDeterministe ids, CancellationToken arret)
    {
        await db.Set<ReglagesAbsences>().ExecuteUpdateAsync(r => r.SetProperty(x => x.Facturation, RegleFacturation.NonExcusees), arret);
        var reglages = await db.Set<ReglagesAbsences>().AsNoTracking().FirstAsync(arret);
        var assistants = (await db.Set<Professionnel>().AsNoTracking().Where(p => p.EquipeId != null && p.Metier == Metier.Assistant).OrderBy(p => p.Id).ToListAsync(arret))
            .GroupBy(p => p.EquipeId!.Value).ToDictionary(g => g.Key, g => $"{g.First().Prenom} {g.First().Nom}");
        return new(reglages, places.Toutes.ToDictionary(p => p.Vacation.Id, p => p.Equipe), assistants, jour, graine, ids);
    }

    private async Task EcrireMessagesAsync(DateOnly jour, long graine, SuiteDeterministe ids, DateTime maintenant, CancellationToken arret)
    {
        var messages = new Messages(jour, maintenant, graine, ids, await Connu.AvecCourrielAsync(db, arret));
        messages.Ecrire(await Connu.LireAsync(db, jour.AddDays(-Messages.JoursPasses), arret));
        await db.InsererAsync(messages.Convocations, arret);
        await db.InsererAsync(messages.Lignes, arret);
    }

    /// <summary>Placed a month before, told a fortnight before, and how it ended on the day.</summary>
    internal static IEnumerable<EtapeRendezVous> EtapesDe(RendezVous rendezVous, AbsenceRendezVous? absence, SuiteDeterministe ids, DateTime maintenant)
    {
        var heure = HeureDeParis.Instant(rendezVous.Jour, rendezVous.Debut).UtcDateTime;
        yield return Etape(EtatRendezVous.Propose, heure.AddDays(-30));
        if (rendezVous.Etat >= EtatRendezVous.Convoque)
        {
            yield return Etape(EtatRendezVous.Convoque, heure.AddDays(-15));
        }
        if (rendezVous.Etat > EtatRendezVous.Convoque)
        {
            yield return Etape(rendezVous.Etat, rendezVous.Etat == EtatRendezVous.Confirme ? heure.AddDays(-12) : absence?.PrevenuLe ?? heure);
        }

        EtapeRendezVous Etape(EtatRendezVous etat, DateTime le) => new()
        {
            Id = ids.Suivant<EtapeRendezVous>(),
            RendezVousId = rendezVous.Id,
            Etat = etat,
            Le = le < maintenant ? le : maintenant,
            Par = Auteur.Systeme(Processus.Code).Nom,
            VacationId = rendezVous.VacationId,
            Debut = rendezVous.Debut,
            Motif = etat == rendezVous.Etat ? absence?.Motif : null,
        };
    }
}
