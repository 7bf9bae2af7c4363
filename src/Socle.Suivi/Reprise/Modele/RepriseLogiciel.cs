using Socle.Noyau;
using Socle.Technique.Comptes;

namespace Socle.Suivi.Reprise;

/// <summary>Stored: never renumber.</summary>
public enum EtatReprise
{
    /// <summary>Files received, being looked at.</summary>
    Analyse = 1,

    /// <summary>Columns and codes to settle, trials to run.</summary>
    ARegler = 2,

    /// <summary>A trial is running: nothing will be written.</summary>
    Essai = 3,

    /// <summary>The take-over is running.</summary>
    Ecriture = 4,

    Terminee = 5,
}

/// <summary>One take-over of an old software's data, from its files to its report.</summary>
public sealed class RepriseLogiciel
{
    public required Id<RepriseLogiciel> Id { get; init; }

    /// <summary>Name of the old software, as the service calls it.</summary>
    public required string Source { get; set; }

    public required EtatReprise Etat { get; set; }

    /// <summary>Names of the files, one per line.</summary>
    public required string Fichiers { get; set; }

    /// <summary>JSON of the <see cref="AnalyseReprise"/>, samples of people included: erased once taken over.</summary>
    public string? Inventaire { get; set; }

    /// <summary>JSON of the <see cref="CorrespondanceReprise"/> used.</summary>
    public string? Correspondance { get; set; }

    /// <summary>JSON of the <see cref="BilanReprise"/> of the last trial or of the take-over.</summary>
    public string? Bilan { get; set; }

    /// <summary>Why the last act did not end, for the person who asked it.</summary>
    public string? Refus { get; set; }

    public required DateTime DeposeeLe { get; init; }

    public required string DeposeePar { get; init; }

    public Id<Compte>? DeposeeParId { get; init; }

    public DateTime? EssayeeLe { get; set; }

    public DateTime? RepriseLe { get; set; }

    public string? ReprisePar { get; set; }

    /// <summary>The machine at work on it: after a crash it finds its own again, and says that nothing was written.</summary>
    public string? Machine { get; set; }

    /// <summary>Something is at work.</summary>
    public bool EnTravail => Etat is EtatReprise.Analyse or EtatReprise.Essai or EtatReprise.Ecriture;
}
