using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Recherche;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;

namespace Socle.Adherents.Etablissements;

/// <summary>A place of work of a member.</summary>
public sealed class Etablissement : ICherchable
{
    public required Id<Etablissement> Id { get; init; }

    public required Id<Entreprise> EntrepriseId { get; set; }

    /// <summary>Fourteen digits, checked. Absent for a household employer.</summary>
    public string? Siret { get; set; }

    public required string Nom { get; set; }

    public string? Adresse { get; set; }

    public string? Complement { get; set; }

    public string? CodePostal { get; set; }

    public string? Commune { get; set; }

    /// <summary>Official geographic code (Insee) of the commune.</summary>
    public string? CodeCommune { get; set; }

    public string? Naf { get; set; }

    public NomenclatureNaf NafEdition { get; set; } = NomenclatureNaf.Rev2;

    /// <summary>Headcount as the employer declared it last.</summary>
    public int? Effectif { get; set; }

    /// <summary>The team that follows it today; its history is in <see cref="Affectation"/>.</summary>
    public Id<Equipe>? EquipeId { get; set; }

    public Id<Centre>? CentreId { get; set; }

    public required DateOnly OuvertLe { get; set; }

    /// <summary>Last day, included.</summary>
    public DateOnly? FermeLe { get; set; }

    /// <summary>After a change of SIRET or a move: the establishment that took over.</summary>
    public Id<Etablissement>? SuccesseurId { get; set; }

    GenreCherchable ICherchable.Genre => GenreCherchable.Etablissement;

    long ICherchable.ObjetId => Id.Valeur;

    IEnumerable<string?> ICherchable.Textes => [Siret, Nom, Commune];
}

/// <summary>Which team and centre followed an establishment, and when.</summary>
public sealed class Affectation
{
    public required Id<Affectation> Id { get; init; }

    public required Id<Etablissement> EtablissementId { get; init; }

    public required Id<Equipe> EquipeId { get; init; }

    public Id<Centre>? CentreId { get; init; }

    public required DateOnly Du { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? Au { get; set; }
}
