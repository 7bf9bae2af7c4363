using Socle.Dossier.Base;
using Socle.Noyau;
using Socle.Technique.Comptes;

namespace Socle.Dossier.Protocoles;

/// <summary>
/// One version of a follow-up protocol: what to ask, measure and advise, to whom, how often. A choice of the service's doctors, never the
/// law. It names no person, hence nothing in it is sealed; its code still tells a line changed by hand. Once published it is never edited:
/// a new version replaces it, or it is withdrawn with a reason.
/// </summary>
public sealed class ProtocoleDeSuivi : ILigneScellee
{
    public required Id<ProtocoleDeSuivi> Id { get; init; }

    /// <summary>The id of its first version: what stays the same through versions.</summary>
    public required Id<ProtocoleDeSuivi> FamilleId { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    public required string Titre { get; set; }

    /// <summary>Whom it speaks of and what it asks: see <see cref="ContenuProtocole"/>.</summary>
    public required string Contenu { get; set; }

    /// <summary>Grows with each save of the draft: two doctors on one draft see each other.</summary>
    public required int Edition { get; set; }

    public required string EcritPar { get; set; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime EcritLe { get; set; }

    /// <summary>Instant, UTC. Absent for a draft.</summary>
    public DateTime? PublieLe { get; set; }

    public Id<Compte>? PublieParId { get; set; }

    public string? PubliePar { get; set; }

    /// <summary>First day it holds.</summary>
    public DateOnly? Du { get; set; }

    /// <summary>First day it no longer holds, when it was withdrawn.</summary>
    public DateOnly? RetireDu { get; set; }

    public string? RetirePar { get; set; }

    public string? MotifRetrait { get; set; }

    public string Sceau { get; set; } = "";
}
