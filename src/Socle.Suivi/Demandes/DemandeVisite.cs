using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Demandes;

/// <summary>
/// A visit someone asked for (R. 4624-29, R. 4624-31, R. 4624-34). Neither portal's role may read this table: a worker who asks is
/// never known by the employer for it.
/// </summary>
public sealed class DemandeVisite
{
    public required Id<DemandeVisite> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    /// <summary>Where the employer who asks employs the worker; absent when someone else asks.</summary>
    public Id<Etablissement>? EtablissementId { get; set; }

    public required Demandeur Par { get; init; }

    /// <summary>The day it was asked.</summary>
    public required DateOnly Le { get; init; }

    public required ObjetDemande Objet { get; init; }
}
