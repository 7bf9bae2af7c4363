using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Professionnels;
using Socle.Organisation.Salles;

namespace Socle.Suivi.Vacations;

/// <summary>
/// Some hours of one professional in one place, on one day, to receive people: what the optimiser calls a session. Local time of Paris.
/// </summary>
public sealed class Vacation
{
    public required Id<Vacation> Id { get; init; }

    /// <summary>The weekly pattern it comes from; absent when it was opened by hand.</summary>
    public Id<ModeleVacation>? ModeleId { get; init; }

    public required Id<Professionnel> ProfessionnelId { get; set; }

    /// <summary>Where: a centre or a mobile unit, or else <see cref="EtablissementId"/>.</summary>
    public Id<Centre>? CentreId { get; set; }

    public Id<Salle>? SalleId { get; set; }

    /// <summary>A half-day in a company's own place.</summary>
    public Id<Etablissement>? EtablissementId { get; set; }

    public required DateOnly Jour { get; init; }

    public required TimeOnly Debut { get; set; }

    public required TimeOnly Fin { get; set; }

    /// <summary>Open to the workers of this company alone.</summary>
    public Id<Entreprise>? ReserveeA { get; set; }

    /// <summary>Where to join, for remote visits (https); absent for people received in person.</summary>
    public string? LienTeleconsultation { get; set; }

    /// <summary>When it was closed: nobody is received any more. A closed one keeps its pattern from opening it again.</summary>
    public DateTime? FermeeLe { get; set; }

    /// <summary>Minutes from start to end.</summary>
    public int Minutes => (int)(Fin - Debut).TotalMinutes;

    public bool EstOuverte => FermeeLe is null;

    /// <summary>People are received at a distance.</summary>
    public bool EstADistance => LienTeleconsultation is not null;

    /// <summary>The session a pattern gives on a day.</summary>
    public static Vacation De(ModeleVacation modele, DateOnly jour, Id<Vacation>? id = null) => new()
    {
        Id = id ?? Id<Vacation>.Nouveau(),
        ModeleId = modele.Id,
        ProfessionnelId = modele.ProfessionnelId,
        CentreId = modele.CentreId,
        SalleId = modele.SalleId,
        EtablissementId = modele.EtablissementId,
        Jour = jour,
        Debut = modele.Debut,
        Fin = modele.Fin,
        ReserveeA = modele.ReserveeA,
        LienTeleconsultation = modele.LienTeleconsultation,
    };
}

/// <summary>Which weeks a pattern holds. ISO weeks. Stored: never renumber.</summary>
public enum SemainesModele
{
    Toutes = 1,
    Paires = 2,
    Impaires = 3,
}

/// <summary>A weekly pattern: « each Tuesday morning at the Évreux centre ». Sessions are opened from it, months ahead.</summary>
public sealed class ModeleVacation
{
    public required Id<ModeleVacation> Id { get; init; }

    public required Id<Professionnel> ProfessionnelId { get; init; }

    public Id<Centre>? CentreId { get; init; }

    public Id<Salle>? SalleId { get; set; }

    public Id<Etablissement>? EtablissementId { get; init; }

    public required DayOfWeek JourSemaine { get; init; }

    public required SemainesModele Semaines { get; init; }

    public required TimeOnly Debut { get; init; }

    public required TimeOnly Fin { get; init; }

    /// <summary>First day it may hold.</summary>
    public required DateOnly Du { get; init; }

    /// <summary>Last day it may hold, included.</summary>
    public DateOnly? Au { get; set; }

    public Id<Entreprise>? ReserveeA { get; init; }

    public string? LienTeleconsultation { get; init; }

    /// <summary>True when the pattern asks for a session on this day: its weekday, its weeks, its dates. Holidays and absences aside.</summary>
    public bool Tombe(DateOnly jour) => jour.DayOfWeek == JourSemaine && jour >= Du && (Au is null || jour <= Au) && Semaines switch
    {
        SemainesModele.Paires => Semaine(jour) % 2 == 0,
        SemainesModele.Impaires => Semaine(jour) % 2 == 1,
        _ => true,
    };

    private static int Semaine(DateOnly jour) => System.Globalization.ISOWeek.GetWeekOfYear(jour.ToDateTime(TimeOnly.MinValue));
}
