namespace Socle.Technique.Acces;

/// <summary>The roles of the trade. Stored: never renumber.</summary>
public enum Role
{
    Direction = 1,
    MedecinCoordonnateur = 2,
    Medecin = 3,
    Collaborateur = 4,
    Interne = 5,
    MedecinPraticienCorrespondant = 6,
    Infirmier = 7,
    Assistant = 8,
    Preventeur = 9,
    AssistantSocial = 10,
    Pdp = 11,
    Comptable = 12,
    Qualite = 13,
    Informatique = 14,
    Administration = 15,
    EmployeurAdministrateur = 20,
    EmployeurRh = 21,
    EmployeurSite = 22,
    EmployeurComptable = 23,
    Travailleur = 30,
}
