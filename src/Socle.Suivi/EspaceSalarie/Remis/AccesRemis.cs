using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Envois;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.EspaceSalarie.Remis;

/// <summary>What for, and nothing of what was seen. Stored: never renumber.</summary>
public enum ButAcces
{
    Lecture = 1,
    Ecriture = 2,
    Visite = 3,
    Document = 4,
    Copie = 5,
    Transfert = 6,

    /// <summary>By someone who does not follow the worker.</summary>
    Exceptionnel = 7,
}

/// <summary>Someone came to a worker's file: who, when and what for. The worker has a right to know it.</summary>
public sealed class AccesRemis
{
    /// <summary>The rank of the line of the trail it comes from: it comes once.</summary>
    public required Id<AccesRemis> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime Le { get; init; }

    public required string Nom { get; init; }

    public Role? Role { get; init; }

    public required ButAcces But { get; init; }
}

/// <summary>The same, as it comes out of the base of the files.</summary>
public sealed record AccesAuDossier(long Rang, Id<Travailleur> Travailleur, DateTime Le, string Nom, Role? Role, ButAcces But);

/// <summary>Keeps it for the worker. May come twice.</summary>
internal sealed class RecevoirAcces(RemettreAuSalarie remettre) : IDestinataire<AccesAuDossier>
{
    private static readonly Processus Processus = new("acces.remettre", "Accès à un dossier dit au salarié");

    public Task RecevoirAsync(AccesAuDossier message, CancellationToken arret) => remettre.UneFoisAsync(
        Processus, new Id<AccesRemis>(message.Rang), message.Travailleur,
        t => new AccesRemis { Id = new(message.Rang), TravailleurId = t, Le = message.Le, Nom = message.Nom, Role = message.Role, But = message.But }, arret);
}
