using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Suivi.Agenda;
using Socle.Suivi.Delegations;
using Socle.Suivi.Vacations;
using Socle.Travailleurs.Arrets;

namespace Socle.Suivi.Planification;

/// <summary>A session, and who holds it.</summary>
internal sealed record VacationConnue(Vacation Vacation, Profession Profession, Id<Equipe>? Equipe);

/// <summary>All that a planning reads, once.</summary>
internal sealed record FaitsPlanification
{
    public required IReadOnlyList<VacationConnue> Vacations { get; init; }

    /// <summary>Appointments that hold their slot, in the period, wherever they are.</summary>
    public required IReadOnlyList<RendezVous> Tenus { get; init; }

    public required IReadOnlyList<AbsenceProfessionnel> Absences { get; init; }

    public required IReadOnlyList<VisiteAPlacer> Visites { get; init; }

    public required IReadOnlyDictionary<(TypeVisite, Profession), DureeVisite> Durees { get; init; }

    public required IReadOnlyList<Centre> Centres { get; init; }

    public required IReadOnlyDictionary<Id<Equipe>, string> Equipes { get; init; }

    /// <summary>The law's limits and the service's protocols; absent, only what the due list kept of the law holds.</summary>
    public RegistreDelegations? Delegations { get; init; }

    public required ReglagesPlanification Reglages { get; init; }

    public required IReadOnlyDictionary<CodePriorite, Priorite> Priorites { get; init; }

    public required IReadOnlyList<TrajetCommune> Trajets { get; init; }

    public required IReadOnlyList<Indisponibilite> Indisponibilites { get; init; }

    public required IReadOnlyList<VacancesScolaires> Vacances { get; init; }

    public required IReadOnlyList<Arret> Arrets { get; init; }

    /// <summary>How many of each company may be away at once.</summary>
    public required IReadOnlyDictionary<Id<Entreprise>, int> Simultanes { get; init; }

    /// <summary>By team; empty unless the service overbooks.</summary>
    public required IReadOnlyDictionary<Id<Equipe>, TauxAbsence> Absenteisme { get; init; }
}
