using Socle.Droit;

namespace Socle.Travailleurs.Contrats;

/// <summary>What opens a contract, for a person already followed or for one being hired: one form shows both.</summary>
public interface IOuvertureDeContrat
{
    ContratSaisi Contrat { get; }

    PosteSaisi Poste { get; }

    /// <summary>Exposures declared with it: they begin with the post.</summary>
    Risque[] Risques { get; }
}
