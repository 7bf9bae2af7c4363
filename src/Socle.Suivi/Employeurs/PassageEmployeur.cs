using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Employeurs;

/// <summary>
/// A visit made under a contract, or a place nobody came to: what the year's figures are counted on. The same wall as
/// <see cref="RendezVousEmployeur"/>: what the worker asked for is not in the view, so no figure can move with it.
/// </summary>
public sealed class PassageEmployeur
{
    public required Id<RendezVous> Id { get; init; }

    public required Id<Contrat> ContratId { get; init; }

    public Id<Etablissement>? EtablissementId { get; init; }

    public required DateOnly Jour { get; init; }

    public required TypeVisite Type { get; init; }

    /// <summary>False: the worker did not come.</summary>
    public required bool Fait { get; init; }
}
