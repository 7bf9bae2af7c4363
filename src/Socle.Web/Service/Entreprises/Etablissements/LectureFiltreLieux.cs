using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements.Liste;
using Socle.Espaces.Composants;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;

namespace Socle.Web.Service.Entreprises.Etablissements;

/// <summary>The filter of the list of establishments, between its address and its form.</summary>
internal static class LectureFiltreLieux
{
    public const string SansEquipe = "sans";

    public static IReadOnlyList<SelectListItem> Etats { get; } = [new("Fermés", "fermes")];

    public static FiltreEtablissements De(IQueryCollection adresse) => new()
    {
        Texte = adresse["q"],
        Entreprise = adresse.Id<Entreprise>("entreprise"),
        Secteur = adresse.Id<Secteur>("secteur"),
        Equipe = adresse.Id<Equipe>("equipe"),
        SansEquipe = adresse["equipe"] == SansEquipe,
        Centre = adresse.Id<Centre>("centre"),
        Fermes = adresse["etat"] == "fermes",
    };

    public static (TriEtablissements Tri, bool Decroissant) Tri(HttpRequest demande)
    {
        var (cle, decroissant) = demande.Tri();
        return (cle switch
        {
            "commune" => TriEtablissements.CodePostal,
            "effectif" => TriEtablissements.Effectif,
            _ => TriEtablissements.Entreprise,
        }, decroissant);
    }
}
