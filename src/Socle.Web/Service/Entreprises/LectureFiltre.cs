using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Adherents.Entreprises.Liste;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;

namespace Socle.Web.Service.Entreprises;

/// <summary>The filter of the list of companies, between its address and its form.</summary>
internal static class LectureFiltre
{
    public static IReadOnlyList<SelectListItem> Appartenances { get; } =
    [
        new("Radiation prévue", "radiation-prevue"), new("Radiées", "radiees"), new("Absorbées", "absorbees"), new("Toutes, passées comprises", "toutes"),
    ];

    public static IReadOnlyList<SelectListItem> Tailles { get; } =
        [new("Moins de 20 salariés", "0-19"), new("20 à 49", "20-49"), new("50 à 299", "50-299"), new("300 et plus", "300")];

    public static IReadOnlyList<SelectListItem> Sections { get; } =
        [.. SectionNaf.Toutes.Select(s => new SelectListItem(s.Libelle.Length > 60 ? $"{s.Libelle[..57]}…" : s.Libelle, s.ToString()))];

    public static FiltreEntreprises De(IQueryCollection adresse) => new()
    {
        Texte = adresse["q"],
        Appartenance = adresse["statut"].ToString() switch
        {
            "radiation-prevue" => Appartenance.RadiationPrevue,
            "radiees" => Appartenance.Radiees,
            "absorbees" => Appartenance.Absorbees,
            "toutes" => Appartenance.Toutes,
            _ => Appartenance.Adherentes,
        },
        Secteur = adresse.Id<Secteur>("secteur"),
        Equipe = adresse.Id<Equipe>("equipe"),
        Centre = adresse.Id<Centre>("centre"),
        Section = adresse["section"].ToString() is [var section] ? section : null,
        Taille = adresse["taille"].ToString() switch
        {
            "0-19" => Taille.MoinsDe20,
            "20-49" => Taille.De20A49,
            "50-299" => Taille.De50A299,
            "300" => Taille.Plus300,
            _ => null,
        },
    };

    public static (TriEntreprises Tri, bool Decroissant) Tri(HttpRequest demande)
    {
        var (cle, decroissant) = demande.Tri();
        return (cle switch
        {
            "numero" => TriEntreprises.Numero,
            "effectif" => TriEntreprises.Effectif,
            "adhesion" => TriEntreprises.Adhesion,
            _ => TriEntreprises.Nom,
        }, decroissant);
    }
}
