using Socle.Droit;
using Socle.Noyau;

namespace Socle.Suivi.Agenda;

/// <summary>How long a kind of visit takes a profession, in minutes. A service edits them; a multiple of five.</summary>
public sealed class DureeVisite
{
    public required Id<DureeVisite> Id { get; init; }

    public required TypeVisite Type { get; init; }

    public required Profession Profession { get; init; }

    public required int Minutes { get; set; }

    /// <summary>The service makes it at a distance too, when the worker agrees.</summary>
    public bool ADistance { get; set; }
}
