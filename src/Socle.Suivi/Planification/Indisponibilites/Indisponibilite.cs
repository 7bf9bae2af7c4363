using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Planification;

/// <summary>Days of the week. Stored: never renumber.</summary>
[Flags]
public enum JoursSemaine
{
    Aucun = 0,
    Lundi = 1,
    Mardi = 2,
    Mercredi = 4,
    Jeudi = 8,
    Vendredi = 16,
    Samedi = 32,
    Dimanche = 64,
    Tous = 127,
}

/// <summary>
/// When a worker, or a company's workers, said they cannot come. No reason is asked nor kept: it could be one of health.
/// </summary>
public sealed class Indisponibilite
{
    public required Id<Indisponibilite> Id { get; init; }

    /// <summary>One of the three is told.</summary>
    public Id<Travailleur>? TravailleurId { get; init; }

    public Id<Etablissement>? EtablissementId { get; init; }

    public Id<Entreprise>? EntrepriseId { get; init; }

    public required DateOnly Du { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly Au { get; init; }

    public required JoursSemaine Jours { get; init; }

    public required MomentAbsence Moment { get; init; }

    /// <summary>True when it covers this half-day.</summary>
    public bool Couvre(DateOnly jour, bool apresMidi) => Du <= jour && jour <= Au && Jours.HasFlag(De(jour.DayOfWeek)) && Moment switch
    {
        MomentAbsence.Matin => !apresMidi,
        MomentAbsence.ApresMidi => apresMidi,
        _ => true,
    };

    public static JoursSemaine De(DayOfWeek jour) => (JoursSemaine)(1 << (((int)jour + 6) % 7));
}
