using Socle.Noyau;
using Socle.Technique.Comptes;

namespace Socle.Technique.Traces;

public enum ActionAudit
{
    Creation,
    Modification,
    Suppression,
    Fait,
    Refus,
}

/// <summary>One line of the audit trail: who did what to which object, when, in which process and why. Never edited.</summary>
public sealed class EvenementAudit
{
    public required Id<EvenementAudit> Id { get; init; }

    /// <summary>Lines written together carry the same number.</summary>
    public required long Ecriture { get; init; }

    public required DateTime Instant { get; init; }

    public Id<Compte>? CompteId { get; init; }

    public required string Qui { get; init; }

    public required string Processus { get; init; }

    public string? Motif { get; init; }

    public required ActionAudit Action { get; init; }

    /// <summary>Kind of the object, by the name of its table (<c>entreprise</c>).</summary>
    public required string Objet { get; init; }

    public required long ObjetId { get; init; }

    /// <summary>JSON of what changed: <c>{"champ":[avant, après]}</c>; a sensitive field says only that it changed.</summary>
    public string? Changements { get; init; }
}
