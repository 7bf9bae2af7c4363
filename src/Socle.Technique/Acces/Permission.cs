namespace Socle.Technique.Acces;

/// <summary>What a page or an endpoint asks of who calls it.</summary>
public enum Permission
{
    /// <summary>Nothing more than being signed in: one's own account and home.</summary>
    SonCompte,
    EntreprisesLire,
    EntreprisesModifier,

    /// <summary>The queue of those who ask to join: accepting, refusing, asking for a document.</summary>
    AdhesionsTraiter,

    /// <summary>Whom the service takes, its prices, the documents shown before signing.</summary>
    AdhesionsRegler,
    TravailleursLire,
    TravailleursModifier,
    TravailleursFusionner,
    EcheancierLire,
    EcheancierRecalculer,
    EcheancierExporter,

    /// <summary>What changes between two dates of the law, for a company or the whole service.</summary>
    DroitComparer,
    DeclarationsImporter,
    DeclarationsAnnuler,
    RepriseConduire,

    /// <summary>Who is expected, when, where, for which visit.</summary>
    AgendaLire,

    /// <summary>Taking, moving and closing appointments; saying who arrived.</summary>
    AgendaTenir,

    /// <summary>Weekly patterns, sessions, lengths of visits.</summary>
    AgendaRegler,

    /// <summary>Absences to bill: reading the list, and saying that the accounts have it.</summary>
    AbsencesFacturer,

    /// <summary>Asking the optimiser for a proposal, and accepting it.</summary>
    PlanificationConduire,

    /// <summary>Sending convocations and what follows them.</summary>
    ConvocationsConduire,

    /// <summary>Reading and answering what employers write.</summary>
    MessagesTenir,

    /// <summary>The register of other services, their agreements and tariffs.</summary>
    PartenairesModifier,

    /// <summary>Files discussed between health professionals, and what they decide.</summary>
    StaffTenir,

    /// <summary>Coming to medical files: which blocks, the file itself decides.</summary>
    DossierOuvrir,

    /// <summary>Opening, filling and concluding a visit.</summary>
    VisiteConduire,

    /// <summary>What a visit gives: attestations, opinions, copies of the file.</summary>
    DocumentsRendre,

    /// <summary>Scanning papers and putting them in files; which files, the file itself decides.</summary>
    PapiersClasser,

    /// <summary>Letting an assistant or an adviser into the identity and exposures of files.</summary>
    DossierDeleguer,

    /// <summary>Reading the notices of files opened without following the worker.</summary>
    DossierAvis,

    /// <summary>Destroying the files whose keeping is over.</summary>
    DossierPurger,

    /// <summary>Reading the follow-up protocols of the service.</summary>
    ProtocolesLire,

    /// <summary>Writing, publishing and withdrawing them: doctors only.</summary>
    ProtocolesEcrire,

    /// <summary>Anonymous figures of what visits found, and how small a group may be shown.</summary>
    IndicateursLire,

    /// <summary>Writing, publishing and withdrawing what workers read in their space.</summary>
    PreventionEcrire,
    OrganisationLire,
    OrganisationModifier,

    /// <summary>Noting when colleagues are away.</summary>
    AbsencesModifier,
    DelegationsLire,

    /// <summary>Writing drafts of protocols; a draft entrusts nothing.</summary>
    DelegationsPreparer,

    /// <summary>Signing, replacing and ending protocols: doctors only.</summary>
    DelegationsSigner,
    MesuresLire,
    MesuresModifier,

    /// <summary>Tracing that an experimental measure was applied.</summary>
    MesuresAppliquer,
    ComptesAdministrer,
    AuditLire,
    TravauxConduire,
    EspaceEntreprise,
    EspaceEntrepriseTravailleurs,

    /// <summary>The follow-up of the employer's workers: category, next visit, exposures. Not needed to keep a payroll.</summary>
    EspaceEntrepriseSuivi,

    /// <summary>Why the employer declared a leave: who declares leaves already knows.</summary>
    EspaceEntrepriseMotifs,

    /// <summary>Declaring a departure, a leave, a return.</summary>
    EspaceEntrepriseDeclarer,

    /// <summary>Declaring posts and exposures: the follow-up comes from them. An outside accountant, for the companies whose mandate says so.</summary>
    EspaceEntreprisePostes,

    /// <summary>Inviting colleagues and accountants to the company's space, and withdrawing them.</summary>
    EspaceEntrepriseDeleguer,
    EspaceSalarie,

    /// <summary>Opening the worker's own space: giving its code, saying that the identity was checked.</summary>
    EspaceSalarieOuvrir,
}
