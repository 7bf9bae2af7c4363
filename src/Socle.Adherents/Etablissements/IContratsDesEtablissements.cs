using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Adherents.Etablissements;

/// <summary>
/// Port to the workers' module: members do not know contracts, yet must not close a place where people work,
/// and people follow a place that moves.
/// </summary>
public interface IContratsDesEtablissements
{
    /// <summary>Contracts of the establishment that go on after <paramref name="dernierJour"/>.</summary>
    Task<int> OuvertsApresAsync(Id<Etablissement> etablissement, DateOnly dernierJour, CancellationToken arret);

    /// <summary>Moves those contracts to another establishment, their dates unchanged, inside the write in progress. Returns how many.</summary>
    Task<int> DeplacerAsync(Ecriture ecriture, Id<Etablissement> de, Id<Etablissement> vers, DateOnly dernierJour, CancellationToken arret);
}
