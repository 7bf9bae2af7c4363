using Socle.Noyau;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.EspaceSalarie.Depots;

/// <summary>What a worker sends to their file. Stored: never renumber.</summary>
public enum GenreDepot
{
    Questionnaire = 1,
    DemandeDeCopie = 2,

    /// <summary>R. 4624-45-6 a: the correspondent doctor and the professionals under the doctor's authority.</summary>
    OppositionProfessionnels = 3,
    LeveeProfessionnels = 4,

    /// <summary>R. 4624-45-6 b: the other services.</summary>
    OppositionAutresServices = 5,
    LeveeAutresServices = 6,

    /// <summary>To be received at a distance.</summary>
    AccordADistance = 7,
    RefusADistance = 8,
}

/// <summary>
/// A line of the inbox of the files: closed with a public key as it is written, and never read from where it was written. It goes once the
/// file has received it.
/// </summary>
public sealed class DepotTravailleur
{
    public required Id<DepotTravailleur> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    public required Id<Compte> CompteId { get; init; }

    public required GenreDepot Genre { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime DeposeLe { get; init; }

    /// <summary>Name of the key that opens it.</summary>
    public required string Cle { get; init; }

    /// <summary>Closed.</summary>
    public required byte[] Contenu { get; init; }

    public static string Lieu(long id, GenreDepot genre) => $"depot {id} {(int)genre}";
}

/// <summary>That something was sent, when, and when the file received it: what the worker sees of it. Not what it says.</summary>
public sealed class AccuseDepot
{
    /// <summary>The same number as what was sent.</summary>
    public required Id<AccuseDepot> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    public required GenreDepot Genre { get; init; }

    /// <summary>Which questionnaire.</summary>
    public string? Code { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime Le { get; init; }

    public DateTime? RecuLe { get; set; }

    /// <summary>Told to a professional who wrote it, not sent from here.</summary>
    public bool AuProfessionnel { get; init; }
}

/// <summary>One question, as it was read, and the answer, as it was given.</summary>
public sealed record ReponseDeposee(string Question, string Dit);

/// <summary>What an envelope holds. The person is in it too: moved beside another, it is refused.</summary>
public sealed record ContenuDepot(long Travailleur, string? Titre, IReadOnlyList<ReponseDeposee> Reponses);

/// <summary>The public key of the files, given by the module that keeps the private one.</summary>
public sealed class ClePubliqueDesDepots(Func<(string Nom, byte[] Publique)> lire)
{
    public (string Nom, byte[] Publique) Lire() => lire();
}
