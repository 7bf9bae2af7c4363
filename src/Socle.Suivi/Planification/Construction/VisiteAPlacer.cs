using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Suivi.Demandes;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Planification;

/// <summary>A visit to place, and all that decides where it may go.</summary>
internal sealed record VisiteAPlacer
{
    public required Id<Travailleur> Travailleur { get; init; }

    public required Id<Contrat> Contrat { get; init; }

    public required Id<Etablissement> Etablissement { get; init; }

    public required Id<Entreprise> Entreprise { get; init; }

    public Id<Equipe>? Equipe { get; init; }

    public Id<Centre>? Centre { get; init; }

    public Visite? Visite { get; init; }

    public required TypeVisite Type { get; init; }

    public Categorie? Categorie { get; init; }

    public DateOnly? AuPlusTard { get; init; }

    /// <summary>The legal date passes before the person takes the post.</summary>
    public bool AvantAffectation { get; init; }

    public required Profession Par { get; init; }

    public required string NomTri { get; init; }

    public string? CodePostal { get; init; }

    public string? Commune { get; init; }

    public required TypeContrat Nature { get; init; }

    public required DateOnly Debut { get; init; }

    public DateOnly? Fin { get; init; }

    public required DateOnly Naissance { get; init; }

    public bool Boeth { get; init; }

    /// <summary>Someone of the service saw this person in the last six years.</summary>
    public bool VuRecemment { get; init; }

    /// <summary>An address or a telephone to send the link of a remote session to.</summary>
    public bool Joignable { get; init; }

    /// <summary>The request it answers, and who asked.</summary>
    public Id<DemandeVisite>? DemandeVisite { get; init; }

    public Demandeur? DemandePar { get; init; }

    /// <summary>The employer has no part in it: neither its half-days, nor its own sessions.</summary>
    public bool Confidentielle { get; init; }
}
