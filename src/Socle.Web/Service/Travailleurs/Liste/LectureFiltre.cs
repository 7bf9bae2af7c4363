using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;

namespace Socle.Web.Service.Travailleurs.Liste;

/// <summary>The filter held in the address. What cannot be read is left out.</summary>
internal static class LectureFiltre
{
    public static FiltreTravailleurs De(IQueryCollection adresse) => new()
    {
        Presence = adresse["presence"].ToString() switch
        {
            "partis" => Presence.Partis,
            "tous" => Presence.Tous,
            _ => Presence.Presents,
        },
        Equipe = Id<Equipe>(adresse["equipe"]),
        Centre = Id<Centre>(adresse["centre"]),
        Secteur = Id<Secteur>(adresse["secteur"]),
        Entreprise = Id<Entreprise>(adresse["entreprise"]),
        Categorie = Codes.Categories.Essayer(adresse["categorie"].ToString(), out var categorie) ? categorie : null,
        Age = ClasseAge.Lire(adresse["age"]),
        Suivi = adresse["suivi"].ToString() switch
        {
            "retard" => EtatSuivi.EnRetard,
            "proche" => EtatSuivi.Proche,
            "a-jour" => EtatSuivi.AJour,
            _ => null,
        },
    };

    private static Id<T>? Id<T>(string? texte) => Noyau.Id<T>.TryParse(texte, null, out var id) ? id : null;
}
