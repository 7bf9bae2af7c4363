using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Planification;
using Socle.Suivi.Agenda;

namespace Socle.Suivi.Planification;

/// <summary>
/// Writes the live service in the optimiser's words. A « lieu » is a centre and a team, so that each worker is received by their own;
/// a remote session is in no centre, and nobody travels to it;
/// a « séance » is a free span; an appointment already taken is a placement fixed in a session of its own, which only counts its company.
/// </summary>
internal sealed class ConstruireInstance
{
    private const string Pris = "PRIS";

    private readonly DemandeDePlanification demande;
    private readonly FaitsPlanification faits;
    private readonly DateOnly aujourdhui;
    private readonly List<PlageLibre> plages;
    private readonly QuiPeut quiPeut;
    private readonly Exclusions exclusions;
    private readonly List<(Id<Centre>? Centre, Id<Equipe>? Equipe)> lieux;
    private readonly Dictionary<(Id<Centre>?, Id<Equipe>?), int> rangs;
    private readonly Dictionary<(string, string), int> zones = [];
    private readonly Dictionary<((string, string), Id<Equipe>?, Id<Centre>?, bool), int[]> permis = [];
    private readonly Trajets trajets;

    /// <summary>What an appointment already taken is said to cost if left out: it never is, and must not weigh on the prices of the others.</summary>
    private double refusMoyen;

    private ConstruireInstance(DemandeDePlanification demande, FaitsPlanification faits, DateOnly aujourdhui)
    {
        (this.demande, this.faits, this.aujourdhui) = (demande, faits, aujourdhui);
        plages = PlagesLibres.De(faits);
        quiPeut = new(faits.Delegations, plages);
        exclusions = new(faits, plages, quiPeut);
        lieux = [.. plages.Where(p => p.ADistance || p.Vacation.CentreId is not null).Select(Lieu).Distinct()];
        rangs = lieux.Select((l, i) => (l, i)).ToDictionary(x => x.l, x => x.i);
        trajets = new(faits.Reglages, faits.Trajets, faits.Centres);
    }

    public static Chantier Faire(DemandeDePlanification demande, FaitsPlanification faits, DateOnly aujourdhui) =>
        new ConstruireInstance(demande, faits, aujourdhui).Faire();

    /// <summary>Where appointments already taken are: nobody travels there again.</summary>
    private int LieuPris => lieux.Count;

    private Chantier Faire()
    {
        var visites = faits.Visites.Select(Demander).ToList();
        var seances = plages.Select(Offrir).ToList();
        refusMoyen = visites.Select(v => v.Refus).DefaultIfEmpty(0).Average();
        var (fixes, limites) = Presences(visites, seances);
        var instance = new Instance
        {
            Nom = $"{demande.Du:yyyy-MM-dd}-{demande.Au:yyyy-MM-dd}",
            HorizonJours = demande.Au.DayNumber - demande.Du.DayNumber + 1,
            CoutTrajetParMinute = demande.Trajet ? 1 : 0,
            Trajets = [.. zones.OrderBy(z => z.Value).Select(z => (IReadOnlyList<double>)[.. lieux.Select(l => l.Centre is { } centre ? (double)trajets.Minutes(z.Key, centre) : 0), 0])],
            Lieux = lieux.Count + 1,
            Seances = seances,
            Demandes = visites,
            Fixes = fixes,
            Simultanes = limites,
        };
        return new(demande, faits, instance, plages, faits.Visites, [.. lieux.Select(l => l.Centre)]);
    }

    private Seance Offrir(PlageLibre plage, int rang) => new(
        rang, rangs.GetValueOrDefault(Lieu(plage), LieuPris),
        plage.Vacation.Jour.DayNumber - demande.Du.DayNumber, plage.ApresMidi ? 1 : 0, Nom(plage.Profession), plage.Minutes, plage.Vacation.ReserveeA?.Valeur);

    /// <summary>At a distance: no centre, its team alone.</summary>
    private static (Id<Centre>? Centre, Id<Equipe>? Equipe) Lieu(PlageLibre plage) => (plage.ADistance ? null : plage.Vacation.CentreId, plage.Equipe);

    private Demande Demander(VisiteAPlacer visite, int rang)
    {
        var priorite = faits.Priorites[ClasserPriorite.De(visite, aujourdhui)];
        var retard = visite.AuPlusTard is { } limite ? Math.Max(0, demande.Du.DayNumber - limite.DayNumber) : 0;
        return new Demande(
            rang, Zone(visite), Employeur(visite, rang), Durees(visite), PasAvant(visite),
            // What is already late cannot be less so: each day of the period costs the same from its first.
            visite.AuPlusTard is { } auPlusTard ? Math.Max(0, auPlusTard.DayNumber - demande.Du.DayNumber) : 0,
            demande.DateLegale ? priorite.Poids : 0, Lieux(visite), exclusions.De(visite),
            // Between two late visits of one priority, the one late for longer is left out last.
            priorite.Refus + (priorite.Poids * Math.Min(retard, 365) / 5.0));
    }

