using Socle.Noyau;

namespace Socle.Suivi.Reprise;

/// <summary>The mapping kept for a source, replayed at its next export.</summary>
public sealed class CorrespondanceGardee
{
    public required Id<CorrespondanceGardee> Id { get; init; }

    public required string Source { get; set; }

    /// <summary>The source's name made comparable.</summary>
    public required string SourceCle { get; init; }

    /// <summary>JSON of a <see cref="CorrespondanceReprise"/>.</summary>
    public required string Contenu { get; set; }

    public required DateTime EnregistreeLe { get; set; }
}
