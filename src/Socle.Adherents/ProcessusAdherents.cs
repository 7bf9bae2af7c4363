using Socle.Technique.Traces;

namespace Socle.Adherents;

/// <summary>The processes of this module, as the audit trail names them.</summary>
public static class ProcessusAdherents
{
    public static readonly Processus Adherer = new("entreprise.adherer", "Adhésion d’une entreprise");
    public static readonly Processus Modifier = new("entreprise.modifier", "Modification d’une entreprise");
    public static readonly Processus Radier = new("entreprise.radier", "Radiation d’une entreprise");
    public static readonly Processus Readherer = new("entreprise.readherer", "Réadhésion d’une entreprise");
    public static readonly Processus Fusionner = new("entreprise.fusionner", "Fusion de deux entreprises");
    public static readonly Processus OuvrirEtablissement = new("etablissement.ouvrir", "Ouverture d’un établissement");
    public static readonly Processus ModifierEtablissement = new("etablissement.modifier", "Modification d’un établissement");
    public static readonly Processus FermerEtablissement = new("etablissement.fermer", "Fermeture d’un établissement");
    public static readonly Processus ChangerSiret = new("etablissement.changer-siret", "Changement de SIRET");
    public static readonly Processus Reprendre = new("etablissement.reprendre", "Reprise d’un établissement");
    public static readonly Processus Affecter = new("etablissement.affecter", "Affectation à une équipe");
    public static readonly Processus EnregistrerContact = new("contact.enregistrer", "Enregistrement d’un contact");
    public static readonly Processus RetirerContact = new("contact.retirer", "Retrait d’un contact");
    public static readonly Processus DonnerMandat = new("mandat.donner", "Mandat donné à un compte d’employeur");
    public static readonly Processus DaterMandat = new("mandat.dater", "Changement de la fin d’un mandat");
    public static readonly Processus ConfierDeclaration = new("mandat.confier", "Déclaration annuelle confiée à un comptable externe");
    public static readonly Processus ReprendreDeclaration = new("mandat.reprendre", "Déclaration annuelle reprise à un comptable externe");
    public static readonly Processus RetirerMandat = new("mandat.retirer", "Retrait d’un mandat");
    public static readonly Processus AppliquerDates = new("adherents.appliquer-dates", "Radiations et affectations arrivées à leur date");
    public static readonly Processus SuivreOrganisation = new("adherents.suivre-organisation", "Changement de secteur d’une équipe");

    public static IReadOnlyList<Processus> Tous { get; } =
    [
        Adherer, Modifier, Radier, Readherer, Fusionner, OuvrirEtablissement, ModifierEtablissement, FermerEtablissement, ChangerSiret,
        Reprendre, Affecter, EnregistrerContact, RetirerContact, DonnerMandat, DaterMandat, RetirerMandat, ConfierDeclaration, ReprendreDeclaration, AppliquerDates, SuivreOrganisation,
    ];
}
