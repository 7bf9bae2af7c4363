using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Visites;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;

namespace Socle.Dossier.Ecrits;

/// <summary>Where a fact of the file comes from. Stored: never renumber.</summary>
public enum OrigineEcrit
{
    Professionnel = 1,

    /// <summary>Said by the worker, before or outside a visit.</summary>
    Travailleur = 2,
    Appareil = 3,
    AutreService = 4,

    /// <summary>Taken over from the software before.</summary>
    Reprise = 5,
}

/// <summary>
/// One version of one element of the file. A correction is a new version with its reason; the former stays. What it says is sealed: in the
/// base, a line tells its block, its kind as a number and its day, never its content.
/// </summary>
public sealed class Ecrit : ILigneScellee
{
    public required Id<Ecrit> Id { get; init; }

    public required Id<Dmst> DossierId { get; init; }

    /// <summary>The id of its first version: what stays the same through corrections.</summary>
    public required Id<Ecrit> ElementId { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    public required Blocs Bloc { get; init; }

    public required GenreEcrit Genre { get; init; }

    /// <summary>Day of the fact, not of the writing.</summary>
    public required DateOnly Jour { get; init; }

    public Id<VisiteMedicale>? VisiteId { get; init; }

    public required OrigineEcrit Origine { get; init; }

    public Id<Compte>? CompteId { get; init; }

    public required string AuteurNom { get; init; }

    public Role? AuteurRole { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime EcritLe { get; init; }

    /// <summary>The version to read; the former ones are its history.</summary>
    public required bool EnVigueur { get; set; }

    /// <summary>This version withdraws the element: it was written in the wrong file, or by mistake.</summary>
    public bool Retire { get; init; }

    /// <summary>The service that wrote it, when it came with a transfer.</summary>
    public string? ServiceOrigine { get; init; }

    public required byte[] Contenu { get; init; }

    /// <summary>Sealed: why it was corrected or withdrawn.</summary>
    public byte[]? Motif { get; init; }

    public string Sceau { get; set; } = "";
}
