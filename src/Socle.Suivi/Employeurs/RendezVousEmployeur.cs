using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Suivi.Agenda;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Employeurs;

/// <summary>What an employer may know of where an appointment stands. Written by the view itself: never renumber.</summary>
public enum EtatPourEmployeur
{
    /// <summary>Chosen by the employer, nobody told yet. Whether the service still has to accept it does not show.</summary>
    Demande = 1,
    Convoque = 2,
    Confirme = 3,
    Excuse = 4,
}

/// <summary>
/// An appointment as its employer may read it. A view, so that the portals' role holds no right on the agenda: what has no contract
/// (asked by the worker, before a return, or for another service) is not in it, nor what nobody was told of, nor any kind of visit.
/// </summary>
public sealed class RendezVousEmployeur
{
    public required Id<RendezVous> Id { get; init; }

    public required Id<Contrat> ContratId { get; init; }

    public required DateOnly Jour { get; init; }

    public required TimeOnly Debut { get; init; }

    public required int Minutes { get; init; }

    public required EtatPourEmployeur Etat { get; init; }

    public Id<Centre>? CentreId { get; init; }

    /// <summary>The company's place it is held in; with no centre either, it is held at a distance.</summary>
    public Id<Etablissement>? LieuId { get; init; }
}
