using Socle.Adherents.Entreprises;
using Socle.Noyau;

namespace Socle.Travailleurs.Import;

/// <summary>
/// What became of one company of an accepted import. Written in the transaction that writes its rows: when the process dies,
/// a company is there whole or not at all, and the import goes on from there.
/// </summary>
public sealed class EntrepriseImportee
{
    public required Id<ImportDeclaration> ImportId { get; init; }

    public required Id<Entreprise> EntrepriseId { get; init; }

    public required EtatEntrepriseImportee Etat { get; set; }

    /// <summary>Order of writing: undoing goes backwards.</summary>
    public required int Rang { get; init; }

    /// <summary>Rows of the file that were applied.</summary>
    public required int Lignes { get; init; }

    public string? Motif { get; set; }
}
