using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;

namespace Socle.Travailleurs.Import;

/// <summary>What the sender and the person who imports have said of the whole file.</summary>
/// <param name="DateEffet">The day what has no date of its own takes effect.</param>
internal sealed record ReglesImport(DateOnly Aujourdhui, DateOnly DateEffet, bool OuvrirEtablissements, bool Complet,
    Id<Entreprise>? Entreprise = null, Id<Etablissement>? Etablissement = null)
{
    public static ReglesImport De(ImportDeclaration import, DateOnly aujourdhui) =>
        new(aujourdhui, import.DateEffet, import.OuvrirEtablissements, import.Complet, import.EntrepriseId, import.EtablissementId);
}
