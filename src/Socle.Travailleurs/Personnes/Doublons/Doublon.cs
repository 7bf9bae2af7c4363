using Socle.Noyau;

namespace Socle.Travailleurs.Personnes.Doublons;

/// <summary>Stored: never renumber.</summary>
public enum EtatDoublon
{
    Propose = 1,

    /// <summary>Someone looked and said that they are two people: never proposed again.</summary>
    Ecarte = 2,
}

/// <summary>Two files that may be one person's. Found by the computer, decided by someone.</summary>
public sealed class Doublon
{
    public required Id<Doublon> Id { get; init; }

    /// <summary>The elder file of the two.</summary>
    public required Id<Travailleur> AId { get; init; }

    public required Id<Travailleur> BId { get; init; }

    /// <summary>How sure, out of 100.</summary>
    public required int Note { get; set; }

    public required MotifRessemblance Motif { get; set; }

    /// <summary>French sentences, one a line; they name nobody.</summary>
    public required string Raisons { get; set; }

    public EtatDoublon Etat { get; set; } = EtatDoublon.Propose;

    public required DateTime TrouveLe { get; set; }

    public DateTime? EcarteLe { get; set; }
}
