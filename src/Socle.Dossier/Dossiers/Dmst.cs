using Socle.Dossier.Base;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Dossiers;

/// <summary>Where a file stands. Stored: never renumber.</summary>
public enum EtatDossier
{
    Ouvert = 1,

    /// <summary>Sent to the service that follows the worker now; kept here for the time the law says.</summary>
    Transfere = 2,

    /// <summary>Its key is destroyed. The line stays as the proof.</summary>
    Purge = 3,
}

/// <summary>The medical file of one worker in this service (C. trav. L. 4624-8, R. 4624-45-3). What it holds is in its <c>Ecrit</c>s.</summary>
public sealed class Dmst : ILigneScellee
{
    public required Id<Dmst> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime OuvertLe { get; init; }

    public required EtatDossier Etat { get; set; }

    /// <summary>Instant, UTC, of the destruction of its key.</summary>
    public DateTime? PurgeLe { get; set; }

    /// <summary>Death of the worker, when the service knows: the law then keeps the file ten years at most.</summary>
    public DateOnly? DecesLe { get; set; }

    /// <summary>Since when an appeal suspends its destruction (R. 4624-45-9).</summary>
    public DateOnly? RecoursDepuis { get; set; }

    public string Sceau { get; set; } = "";
}
