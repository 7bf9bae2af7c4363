using Socle.Noyau;

namespace Socle.Organisation;

/// <summary>What was asked for is not there (any more): a page opened long ago, or a wrong address.</summary>
internal static class Introuvable
{
    public static Refus Secteur(string? champ = null) => new("secteur.introuvable", "Ce secteur n’existe pas\u00A0: reprenez depuis la liste des secteurs.", champ);

    public static Refus Centre(string? champ = null) => new("centre.introuvable", "Ce centre n’existe pas\u00A0: reprenez depuis la liste des centres.", champ);

    public static Refus Equipe(string? champ = null) => new("equipe.introuvable", "Cette équipe n’existe pas\u00A0: reprenez depuis la liste des équipes.", champ);

    public static Refus Professionnel() => new("professionnel.introuvable", "Ce professionnel n’existe pas\u00A0: reprenez depuis la liste des professionnels.");

    public static Refus Salle() => new("salle.introuvable", "Cette salle n’existe pas\u00A0: reprenez depuis la page du centre.");

    public static Refus Competence(string? champ = null) => new("competence.introuvable", "Cette compétence n’existe pas\u00A0: reprenez depuis la liste des compétences.", champ);

    public static Refus Partenaire() => new("partenaire.introuvable", "Ce service partenaire n’existe pas\u00A0: reprenez depuis la liste des services partenaires.");

    public static Refus Absence() => new("absence.introuvable", "Cette absence n’est plus notée\u00A0: reprenez depuis la liste des absences.");
}
