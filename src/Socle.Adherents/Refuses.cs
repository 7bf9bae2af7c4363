using System.Globalization;
using Socle.Adherents.Entreprises;
using Socle.Noyau;

namespace Socle.Adherents;

/// <summary>Refusals several use cases share.</summary>
internal static class Refuses
{
    private static readonly NumberFormatInfo Francais = new() { NumberGroupSeparator = "\u202F" };

    public static Refus Entreprise(string? champ = null) =>
        new("entreprise.introuvable", "Cette entreprise n’existe pas\u00A0: reprenez depuis la liste des entreprises.", champ);

    public static Refus Etablissement(string? champ = null) =>
        new("etablissement.introuvable", "Cet établissement n’existe pas\u00A0: reprenez depuis la fiche de l’entreprise.", champ);

    /// <summary>An act needs a member; says what became of this one.</summary>
    public static Refus? PasAdherente(Entreprise entreprise, string? champ = null) => entreprise.Statut switch
    {
        StatutEntreprise.Radiee => new Refus("entreprise.radiee",
            $"«\u00A0{entreprise.RaisonSociale}\u00A0» n’est plus adhérente\u00A0: enregistrez d’abord sa réadhésion.", champ),
        StatutEntreprise.Fusionnee => new Refus("entreprise.fusionnee",
            $"«\u00A0{entreprise.RaisonSociale}\u00A0» a été absorbée\u00A0: faites l’opération sur l’entreprise qui l’a reprise.", champ),
        _ => null,
    };

    /// <summary>An act that moves people is recorded on its day or after it, never ahead.</summary>
    public static Refus? Future(DateOnly? le, DateOnly aujourdhui, string champ) => le > aujourdhui
        ? new Refus("date.future", $"Cette opération s’enregistre le jour venu ou après\u00A0: choisissez une date jusqu’à aujourd’hui ({aujourdhui.Courte()}).", champ)
        : null;

    public static string Nombre(int combien, string singulier, string? pluriel = null) =>
        $"{combien.ToString("#,0", Francais)}\u00A0{(combien < 2 ? singulier : pluriel ?? singulier + "s")}";
}
