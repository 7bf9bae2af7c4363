using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;

namespace Socle.Adherents;

/// <summary>A company was absorbed by another: what other modules hold of the first follows. Received at least once.</summary>
/// <param name="Lieux">The establishments it brought.</param>
public sealed record EntreprisesFusionnees(Id<Entreprise> Absorbee, Id<Entreprise> Absorbante, IReadOnlyList<Id<Etablissement>> Lieux);
