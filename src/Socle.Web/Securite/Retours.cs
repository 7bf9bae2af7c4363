using Socle.Technique.Acces;

namespace Socle.Web.Securite;

/// <summary>Where to go once signed in: the page that was asked, if it is one of ours, else the home of the role.</summary>
internal static class Retours
{
    public static string Accueil(this Role role) => role switch
    {
        Role.Travailleur => Espaces.Salarie,
        Role.EmployeurAdministrateur or Role.EmployeurRh or Role.EmployeurSite or Role.EmployeurComptable => Espaces.Entreprise,
        _ => "/",
    };

    public static string Vers(string? retour, Role role) => EstLocal(retour) && retour != "/" ? retour! : role.Accueil();

    /// <summary>A path of this site and nothing a browser could read as another one.</summary>
    public static bool EstLocal(string? retour) =>
        retour is ['/', ..] && retour is not ['/', '/' or '\\', ..] && !retour.Any(char.IsControl) && !retour.Contains('\\', StringComparison.Ordinal);
}
