using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Demonstration.Agenda;

/// <summary>The sessions of the demo, with what is left of each.</summary>
internal sealed class Places
{
    private readonly ILookup<(Id<Equipe>, DateOnly), Place> parJour;
    private readonly Dictionary<(TypeVisite, Profession), DureeVisite> durees;
    private readonly HashSet<(Id<Travailleur>, DateOnly)> attendus = [];

    private Places(IReadOnlyList<Place> toutes, Dictionary<(TypeVisite, Profession), DureeVisite> durees)
    {
        Toutes = toutes;
        parJour = toutes.ToLookup(p => (p.Equipe, p.Vacation.Jour));
        this.durees = durees;
    }

    /// <summary>A session, its team, who receives, and the first free hour.</summary>
    internal sealed class Place(Vacation vacation, Id<Equipe> equipe, Profession profession)
    {
        public Vacation Vacation { get; } = vacation;

        public Id<Equipe> Equipe { get; } = equipe;

        public Profession Profession { get; } = profession;

        public TimeOnly Libre { get; set; } = vacation.Debut;
    }

    public IReadOnlyList<Place> Toutes { get; }

    public IEnumerable<Place> Du(Id<Equipe> equipe, DateOnly jour) => parJour[(equipe, jour)];

    public static async Task<Places> LireAsync(SocleDb db, DateOnly debut, DateOnly jour, CancellationToken arret)
    {
        var lues = await db.Set<Vacation>().AsNoTracking().Where(v => v.Jour >= debut && v.Jour <= jour.AddDays(Avenir.Jours) && v.FermeeLe == null)
            .Join(db.Set<Professionnel>(), v => v.ProfessionnelId, p => p.Id, (v, p) => new { v, p.EquipeId, p.Metier })
            .OrderBy(x => x.v.Jour).ThenBy(x => x.v.Debut).ThenBy(x => x.v.ProfessionnelId).ToListAsync(arret);
        var durees = await db.Set<DureeVisite>().AsNoTracking().ToDictionaryAsync(d => (d.Type, d.Profession), arret);
        return new([.. lues.Select(x => new Place(x.v, x.EquipeId!.Value, x.Metier.Profession()))], durees);
    }

    /// <summary>How long this visit takes there; null when it is not made there, or does not fit any more, or the person is already expected that day.</summary>
    public int? Tient(Place place, TypeVisite type, Id<Travailleur> travailleur) =>
        durees.TryGetValue((type, place.Profession), out var duree) && (duree.ADistance || !place.Vacation.EstADistance) && place.Libre < place.Vacation.Fin
        && (place.Vacation.Fin - place.Libre).TotalMinutes >= duree.Minutes && !attendus.Contains((travailleur, place.Vacation.Jour))
            ? duree.Minutes
            : null;

    /// <summary>Takes the next free hour.</summary>
    public TimeOnly Occuper(Place place, int minutes, Id<Travailleur> travailleur)
    {
        var debut = place.Libre;
        place.Libre = debut.AddMinutes(minutes);
        attendus.Add((travailleur, place.Vacation.Jour));
        return debut;
    }
}
