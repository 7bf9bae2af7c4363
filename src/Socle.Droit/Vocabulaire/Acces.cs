namespace Socle.Droit;

/// <summary>Who asks for a block of the medical file or a document. Values are stored: never renumber.</summary>
public enum RoleAcces
{
    Medecin = 1,
    CollaborateurOuInterne = 2,
    Infirmier = 3,

    /// <summary>Médecin praticien correspondant.</summary>
    PraticienCorrespondant = 4,

    /// <summary>Intervenant en prévention des risques professionnels, assistant (R. 4623-38, R. 4623-40).</summary>
    IntervenantOuAssistant = 5,
    AssistantSocial = 6,

    /// <summary>Direction, administratif, facturation.</summary>
    Administration = 7,
    Employeur = 8,
    Travailleur = 9,
    MedecinInspecteur = 10,
    AutreService = 11,
}

/// <summary>The columns of the matrix; blocks 6° and 7° of the file are in none of them.</summary>
public enum BlocAcces
{
    /// <summary>Blocks 1° and 2° of the file.</summary>
    IdentiteEtExpositions = 1,

    /// <summary>Blocks 3° to 5°.</summary>
    Sante = 2,
    AvisEtAttestations = 3,

    /// <summary>Fiche d'entreprise, document unique, action en milieu de travail.</summary>
    FicheEtDocumentUnique = 4,
}

[Flags]
public enum Acces
{
    Aucun = 0,
    Lecture = 1,
    Ecriture = 2,

    /// <summary>Establishes the document.</summary>
    Emission = 4,

    /// <summary>Sends it on without reading its medical content.</summary>
    Transmission = 8,
}

/// <summary>What an access is subject to; several hold together.</summary>
[Flags]
public enum ConditionAcces
{
    Aucune = 0,
    Protocole = 1,
    SousAutorite = 2,
    Delegation = 4,
    SaufOpposition = 8,
    HorsSuiviRenforce = 16,
    SelonMission = 32,
    SurDemande = 64,

    /// <summary>The attestation of follow-up only, never an opinion.</summary>
    AttestationSeulement = 128,

    /// <summary>Conclusions only, never a diagnosis.</summary>
    SansDiagnostic = 256,

    /// <summary>The single document of risks, not the company's sheet.</summary>
    DocumentUniqueSeulement = 512,
}
