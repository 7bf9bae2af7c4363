using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Noyau;

namespace Socle.Dossier.Cles;

/// <summary>The key of one file, wrapped by a master key. Removing it is how a file is purged: what it sealed is readable by nobody.</summary>
public sealed class EnveloppeCle : ILigneScellee
{
    public required Id<EnveloppeCle> Id { get; init; }

    public required Id<Dmst> DossierId { get; init; }

    /// <summary>Name of the master key.</summary>
    public required string Maitre { get; set; }

    public required byte[] Enveloppe { get; set; }

    public string Sceau { get; set; } = "";
}
