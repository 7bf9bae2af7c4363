using Socle.Adherents.Etablissements;
using Socle.Noyau;

namespace Socle.Suivi.Reprise;

/// <summary>What the old software knew of one contract's next visit, kept until Socle's answer is there.</summary>
internal sealed record AncienneEcheance
{
    public required long ContratId { get; init; }

    public required long TravailleurId { get; init; }

    public required Id<Etablissement> EtablissementId { get; init; }

    public required string NomTri { get; init; }

    public required string Entreprise { get; init; }

    public required string Fichier { get; init; }

    public required int Ligne { get; init; }

    public required DateOnly Debut { get; init; }

    public DateOnly? Fin { get; init; }

    public DateOnly? DebutPoste { get; init; }

    public required SuiviLu Suivi { get; init; }

    public bool EtablissementFerme { get; init; }

    /// <summary>Electrical work whose symbol the old software did not keep.</summary>
    public bool Electricien { get; init; }
}
