using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;

namespace Socle.Dossier.Traces;

/// <summary>What was done with a file. Stored: never renumber.</summary>
public enum ActionDossier
{
    Creation = 1,
    Consultation = 2,
    Ecriture = 3,
    Correction = 4,
    Retrait = 5,
    Impression = 6,
    Export = 7,
    Refus = 8,
    BrisDeGlace = 9,
    Delegation = 10,
    Opposition = 11,
    OuvertureDeVisite = 12,
    Brouillon = 13,
    ConclusionDeVisite = 14,
    Signature = 15,
    Remise = 16,
    Transfert = 17,
    Reception = 18,
    Cles = 19,
    Purge = 20,
    Avis = 21,

    /// <summary>A published list was imported: about no file.</summary>
    Nomenclature = 30,

    /// <summary>A follow-up protocol written, published or withdrawn: of no file.</summary>
    Protocole = 31,
}

/// <summary>
/// One line of the trail of the files (R. 4624-45-5: at least date, hour, identity of the professional). Each carries the code of the one
/// before: none can be changed or taken out without breaking the chain.
/// </summary>
public sealed class TraceDossier : ILigneScellee
{
    /// <summary>From 1, without a hole.</summary>
    public required long Rang { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime Instant { get; init; }

    public Id<Compte>? CompteId { get; init; }

    public required string Qui { get; init; }

    public Role? Role { get; init; }

    public Id<Dmst>? DossierId { get; init; }

    public required ActionDossier Action { get; init; }

    /// <summary>The blocks read or written.</summary>
    public required Blocs Blocs { get; init; }

    /// <summary>Code of a refusal, or of what led here; never a sentence.</summary>
    public string? Precision { get; init; }

    /// <summary>The lines written, one per line: « table id code », « - » for one removed.</summary>
    public string? Lignes { get; init; }

    /// <summary>Code of the line before.</summary>
    public required string Precedente { get; init; }

    public string Sceau { get; set; } = "";
}

/// <summary>The last line of the trail, taken by each writer in turn.</summary>
public sealed class TeteTrace
{
    /// <summary>What the first line follows.</summary>
    public const string Genese = "genese";

    public required int Id { get; init; }

    public required long Rang { get; set; }

    public required string Sceau { get; set; }
}
