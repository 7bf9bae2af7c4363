using System.Globalization;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Suivi.Echeancier.Liste;

namespace Socle.Web.Service.Echeancier;

/// <summary>The filter held in the address. What cannot be read is left out: an address is typed by people.</summary>
internal static class LectureFiltre
{
    public static FiltreEcheances De(IQueryCollection adresse, Id<Equipe>? equipeParDefaut) => new()
    {
        Moment = adresse["moment"].ToString() switch
        {
            "retard" => Moment.EnRetard,
            "proches" => Moment.Proches,
            "trimestre" => Moment.Trimestre,
            "sans-visite" => Moment.SansVisite,
            "sans-date" => Moment.SansDate,
            "a-verifier" => Moment.AVerifier,
            _ => Moment.Toutes,
        },
        Equipe = Id<Equipe>(adresse["equipe"]) ?? equipeParDefaut,
        Centre = Id<Centre>(adresse["centre"]),
        Secteur = Id<Secteur>(adresse["secteur"]),
        Entreprise = Id<Entreprise>(adresse["entreprise"]),
        Categorie = Codes.Categories.Essayer(adresse["categorie"].ToString(), out var categorie) ? categorie : null,
        Visite = Codes.Visites.Essayer(adresse["visite"].ToString(), out var visite) ? visite : null,
        Par = Codes.Professions.Essayer(adresse["par"].ToString(), out var par) ? par : null,
        Avant = DateOnly.TryParseExact(adresse["avant"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var avant) ? avant : null,
    };

    private static Id<T>? Id<T>(string? texte) => Noyau.Id<T>.TryParse(texte, null, out var id) ? id : null;
}
