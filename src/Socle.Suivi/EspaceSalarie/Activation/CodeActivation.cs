using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.EspaceSalarie.Activation;

/// <summary>How a code reached the worker. Stored: never renumber.</summary>
public enum RemiseDuCode
{
    /// <summary>Handed over to the person, whose identity document was seen.</summary>
    EnMainPropre = 1,

    /// <summary>By post, to the address they gave.</summary>
    Lettre = 2,
    Courriel = 3,
    Sms = 4,
}

/// <summary>What opens a worker's space, once. Only its digest is kept.</summary>
public sealed class CodeActivation
{
    public static readonly TimeSpan Duree = TimeSpan.FromDays(30);

    /// <summary>Presented more often than this, right or wrong, it is worth nothing: a birth date is not to be guessed.</summary>
    public const int EssaisAuPlus = 10;

    public required Id<CodeActivation> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    public required string Empreinte { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime DonneLe { get; init; }

    public required DateTime ExpireLe { get; init; }

    public required RemiseDuCode Remise { get; init; }

    /// <summary>Who gave it.</summary>
    public required string Par { get; init; }

    public int Essais { get; set; }

    public DateTime? UtiliseLe { get; set; }

    /// <summary>Another was given since.</summary>
    public DateTime? AnnuleLe { get; set; }

    public bool Vaut(DateTime instant) => UtiliseLe is null && AnnuleLe is null && instant < ExpireLe && Essais < EssaisAuPlus;
}

/// <summary>
/// Someone typed a code, and a second one was sent to the address they gave. A line is written whether the first was right or not: nothing
/// outside tells the two apart.
/// </summary>
public sealed class EssaiActivation
{
    public static readonly TimeSpan Duree = TimeSpan.FromMinutes(20);
    public const int EssaisAuPlus = 5;

    public required Id<EssaiActivation> Id { get; init; }

    /// <summary>Absent when the code or the birth date was not right.</summary>
    public Id<CodeActivation>? CodeId { get; init; }

    public required string Adresse { get; init; }

    /// <summary>Digest of the code sent.</summary>
    public required string Empreinte { get; init; }

    public required DateTime ExpireLe { get; init; }

    public int Essais { get; set; }

    public DateTime? FiniLe { get; set; }
}
