using Microsoft.AspNetCore.Http;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;

namespace Socle.Espaces.Entreprise.Salaries;

public enum MomentSuivi
{
    /// <summary>The legal date has passed.</summary>
    Retard,

    /// <summary>Due within two months.</summary>
    Proches,

    /// <summary>A return visit is due.</summary>
    Reprise,
}

/// <summary>What is asked of the list of one's workers, apart from words typed. What cannot be read in the address is left out.</summary>
public sealed record FiltreSalaries
{
    public Id<Socle.Adherents.Entreprises.Entreprise>? Entreprise { get; init; }

    public Id<Etablissement>? Site { get; init; }

    public Categorie? Categorie { get; init; }

    public MomentSuivi? Moment { get; init; }

    public bool SansPoste { get; init; }

    public bool EnArret { get; init; }

    /// <summary>A leave without any date of return.</summary>
    public bool SansRetour { get; init; }

    /// <param name="suivi">False: nothing of the follow-up may be asked, or the answer would tell it.</param>
    public static FiltreSalaries De(IQueryCollection adresse, bool suivi) => new()
    {
        Entreprise = Id<Socle.Adherents.Entreprises.Entreprise>(adresse["entreprise"]),
        Site = Id<Etablissement>(adresse["site"]),
        Categorie = suivi && Codes.Categories.Essayer(adresse["categorie"].ToString(), out var categorie) ? categorie : null,
        Moment = !suivi ? null : adresse["moment"].ToString() switch
        {
            "retard" => MomentSuivi.Retard,
            "proches" => MomentSuivi.Proches,
            "reprise" => MomentSuivi.Reprise,
            _ => null,
        },
        SansPoste = adresse["declaration"] == "sans-poste",
        EnArret = adresse["declaration"] == "en-arret",
        SansRetour = adresse["declaration"] == "sans-retour",
    };

    private static Id<T>? Id<T>(string? texte) => Noyau.Id<T>.TryParse(texte, null, out var id) ? id : null;
}
