using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Suivi.Echeancier.Liste;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Accueil;

/// <summary>What each role looks at first in the due list.</summary>
internal static class Priorites
{
    public static FiltreEcheances De(Role role, Id<Equipe>? equipe) => role switch
    {
        Role.Medecin or Role.Collaborateur or Role.Interne => new() { Equipe = equipe, Par = Profession.Medecin, Moment = Moment.Trimestre },
        Role.Infirmier => new() { Equipe = equipe, Par = Profession.Infirmier, Moment = Moment.Trimestre },
        Role.Assistant or Role.Administration => new() { Equipe = equipe, Moment = Moment.Proches },
        _ => new() { Moment = Moment.EnRetard },
    };

    /// <summary>Where the due list shows the same visits.</summary>
    public static string Adresse(FiltreEcheances filtre) =>
        $"/echeancier?moment={(filtre.Moment switch { Moment.Proches => "proches", Moment.Trimestre => "trimestre", _ => "retard" })}"
        + (filtre.Par is { } par ? $"&par={Codes.Professions.De(par)}" : "")
        + (filtre.Equipe is { } equipe ? $"&equipe={equipe}" : "&equipe=tout");
}
