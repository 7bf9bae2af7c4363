using Socle.Noyau;

namespace Socle.Travailleurs.Origines;

/// <summary>The identifier an object had in the software or the file it came from.</summary>
public sealed class IdentifiantOrigine
{
    public required Id<IdentifiantOrigine> Id { get; init; }

    /// <summary>Name of the software or the sender.</summary>
    public required string Source { get; init; }

    /// <summary>Kind of object, by the name of its table.</summary>
    public required string Objet { get; init; }

    public required string Code { get; init; }

    public required long ObjetId { get; init; }
}
