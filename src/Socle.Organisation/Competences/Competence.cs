using Socle.Noyau;
using Socle.Organisation.Professionnels;

namespace Socle.Organisation.Competences;

/// <summary>Something one must have learnt to do: audiometry, spirometry, a nurse's interview, radiation clearance.</summary>
public sealed class Competence
{
    public required Id<Competence> Id { get; init; }

    public required string Nom { get; set; }

    public bool Active { get; set; } = true;
}

/// <summary>A skill someone holds, at most once each.</summary>
public sealed class CompetenceProfessionnel
{
    public required Id<CompetenceProfessionnel> Id { get; init; }

    public required Id<Professionnel> ProfessionnelId { get; init; }

    public required Id<Competence> CompetenceId { get; init; }

    public DateOnly? ObtenueLe { get; set; }

    /// <summary>Last day it holds, included; absent when it does not lapse.</summary>
    public DateOnly? ValableJusquau { get; set; }
}