    private int Zone(VisiteAPlacer visite)
    {
        var cle = Trajets.Cle(visite.CodePostal, visite.Commune);
        return zones.TryGetValue(cle, out var zone) ? zone : zones[cle] = zones.Count;
    }

    /// <summary>A confidential visit is nobody's: no company counts it, no session kept for one takes it.</summary>
    private static long Employeur(VisiteAPlacer visite, int rang) => visite.Confidentielle ? -1 - rang : visite.Entreprise.Valeur;

    private Dictionary<string, int> Durees(VisiteAPlacer visite) => Enum.GetValues<Profession>()
        .Where(p => p != Profession.Inconnue && (demande.Professions & p) != 0 && quiPeut.Fait(visite, p) && faits.Durees.ContainsKey((visite.Type, p)))
        .ToDictionary(Nom, p => faits.Durees[(visite.Type, p)].Minutes);

    private int[] Lieux(VisiteAPlacer visite)
    {
        var zone = Trajets.Cle(visite.CodePostal, visite.Commune);
        var cle = (zone, visite.Equipe, visite.Centre, exclusions.ADistance(visite));
        return permis.TryGetValue(cle, out var connus) ? connus : permis[cle] = Chercher(visite, zone);
    }

    private int[] Chercher(VisiteAPlacer visite, (string, string) zone) =>
        [.. Enumerable.Range(0, lieux.Count).Where(i =>
            (!demande.EquipePropre || visite.Equipe is null || lieux[i].Equipe is null || lieux[i].Equipe == visite.Equipe)
            && (lieux[i].Centre is { } centre ? !TropLoin(visite, zone, centre) : exclusions.ADistance(visite)))];

    private bool TropLoin(VisiteAPlacer visite, (string, string) zone, Id<Centre> centre) => demande.TrajetMaximal is { } plusLoin && centre != visite.Centre && trajets.Minutes(zone, centre) > plusLoin;

    private int PasAvant(VisiteAPlacer visite)
    {
        var jour = demande.Du;
        if (demande.PasAvant)
        {
            jour = Plus(jour, visite.AvantAffectation ? jour : visite.Debut);
            jour = Plus(jour, exclusions.Retour(visite, demande.Du));
        }
        if (demande.AvanceMaximale is { } avance && visite.AuPlusTard is { } limite)
        {
            jour = Plus(jour, limite.AddDays(-avance));
        }
        return Math.Min(jour.DayNumber, demande.Au.DayNumber + 1) - demande.Du.DayNumber;
    }

    private static DateOnly Plus(DateOnly a, DateOnly b) => a > b ? a : b;

    /// <summary>
    /// Companies that could go over their limit, and their people already expected. The others need no limit: there are too few of them.
    /// </summary>
    private (List<(long, long)> Fixes, Dictionary<long, int> Limites) Presences(List<Demande> demandes, List<Seance> seances)
    {
        var vacations = faits.Vacations.ToDictionary(v => v.Vacation.Id, v => v.Vacation);
        var presents = faits.Tenus.Where(r => r.EntrepriseId is not null && !(vacations.TryGetValue(r.VacationId, out var v) && v.ReserveeA is not null))
            .GroupBy(r => r.EntrepriseId!.Value).ToDictionary(g => g.Key.Valeur, g => g.ToList());
        var limites = demandes.GroupBy(d => d.Employeur)
            .Where(g => faits.Simultanes.TryGetValue(new(g.Key), out var l) && g.Count() + (presents.GetValueOrDefault(g.Key)?.Count ?? 0) > l)
            .ToDictionary(g => g.Key, g => faits.Simultanes[new(g.Key)]);
        var fixes = new List<(long, long)>();
        foreach (var (employeur, limite) in limites.OrderBy(l => l.Key))
        {
            foreach (var demiJournee in (presents.GetValueOrDefault(employeur) ?? []).GroupBy(r => (r.Jour, r.Debut >= PlageLibre.Midi)).OrderBy(g => g.Key))
            {
                // Someone may have booked more by hand than the limit: then nobody else may come.
                foreach (var present in demiJournee.Take(limite))
                {
                    fixes.Add(Fixer(present, employeur, demandes, seances));
                }
            }
        }
        return (fixes, limites);
    }

    private (long, long) Fixer(RendezVous present, long employeur, List<Demande> demandes, List<Seance> seances)
    {
        var (demandeId, seanceId) = (demandes.Count, seances.Count);
        var jour = present.Jour.DayNumber - demande.Du.DayNumber;
        seances.Add(new Seance(seanceId, LieuPris, jour, present.Debut >= PlageLibre.Midi ? 1 : 0, Pris, present.Minutes, null));
        demandes.Add(new Demande(demandeId, 0, employeur, new Dictionary<string, int> { [Pris] = present.Minutes }, 0, jour, 0, [LieuPris], [], refusMoyen));
        return (demandeId, seanceId);
    }

    private static string Nom(Profession profession) => profession.ToString().ToUpperInvariant();
}
