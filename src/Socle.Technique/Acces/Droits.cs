using System.Collections.Frozen;
using static Socle.Technique.Acces.Permission;

namespace Socle.Technique.Acces;

/// <summary>Who may do what, in one table. What is not written here is refused.</summary>
public static class Droits
{
    private static readonly Permission[] Lecture = [SonCompte, EntreprisesLire, TravailleursLire, EcheancierLire, OrganisationLire, DelegationsLire, MesuresLire];
    private static readonly Permission[] Soin = [.. Lecture, EcheancierExporter, AgendaLire, AgendaTenir, MesuresAppliquer, EspaceSalarieOuvrir];
    private static readonly Permission[] Clinique = [.. Soin, StaffTenir, DossierOuvrir, VisiteConduire, DocumentsRendre, PapiersClasser, ProtocolesLire];
    private static readonly Permission[] Secretariat =
        [
            .. Soin, EntreprisesModifier, AdhesionsTraiter, TravailleursModifier, TravailleursFusionner, DeclarationsImporter, DeclarationsAnnuler, AbsencesModifier, DelegationsPreparer,
            AgendaRegler, AbsencesFacturer, PlanificationConduire, ConvocationsConduire, PartenairesModifier, MessagesTenir,
        ];

    private static readonly Permission[] Signature = [DelegationsPreparer, DelegationsSigner, DossierDeleguer, ProtocolesEcrire];

    private static readonly Permission[] Employeur = [SonCompte, EspaceEntreprise, EspaceEntrepriseTravailleurs, EspaceEntrepriseDeclarer];

    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, Permission[]>
    {
        [Role.Direction] = [.. Lecture, EcheancierExporter, DroitComparer, OrganisationModifier, AbsencesModifier, MesuresModifier, AuditLire, AgendaLire, AgendaRegler, AbsencesFacturer, PartenairesModifier, IndicateursLire, AdhesionsTraiter, AdhesionsRegler, MessagesTenir],
        [Role.MedecinCoordonnateur] = [.. Clinique, .. Signature, DroitComparer, EcheancierRecalculer, TravailleursFusionner, MesuresModifier, AgendaRegler, PlanificationConduire, DossierAvis, DossierPurger, PartenairesModifier, IndicateursLire, PreventionEcrire],
        [Role.Medecin] = [.. Clinique, .. Signature, DroitComparer, PreventionEcrire],
        [Role.Collaborateur] = Clinique,
        [Role.Interne] = Clinique,
        [Role.MedecinPraticienCorrespondant] = [SonCompte, DossierOuvrir, VisiteConduire],
        [Role.Infirmier] = [.. Clinique, PreventionEcrire],
        [Role.Assistant] = [.. Secretariat, DossierOuvrir, PapiersClasser],
        [Role.Preventeur] = [SonCompte, EntreprisesLire, OrganisationLire, DossierOuvrir, PreventionEcrire],
        [Role.AssistantSocial] = [SonCompte, EntreprisesLire, OrganisationLire],
        [Role.Pdp] = [SonCompte, EntreprisesLire, TravailleursLire, OrganisationLire],
        [Role.Comptable] = [SonCompte, EntreprisesLire, OrganisationLire, AbsencesFacturer, MessagesTenir],
        [Role.Qualite] = [.. Lecture, EcheancierExporter, DroitComparer, AuditLire],
        [Role.Informatique] = [SonCompte, OrganisationLire, ComptesAdministrer, AuditLire, EcheancierRecalculer, RepriseConduire, TravauxConduire],
        [Role.Administration] = [.. Secretariat, AdhesionsRegler, DroitComparer, OrganisationModifier, MesuresModifier, ComptesAdministrer, AuditLire, EcheancierRecalculer, RepriseConduire, TravauxConduire, PreventionEcrire],
        [Role.EmployeurAdministrateur] = [.. Employeur, EspaceEntrepriseSuivi, EspaceEntrepriseMotifs, EspaceEntreprisePostes, EspaceEntrepriseDeleguer],
        [Role.EmployeurRh] = [.. Employeur, EspaceEntrepriseSuivi, EspaceEntrepriseMotifs, EspaceEntreprisePostes],
        [Role.EmployeurSite] = [.. Employeur, EspaceEntrepriseSuivi, EspaceEntreprisePostes],
        [Role.EmployeurComptable] = [.. Employeur, EspaceEntrepriseMotifs, EspaceEntreprisePostes],
        [Role.Travailleur] = [SonCompte, EspaceSalarie],
    }.ToFrozenDictionary(p => p.Key, p => p.Value.ToFrozenSet());

    public static bool Autorise(Role role, Permission permission) => Table[role].Contains(permission);

    public static IReadOnlyCollection<Permission> De(Role role) => Table[role];

    public static IReadOnlyCollection<Role> Roles => Table.Keys;
}
