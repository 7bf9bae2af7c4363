using Socle.Adherents.Etablissements;
using Socle.Noyau;

namespace Socle.Suivi.Reprise;

/// <summary>One establishment as the rows of its workers tell it.</summary>
internal sealed class FicheAdherent
{
    private readonly Dictionary<(string? Secteur, string? Equipe, string? Centre), int> rattachements = [];

    /// <summary>Its SIRET, or the old software's code when it has no valid one.</summary>
    public required string Cle { get; init; }

    public string? Siret { get; init; }

    public string? Siren { get; init; }

    /// <summary>The old software's code.</summary>
    public string? Code { get; init; }

    public required string Fichier { get; init; }

    public required int Ligne { get; init; }

    public string? RaisonSociale { get; set; }

    public string? NomEtablissement { get; init; }

    public CodeNaf? Naf { get; init; }

    public string? Adresse { get; init; }

    public string? Complement { get; init; }

    public string? CodePostal { get; init; }

    public string? Commune { get; init; }

    public string? CodeCommune { get; init; }

    public int? Effectif { get; init; }

    public DateOnly? Adhesion { get; init; }

    public DateOnly? Radiation { get; init; }

    /// <summary>Start of the oldest contract met.</summary>
    public DateOnly? PlusAncien { get; set; }

    public int Salaries { get; set; }

    /// <summary>Set once found or created.</summary>
    public Id<Etablissement> EtablissementId { get; set; }

    public string Nom => RaisonSociale ?? (Code is null ? $"Établissement {Cle}" : $"Adhérent {Code}");

    public DateOnly Debut(DateOnly defaut) => Adhesion ?? PlusAncien ?? defaut;

    public bool EstFerme(DateOnly date) => Radiation < date;

    /// <summary>What groups establishments into a company.</summary>
    public string CleEntreprise => Siren ?? $"code:{Code}";

    public void Rattacher(string? secteur, string? equipe, string? centre)
    {
        if (secteur is not null || equipe is not null || centre is not null)
        {
            var cle = (secteur, equipe, centre);
            rattachements[cle] = rattachements.GetValueOrDefault(cle) + 1;
        }
    }

    /// <summary>The team and centre of most of its workers.</summary>
    public (string? Secteur, string? Equipe, string? Centre) Rattachement =>
        rattachements.Count == 0 ? default : rattachements.MaxBy(r => (r.Value, r.Key.Equipe)).Key;
}
