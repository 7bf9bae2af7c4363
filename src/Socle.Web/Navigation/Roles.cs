using Socle.Technique.Acces;

namespace Socle.Web.Navigation;

/// <summary>The roles in the words of the trade.</summary>
public static class Roles
{
    public static string EnMots(this Role role) => role switch
    {
        Role.Direction => "Direction",
        Role.MedecinCoordonnateur => "Médecin coordonnateur",
        Role.Medecin => "Médecin du travail",
        Role.Collaborateur => "Médecin collaborateur",
        Role.Interne => "Interne",
        Role.MedecinPraticienCorrespondant => "Médecin praticien correspondant",
        Role.Infirmier => "Infirmier en santé au travail",
        Role.Assistant => "Assistant en santé au travail",
        Role.Preventeur => "Préventeur (IPRP)",
        Role.AssistantSocial => "Assistant social",
        Role.Pdp => "Cellule de maintien en emploi",
        Role.Comptable => "Comptabilité",
        Role.Qualite => "Qualité",
        Role.Informatique => "Informatique",
        Role.Administration => "Administration",
        Role.EmployeurAdministrateur => "Employeur",
        Role.EmployeurRh => "Employeur, ressources humaines",
        Role.EmployeurSite => "Employeur, responsable de site",
        Role.EmployeurComptable => "Employeur, comptable externe",
        Role.Travailleur => "Travailleur",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
