using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Agenda;

/// <summary>Appointments of today and the weeks to come: the most pressing first, in sessions fuller the nearer they are.</summary>
internal sealed class Avenir(Places places, DateOnly jour, long graine, SuiteDeterministe ids)
{
    /// <summary>How far ahead the demo's assistants worked.</summary>
    public const int Jours = 45;

    /// <summary>Nobody is called for a visit that is due later than this many days after the session.</summary>
    private const int Avance = 75;

    private const int Brassage = 150;

    private readonly Alea alea = new(graine, -72);

    /// <summary>What is due, the earliest first, with a team to make it.</summary>
    public static Task<List<Echeance>> DuesAsync(SocleDb db, CancellationToken arret) => db.Set<Echeance>().AsNoTracking()
        .Where(e => e.Etat == EtatEcheance.Due && e.EquipeId != null && e.AuPlusTard != null)
        .OrderBy(e => e.AuPlusTard).ThenBy(e => e.NomTri).ThenBy(e => e.Id).ToListAsync(arret);

    public IEnumerable<RendezVous> Prendre(List<Echeance> dues)
    {
        var files = dues.GroupBy(e => e.EquipeId!.Value).ToDictionary(g => g.Key, g => new LinkedList<Echeance>(g));
        var servis = new HashSet<Id<Travailleur>>();
        foreach (var place in places.Toutes.Where(p => p.Vacation.Jour >= jour && p.Vacation.Jour <= jour.AddDays(Jours)))
        {
            var plein = place.Vacation.Debut.AddMinutes((int)(place.Vacation.Minutes * Part(place.Vacation.Jour)));
            while (place.Libre < plein && files.TryGetValue(place.Equipe, out var file) && Suivante(file, place, servis) is { } rendezVous)
            {
                yield return rendezVous;
            }
        }
    }

    private double Part(DateOnly quand)
    {
        var dans = quand.DayNumber - jour.DayNumber;
        return dans <= 14 ? 0.85 + (0.15 * alea.Reel()) : Math.Max(0.1, 0.95 - ((dans - 14) * 0.03));
    }

    private RendezVous? Suivante(LinkedList<Echeance> file, Places.Place place, HashSet<Id<Travailleur>> servis)
    {
        var horizon = place.Vacation.Jour.AddDays(Avance);
        // Not the very first: a day of one kind of visit would teach nothing.
        var depart = file.First;
        for (var sauts = alea.Entier(Brassage); sauts > 0 && depart?.Next is { } suivant; sauts--)
        {
            depart = suivant;
        }
        for (var (noeud, vues) = (depart, 0); noeud is not null && noeud.Value.AuPlusTard <= horizon && vues < 200; noeud = noeud.Next, vues++)
        {
            var due = noeud.Value;
            if ((due.Par & place.Profession) != 0 && !servis.Contains(due.TravailleurId)
                && due.Visite.Type() is { } type && places.Tient(place, type, due.TravailleurId) is { } minutes)
            {
                file.Remove(noeud);
                servis.Add(due.TravailleurId);
                return Rdv(due, place, type, minutes);
            }
        }
        return null;
    }

    private RendezVous Rdv(Echeance due, Places.Place place, Droit.TypeVisite type, int minutes)
    {
        var etat = Etat(place.Vacation.Jour.DayNumber - jour.DayNumber);
        return new()
        {
            Id = ids.Suivant<RendezVous>(),
            VacationId = place.Vacation.Id,
            TravailleurId = due.TravailleurId,
            ContratId = due.ContratId,
            EtablissementId = due.EtablissementId,
            EntrepriseId = due.EntrepriseId,
            Visite = due.Visite,
            Type = type,
            Jour = place.Vacation.Jour,
            Debut = places.Occuper(place, minutes, due.TravailleurId),
            Minutes = minutes,
            Etat = etat,
            Accord = !place.Vacation.EstADistance ? null : etat is EtatRendezVous.Confirme or EtatRendezVous.Arrive ? AccordADistance.Recueilli : AccordADistance.ARecueillir,
            AuPlusTard = due.AuPlusTard,
            Origine = OrigineRendezVous.Assistant,
        };
    }

    private EtatRendezVous Etat(int dans) => dans switch
    {
        0 => alea.Chance(0.3) ? EtatRendezVous.Arrive : EtatRendezVous.Confirme,
        <= 15 => alea.Chance(0.45) ? EtatRendezVous.Confirme : EtatRendezVous.Convoque,
        _ => alea.Chance(0.2) ? EtatRendezVous.Convoque : EtatRendezVous.Propose,
    };
}
