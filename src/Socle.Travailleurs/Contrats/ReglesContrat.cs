using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;

namespace Socle.Travailleurs.Contrats;

/// <summary>What makes the dates and terms of a contract possible. Each rule answers null, or says why not.</summary>
internal static class ReglesContrat
{
    /// <summary>The youngest age at which one may work, in the school holidays (L. 4153-1).</summary>
    public const int AgeMinimal = 14;

    public static Refus? AuTravailAvantAge(DateOnly naissance, DateOnly debut, string champ = nameof(ContratSaisi.Debut)) => debut < naissance.AddYears(AgeMinimal)
        ? new("contrat.age", $"À cette date, la personne n’aurait pas {AgeMinimal} ans : vérifiez le premier jour du contrat et la date de naissance.", champ)
        : null;

    /// <summary>More than a year ahead is a slip of the keyboard.</summary>
    public static Refus? TropLoin(DateOnly? date, DateOnly aujourdhui, string champ) => date > aujourdhui.AddYears(1)
        ? new("date.lointaine", "Cette date est à plus d’un an : vérifiez l’année.", champ)
        : null;

    public static Refus? FinAvantDebut(DateOnly debut, DateOnly? fin, string champ) => fin < debut
        ? new("contrat.fin.avant-debut", $"La fin ne peut pas précéder le début, le {debut.Longue()}.", champ)
        : null;

    public static Refus? HorsContrat(Contrat contrat, DateOnly date, string champ) => date < contrat.Debut || date > contrat.Fin
        ? new("contrat.hors", $"Cette date est hors du contrat, qui court {Dates(contrat).Afficher()}.", champ)
        : null;

    public static Refus? Quotite(int? quotite) => quotite is < 1 or > 100
        ? new("contrat.quotite", "Le temps de travail est un pourcentage, de 1 à 100.", nameof(ContratSaisi.Quotite))
        : null;

    public static Refus? JoursSaison(TypeContrat nature, int? jours) => jours switch
    {
        not null when nature != TypeContrat.Saisonnier => new("contrat.jours-saison.nature", "Le nombre de jours de la saison ne se donne que pour un contrat saisonnier.", nameof(ContratSaisi.JoursSaison)),
        < 1 or > 366 => new("contrat.jours-saison", "Le nombre de jours de travail dans la saison est entre 1 et 366.", nameof(ContratSaisi.JoursSaison)),
        _ => null,
    };

    public static Refus? EmployeurParti(Etablissement etablissement, Entreprise entreprise, DateOnly debut) =>
        etablissement.FermeLe < debut ? new("contrat.etablissement.ferme", $"Cet établissement a fermé le {etablissement.FermeLe.Value.Longue()} : choisissez celui qui l’a remplacé.", nameof(ContratSaisi.Debut))
        : entreprise.RadieeLe < debut ? new("contrat.entreprise.radiee", $"Cette entreprise n’est plus adhérente depuis le {entreprise.RadieeLe.Value.Longue()} : elle doit adhérer de nouveau avant de déclarer une embauche.", nameof(ContratSaisi.Debut))
        : null;

    /// <summary>The employer's number tells contracts of one person apart; without numbers, two that overlap are one entered twice.</summary>
    public static Refus? DejaOuvert(IEnumerable<Contrat> autres, Contrat nouveau)
    {
        var jumeau = autres.FirstOrDefault(c => c.EtablissementId == nouveau.EtablissementId && c.Id != nouveau.Id && c.Numero == nouveau.Numero && Dates(c).Chevauche(Dates(nouveau)));
        return jumeau switch
        {
            null => null,
            { Numero: null } => new("contrat.deja-ouvert", $"Un contrat est déjà ouvert dans cet établissement {Dates(jumeau).Afficher()}. Si c’en est un second, donnez le numéro de chacun chez l’employeur.", nameof(ContratSaisi.Debut)),
            _ => new("contrat.numero.chevauche", $"Un contrat qui porte ce numéro est déjà ouvert dans cet établissement {Dates(jumeau).Afficher()} : changez le numéro, ou terminez d’abord l’autre.", nameof(ContratSaisi.Numero)),
        };
    }

    public static Periode Dates(Contrat contrat) => contrat.Fin is { } fin ? Periode.De(contrat.Debut, fin).Ou(Periode.UnJour(contrat.Debut)) : Periode.Depuis(contrat.Debut);
}
