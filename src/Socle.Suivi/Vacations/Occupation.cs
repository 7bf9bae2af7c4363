using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Centres;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;

namespace Socle.Suivi.Vacations;

/// <summary>
/// Who and what is taken between two days: sessions, absences, stays in the service, holidays. Read once, asked in memory: months of
/// sessions are opened at once.
/// </summary>
internal sealed class Occupation
{
    private readonly ILookup<(Id<Professionnel>, DateOnly), Vacation> parPersonne;
    private readonly ILookup<Id<Professionnel>, AbsenceProfessionnel> absences;
    private readonly Dictionary<Id<Professionnel>, Periode> sejours;
    private readonly Dictionary<Id<Centre>, ZoneFeriee> zones;
    private readonly Dictionary<DateOnly, List<Vacation>> parJour;

    private Occupation(List<Vacation> vacations, List<AbsenceProfessionnel> absences, Dictionary<Id<Professionnel>, Periode> sejours, Dictionary<Id<Centre>, ZoneFeriee> zones)
    {
        parPersonne = vacations.ToLookup(v => (v.ProfessionnelId, v.Jour));
        parJour = vacations.GroupBy(v => v.Jour).ToDictionary(g => g.Key, g => g.ToList());
        this.absences = absences.ToLookup(a => a.ProfessionnelId);
        (this.sejours, this.zones) = (sejours, zones);
    }

    public static async Task<Occupation> LireAsync(SocleDb db, DateOnly du, DateOnly au, CancellationToken arret)
    {
        var vacations = await db.Set<Vacation>().AsNoTracking().Where(v => v.Jour >= du && v.Jour <= au).ToListAsync(arret);
        var absences = await db.Set<AbsenceProfessionnel>().AsNoTracking().Where(a => a.Au >= du && a.Du <= au).ToListAsync(arret);
        var sejours = await db.Set<Professionnel>().AsNoTracking().Select(p => new { p.Id, p.Du, p.Au }).ToDictionaryAsync(p => p.Id, p => Periode.De(p.Du, p.Au).Valeur, arret);
        var centres = await db.Set<Centre>().AsNoTracking().Select(c => new { c.Id, c.CodePostal }).ToListAsync(arret);
        return new(vacations, absences, sejours, centres.ToDictionary(c => c.Id, c => JoursFeries.ZoneDe(DepartementDe(c.CodePostal))));
    }

    /// <summary>True when this pattern already gave a session that day, open or closed.</summary>
    public bool DejaOuverte(ModeleVacation modele, DateOnly jour) => parPersonne[(modele.ProfessionnelId, jour)].Any(v => v.ModeleId == modele.Id);

    /// <summary>Why nobody may receive then; null when someone may.</summary>
    public Refus? Empeche(Vacation voulue)
    {
        if (!sejours.TryGetValue(voulue.ProfessionnelId, out var sejour) || !sejour.Contient(voulue.Jour))
        {
            return new("vacation.sejour", "Cette personne n’est pas dans le service ce jour-là\u00A0: choisissez une autre date, ou quelqu’un d’autre.", "Jour");
        }
        if (Ferie(voulue) is { } ferie)
        {
            return new("vacation.ferie", $"{voulue.Jour.AvecJour()} est férié ({ferie})\u00A0: choisissez un autre jour.", "Jour");
        }
        if (absences[voulue.ProfessionnelId].Any(a => a.Touche(voulue)))
        {
            return RefusAgenda.Absent;
        }
        return Conflit(voulue);
    }

    /// <summary>Counts it from now on.</summary>
    public void Ajouter(Vacation vacation)
    {
        if (!parJour.TryGetValue(vacation.Jour, out var duJour))
        {
            parJour[vacation.Jour] = duJour = [];
        }
        duJour.Add(vacation);
    }

    /// <summary>Someone else receives in its room at that moment.</summary>
    public Refus? SallePrise(Vacation voulue) => voulue.SalleId is { } salle && EnMemeTemps(voulue).FirstOrDefault(v => v.SalleId == salle) is { } dedans
        ? new("vacation.salle.prise", $"La salle est prise {voulue.Jour.AvecJour()}, {new Creneau(dedans.Debut, dedans.Fin).Afficher()}\u00A0: choisissez-en une autre.", "Salle")
        : null;

    private Refus? Conflit(Vacation voulue) => EnMemeTemps(voulue).FirstOrDefault(v => v.ProfessionnelId == voulue.ProfessionnelId) is { } sienne
        ? new("vacation.chevauche", $"Cette personne reçoit déjà {voulue.Jour.AvecJour()}, {new Creneau(sienne.Debut, sienne.Fin).Afficher()}\u00A0: changez l’heure.", "Debut")
        : SallePrise(voulue);

    private IEnumerable<Vacation> EnMemeTemps(Vacation voulue)
    {
        var creneau = new Creneau(voulue.Debut, voulue.Fin);
        return (parJour.GetValueOrDefault(voulue.Jour) ?? []).Where(v => v.EstOuverte && v.Id != voulue.Id && new Creneau(v.Debut, v.Fin).Chevauche(creneau));
    }

    private string? Ferie(Vacation voulue) =>
        JoursFeries.Nom(voulue.Jour, voulue.CentreId is { } centre && zones.TryGetValue(centre, out var zone) ? zone : ZoneFeriee.Metropole);

    private static Departement? DepartementDe(string? codePostal) => codePostal is null ? null : CodePostal.Relire(codePostal).Departement;
}
