using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Recherche;

namespace Socle.Adherents.Etablissements;

/// <summary>A place of work of a member.</summary>
public sealed class Etablissement : ICherchable
{
    public required Id<Etablissement> Id { get; init; }

    public required Id<Entreprise> EntrepriseId { get; set; }

    /// <summary>Fourteen digits, checked. Absent for a household employer.</summary>
    public string? Siret { get; set; }

    /// <summary>Numbers it had before, separated by spaces: letters and payslips go on carrying them for years.</summary>
    public string? AnciensSirets { get; set; }

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

    /// <summary>Takes a number, and keeps the former one so that it is still found.</summary>
    internal void PrendreSiret(string siret)
    {
        if (Siret is not null && Siret != siret)
        {
            AnciensSirets = AnciensSirets is null ? Siret : $"{AnciensSirets} {Siret}";
        }
        Siret = siret;
    }

    GenreCherchable ICherchable.Genre => GenreCherchable.Etablissement;

    long ICherchable.ObjetId => Id.Valeur;

    IEnumerable<string?> ICherchable.Textes => [Siret, AnciensSirets, Nom, Commune];
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
