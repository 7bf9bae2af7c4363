using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Noyau;
using Socle.Technique.Comptes;

namespace Socle.Dossier.Acces;

/// <summary>
/// A health professional opened the file of someone they do not follow, for a reason they wrote. The coordinating doctor is told, and the
/// worker reads it among the accesses.
/// </summary>
public sealed class BrisDeGlace : ILigneScellee
{
    /// <summary>How long it opens the file: an emergency, not a habit. A decision of design.</summary>
    public static readonly TimeSpan Duree = TimeSpan.FromHours(4);

    public required Id<BrisDeGlace> Id { get; init; }

    public required Id<Dmst> DossierId { get; init; }

    public required Id<Compte> CompteId { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime Le { get; init; }

    /// <summary>Sealed: a reason tells of someone's health.</summary>
    public required byte[] Motif { get; init; }

    /// <summary>Who looked at the notice, and when.</summary>
    public Id<Compte>? VuParId { get; set; }

    public DateTime? VuLe { get; set; }

    public string Sceau { get; set; } = "";

    public bool Ouvre(DateTime instant) => Le <= instant && instant < Le + Duree;
}
