using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Noyau;

namespace Socle.Dossier.Pieces;

/// <summary>A part of the bytes of a paper, sealed. What the paper is, and whose, is told by the sealed element that carries it.</summary>
public sealed class MorceauFichier : ILigneScellee
{
    public required Id<MorceauFichier> Id { get; init; }

    /// <summary>Absent while the paper is to be sorted.</summary>
    public Id<Dmst>? DossierId { get; init; }

    /// <summary>The same for each part of one paper; see <see cref="SerrurePiece.Nommer"/>.</summary>
    public required string Nom { get; init; }

    /// <summary>From 0.</summary>
    public required int Rang { get; init; }

    public required byte[] Contenu { get; init; }

    public string Sceau { get; set; } = "";
}
