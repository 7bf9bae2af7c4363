using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Experimentations;

/// <summary>Where a measure applies. Stored: never renumber.</summary>
public enum PerimetreMesure
{
    Service = 1,
    Equipe = 2,
    Centre = 3,
    Entreprise = 4,
}

/// <summary>
/// Something the service tries for a time, on a legal basis it states itself: the product invents none, and changes no rule of the
/// law because of it. It only keeps the trace.
/// </summary>
public sealed class MesureExperimentale
{
    public required Id<MesureExperimentale> Id { get; init; }

    public required string Intitule { get; set; }

    /// <summary>The text the service relies on, as the service wrote it.</summary>
    public required string BaseJuridique { get; set; }

    public required DateOnly Du { get; set; }

    /// <summary>Last day, included; absent as long as no end is set.</summary>
    public DateOnly? Au { get; set; }

    public required PerimetreMesure Perimetre { get; set; }

    public Id<Equipe>? EquipeId { get; set; }

    public Id<Centre>? CentreId { get; set; }

    public Id<Entreprise>? EntrepriseId { get; set; }

    public string? Description { get; set; }
}

/// <summary>The measure was applied: by whom, when, to what. It is itself a trace.</summary>
public sealed class ApplicationMesure
{
    public required Id<ApplicationMesure> Id { get; init; }

    public required Id<MesureExperimentale> MesureId { get; init; }

    /// <summary>Absent when it was not applied to someone.</summary>
    public Id<Travailleur>? TravailleurId { get; set; }

    public required DateOnly Le { get; init; }

    public required Id<Compte> ParCompte { get; init; }

    /// <summary>What it was applied to: which visit, which document. Never what was found.</summary>
    public required string Quoi { get; init; }
}
