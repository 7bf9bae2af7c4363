using Socle.Noyau;
using Socle.Planification;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Planification;

/// <summary>Where and when a visit is, or why nowhere.</summary>
internal readonly record struct Placement(PlageLibre? Plage, TimeOnly Debut, int Minutes, bool EnSurnombre, RaisonPlanification? Raison);

/// <summary>
/// Gives each visit its minute. Visits of a span follow each other from its start, so that what is left is one piece, at its end;
/// someone expected elsewhere at that minute lets another go first.
/// </summary>
internal sealed class AssignerHeures
{
    private readonly Chantier chantier;
    private readonly Placement[] placements;
    private readonly Dictionary<Id<Travailleur>, List<(DateOnly Jour, Creneau Creneau)>> attendus = [];
    private readonly Dictionary<PlageLibre, TimeOnly> libreDes = [];
    private readonly ILookup<Id<Vacation>, RendezVous> tenus;
    private readonly Dictionary<Id<Vacation>, List<Creneau>> poses = [];

    private AssignerHeures(Chantier chantier, Plan plan)
    {
        this.chantier = chantier;
        placements = new Placement[chantier.Visites.Count];
        tenus = chantier.Faits.Tenus.ToLookup(r => r.VacationId);
        foreach (var (demande, raison) in plan.NonPlacees.Where(n => n.Demande < chantier.Visites.Count))
        {
            placements[demande] = new(null, default, 0, false, (RaisonPlanification)((int)raison + 1));
        }
    }

    public static IReadOnlyList<Placement> Faire(Chantier chantier, Plan plan)
    {
        var heures = new AssignerHeures(chantier, plan);
        var parPlage = plan.Affectations.Where(a => a.Demande < chantier.Visites.Count && a.Seance is not null)
            .ToLookup(a => chantier.Plages[(int)a.Seance!.Value], a => (int)a.Demande);
        foreach (var plage in chantier.Plages.Where(p => !p.EnSurnombre))
        {
            heures.Ranger(plage, [.. parPlage[plage]]);
        }
        foreach (var plage in chantier.Plages.Where(p => p.EnSurnombre))
        {
            heures.Doubler(plage, [.. parPlage[plage]]);
        }
        return heures.placements;
    }

    private int Duree(int visite, PlageLibre plage) => chantier.Instance.Demandes[visite].Durees[plage.Profession.ToString().ToUpperInvariant()];

    /// <summary>Longest first: what is moved to avoid a clash is then short.</summary>
    private void Ranger(PlageLibre plage, List<int> visites)
    {
        var (heure, reste) = (plage.Creneau.Debut, visites.OrderByDescending(v => Duree(v, plage)).ThenBy(v => v).ToList());
        while (reste.Count > 0)
        {
            var rang = reste.FindIndex(v => Libre(v, plage, heure));
            if (rang < 0)
            {
                reste.ForEach(v => placements[v] = new(null, default, 0, false, RaisonPlanification.DejaAttendu));
                break;
            }
            heure = Poser(reste[rang], plage, plage, heure, false);
            reste.RemoveAt(rang);
        }
        libreDes[plage] = heure;
    }

    /// <summary>Beyond the minutes of the session: first into what is left of them, then beside someone.</summary>
    private void Doubler(PlageLibre plage, List<int> visites)
    {
        var restes = chantier.Plages.Where(p => !p.EnSurnombre && p.Vacation == plage.Vacation && p.ApresMidi == plage.ApresMidi).ToList();
        foreach (var visite in visites.OrderByDescending(v => Duree(v, plage)).ThenBy(v => v))
        {
            var minutes = Duree(visite, plage);
            if (restes.Find(p => p.Creneau.Fin >= libreDes[p].AddMinutes(minutes) && libreDes[p].AddMinutes(minutes) > libreDes[p] && Libre(visite, p, libreDes[p])) is { } reste)
            {
                libreDes[reste] = Poser(visite, plage, reste, libreDes[reste], false);
            }
            else if (ADoubler(visite, plage, minutes) is { } heure)
            {
                Poser(visite, plage, plage, heure, true);
            }
            else
            {
                placements[visite] = new(null, default, 0, false, RaisonPlanification.Capacite);
            }
        }
    }

    private TimeOnly? ADoubler(int visite, PlageLibre plage, int minutes)
    {
        var vacation = plage.Vacation;
        var doubles = tenus[vacation.Id].Where(r => r.EnSurnombre).Select(r => new Creneau(r.Debut, r.Fin)).ToList();
        doubles.AddRange(placements.Where(p => p is { EnSurnombre: true, Plage: not null } && p.Plage.Vacation.Id == vacation.Id).Select(p => new Creneau(p.Debut, p.Debut.AddMinutes(p.Minutes))));
        return tenus[vacation.Id].Where(r => !r.EnSurnombre).Select(r => r.Debut).Concat((poses.GetValueOrDefault(vacation.Id) ?? []).Select(c => c.Debut))
            .Where(h => h >= plage.Creneau.Debut && h < plage.Creneau.Fin).Order()
            .Select(h => new Creneau(h, h.AddMinutes(minutes)))
            .Where(c => c.Fin > c.Debut && c.Fin <= vacation.Fin && !doubles.Exists(c.Chevauche) && Libre(visite, plage, c.Debut))
            .Select(c => (TimeOnly?)c.Debut).FirstOrDefault();
    }

    private bool Libre(int visite, PlageLibre plage, TimeOnly heure)
    {
        var creneau = new Creneau(heure, heure.AddMinutes(Duree(visite, plage)));
        return !attendus.TryGetValue(chantier.Visites[visite].Travailleur, out var ailleurs)
            || !ailleurs.Exists(a => a.Jour == plage.Vacation.Jour && a.Creneau.Chevauche(creneau));
    }

    private TimeOnly Poser(int visite, PlageLibre demandee, PlageLibre plage, TimeOnly heure, bool enSurnombre)
    {
        var creneau = new Creneau(heure, heure.AddMinutes(Duree(visite, plage)));
        placements[visite] = new(enSurnombre ? demandee : plage, heure, creneau.Minutes, enSurnombre, null);
        Ajouter(attendus, chantier.Visites[visite].Travailleur, (plage.Vacation.Jour, creneau));
        if (!enSurnombre)
        {
            Ajouter(poses, plage.Vacation.Id, creneau);
        }
        return creneau.Fin;
    }

    private static void Ajouter<TCle, T>(Dictionary<TCle, List<T>> listes, TCle cle, T valeur) where TCle : notnull
    {
        if (!listes.TryGetValue(cle, out var liste))
        {
            listes[cle] = liste = [];
        }
        liste.Add(valeur);
    }
}
