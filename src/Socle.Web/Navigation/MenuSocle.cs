using System.Security.Cryptography;
using System.Text;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Web.Securite;

namespace Socle.Web.Navigation;

/// <summary>The menu of the person signed in: what exists, and that the role may open. Nothing else.</summary>
internal sealed class MenuSocle : MenuCourant
{
    /// <summary>At the foot of public pages and portals: what needs no account.</summary>
    public static IReadOnlyList<EntreeMenu> Pied { get; } =
    [
        new("Quel suivi pour ce salarié\u00A0?", "/suivi", Icones.VisitesDues),
        new("Le droit appliqué", "/droit", Icones.Droit),
        new("Adhérer", "/adherer", Icones.Entreprises),
    ];

    private static readonly (Permission Permission, EntreeMenu Entree)[] Service =
    [
        (Permission.SonCompte, new("Ma journée", "/", Icones.MaJournee)),
        (Permission.AgendaLire, new("Agenda", "/agenda", Icones.Agenda)),
        (Permission.VisiteConduire, new("Mes visites", "/soin/visites", Icones.Dossier, Aussi: "/soin/visite")),
        (Permission.EcheancierLire, new("Visites dues", "/echeancier", Icones.VisitesDues)),
        (Permission.ConvocationsConduire, new("Convocations", "/convocations", Icones.Convocations)),
        (Permission.AgendaTenir, new("Demandes", "/demandes", Icones.Demandes)),
        (Permission.ConvocationsConduire, new("Campagnes", "/campagnes", Icones.Declaration)),
        (Permission.MessagesTenir, new("Messages", "/messages", Icones.Ecrire)),
        (Permission.PlanificationConduire, new("Planification", "/planification", Icones.Planifier)),
        (Permission.DeclarationsImporter, new("Déclarations", "/declarations", Icones.Declaration)),
        (Permission.AgendaLire, new("Absences", "/absences", Icones.Telephone, Section: "Suivre", Aussi: "/agenda/remplacer")),
        (Permission.AbsencesFacturer, new("Absences à facturer", "/absences/facturer", Icones.Documents, Section: "Suivre")),
        (Permission.TravailleursLire, new("Travailleurs", "/travailleurs", Icones.Travailleurs, Section: "Suivre")),
        (Permission.EntreprisesLire, new("Entreprises", "/entreprises", Icones.Entreprises, Section: "Suivre", Aussi: "/etablissements")),
        (Permission.AdhesionsTraiter, new("Adhésions", "/adhesions", Icones.Ajouter, Section: "Suivre")),
        (Permission.DocumentsRendre, new("Documents", "/soin/documents", Icones.Documents, Section: "Suivre")),
        (Permission.AgendaTenir, new("Autres services", "/partenaires", Icones.Envoyer, Section: "Suivre")),
        (Permission.DossierOuvrir, new("Dossiers médicaux", "/soin", Icones.Dossier, Section: "Suivre")),
        (Permission.PapiersClasser, new("Papiers à classer", "/soin/papiers", Icones.Document, Section: "Suivre")),
        (Permission.StaffTenir, new("Staff", "/staff", Icones.Dossier, Section: "Suivre")),
        (Permission.TravailleursFusionner, new("Doublons", "/travailleurs/doublons", Icones.Doublons, Section: "Suivre", Aussi: "/travailleurs/fusion")),
        (Permission.DroitComparer, new("Changements du droit", "/droit/changements", Icones.Droit, Section: "Suivre")),
        (Permission.OrganisationLire, new("Équipes et centres", "/organisation", Icones.Equipe, Section: "Le service")),
        (Permission.DelegationsLire, new("Délégations", "/delegations", Icones.Documents, Section: "Le service")),
        (Permission.ProtocolesLire, new("Protocoles de suivi", "/soin/protocoles", Icones.Prevention, Section: "Le service")),
        (Permission.PreventionEcrire, new("Prévention", "/prevention", Icones.Prevention, Section: "Le service")),
        (Permission.IndicateursLire, new("Indicateurs anonymes", "/indicateurs", Icones.Indicateurs, Section: "Le service")),
        (Permission.DossierPurger, new("Fin de conservation", "/soin/conservation", Icones.Cles, Section: "Le service")),
        (Permission.MesuresLire, new("Mesures expérimentales", "/mesures", Icones.Expositions, Section: "Le service")),
        (Permission.RepriseConduire, new("Reprise des données", "/reprise", Icones.Import, Section: "Le service")),
        (Permission.ComptesAdministrer, new("Comptes et rôles", "/administration/comptes", Icones.Comptes, Section: "Le service", Aussi: "/administration/roles")),
        (Permission.TravauxConduire, new("Travaux du serveur", "/administration/travaux", Icones.Proche, Section: "Le service")),
        (Permission.AuditLire, new("Journal d’audit", "/audit", Icones.Audit, Section: "Le service")),
        (Permission.SonCompte, new("Le droit appliqué", "/droit", Icones.Droit, Section: "Le service")),
        (Permission.SonCompte, new("Aide", "/aide", Icones.Aide, Section: "Le service")),
    ];

