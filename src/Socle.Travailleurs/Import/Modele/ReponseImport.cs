using Socle.Noyau;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>
/// What someone answered about a row of the preview. Kept beside the rows, which are made again at each reading: an answer outlives them.
/// </summary>
public sealed class ReponseImport
{
    public required Id<ImportDeclaration> ImportId { get; init; }

    /// <summary>Line of the file; 0 when the question is about someone absent from it.</summary>
    public required int Numero { get; init; }

    /// <summary>The contract of someone absent from the file; 0 when the question is about a row.</summary>
    public required Id<Contrat> ContratId { get; init; }

    public required ReponseLigne Reponse { get; set; }

    /// <summary>The same person as this one, whom the service knows.</summary>
    public Id<Travailleur>? ChoisiId { get; set; }

    /// <summary>The same person as the one this other row of the file creates.</summary>
    public int? ChoisiLigne { get; set; }
}
