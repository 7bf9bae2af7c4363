using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Noyau;

namespace Socle.Dossier.Acces;

/// <summary>What a worker may refuse (C. trav. R. 4624-45-6). Stored: never renumber.</summary>
public enum GenreOpposition
{
    /// <summary>a) That the correspondent doctor and the professionals under the doctor's authority come to the file.</summary>
    ProfessionnelsSousAutorite = 1,

    /// <summary>b) That this service comes to the files of other services, and they to this one.</summary>
    AutresServices = 2,
}

/// <summary>An objection of the worker, obeyed from the day it is received until they withdraw it.</summary>
public sealed class Opposition : ILigneScellee
{
    public required Id<Opposition> Id { get; init; }

    public required Id<Dmst> DossierId { get; init; }

    public required GenreOpposition Genre { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime RecueLe { get; init; }

    /// <summary>Name of who received it.</summary>
    public required string RecueillieParNom { get; init; }

    public DateTime? LeveeLe { get; set; }

    public string Sceau { get; set; } = "";
}