    private static readonly (Permission Permission, EntreeMenu Entree)[] Entreprise =
    [
        // Six at most: they stand side by side at the foot of a telephone.
        (Permission.EspaceEntreprise, new("À faire", "/entreprise", Icones.Accueil, Aussi: "/entreprise/annuelle")),
        (Permission.EspaceEntrepriseTravailleurs, new("Salariés", "/entreprise/travailleurs", Icones.Travailleurs, Aussi: "/entreprise/declarations /entreprise/arrivee /entreprise/interimaires")),
        (Permission.EspaceEntrepriseSuivi, new("Visites", "/entreprise/rendez-vous", Icones.Prevu)),
        (Permission.EspaceEntrepriseSuivi, new("Documents", "/entreprise/documents", Icones.Documents)),
        (Permission.EspaceEntreprise, new("Mon entreprise", "/entreprise/informations", Icones.Entreprises, Aussi: "/entreprise/messages /entreprise/annee /entreprise/acces", Court: "Entreprise")),
        (Permission.SonCompte, new("Aide", "/aide", Icones.Aide)),
    ];

    private static readonly (Permission Permission, EntreeMenu Entree)[] Salarie =
    [
        (Permission.EspaceSalarie, new("Accueil", "/salarie", Icones.Accueil)),
        (Permission.EspaceSalarie, new("Rendez-vous", "/salarie/rendez-vous", Icones.Agenda, Aussi: "/salarie/questionnaire")),
        (Permission.EspaceSalarie, new("Documents", "/salarie/documents", Icones.Documents)),
        (Permission.EspaceSalarie, new("Prévention", "/salarie/prevention", Icones.Prevention)),
        (Permission.EspaceSalarie, new("Mon dossier", "/salarie/dossier", Icones.Dossier, Aussi: "/salarie/acces", Court: "Dossier")),
        (Permission.SonCompte, new("Aide", "/aide", Icones.Aide)),
    ];

    public override ValueTask<Socle.Espaces.Composants.Navigation> ChargerAsync(HttpContext contexte, CancellationToken annulation)
    {
        var personne = contexte.User;
        if (personne.Role() is not { } role)
        {
            return ValueTask.FromResult(Socle.Espaces.Composants.Navigation.Vide);
        }
        var entrees = Entrees(role).Where(e => personne.Peut(e.Permission)).Select(e => e.Entree).ToList();
        var identite = new Espaces.Composants.Identite(
            personne.Nom(), role.EnMots(), null, [new EntreeMenu("Mon compte", "/compte", Icones.Travailleur)], Marque: role >= Role.EmployeurAdministrateur ? Marque(personne.Compte()!.Value) : null);
        return ValueTask.FromResult(new Espaces.Composants.Navigation(
            entrees, identite, personne.Peut(Permission.EntreprisesLire) ? "/recherche" : null, entrees[0].Href));
    }

    /// <summary>The same at each sign-in, so that a device knows its own account again; not the account's number.</summary>
    private static string Marque(Id<Compte> compte) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"appareil {compte}")))[..24];

    private static (Permission Permission, EntreeMenu Entree)[] Entrees(Role role) =>
        role == Role.Travailleur ? Salarie : role >= Role.EmployeurAdministrateur ? Entreprise : Service;
}
