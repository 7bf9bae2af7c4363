using static Socle.Droit.Acces;
using static Socle.Droit.ConditionAcces;
using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>One cell of the matrix: what may be done, subject to what.</summary>
public readonly record struct CelluleAcces(Acces Acces, ConditionAcces Conditions = Aucune)
{
    public static implicit operator CelluleAcces(Acces acces) => new(acces);

    public bool Permet(Acces demande) => (Acces & demande) == demande;

    public override string ToString() => Libelles.De(this);
}

/// <summary>One row of the matrix.</summary>
public sealed record LigneAcces(CelluleAcces Identite, CelluleAcces Sante, CelluleAcces Documents, CelluleAcces Entreprise)
{
    public CelluleAcces Pour(BlocAcces bloc) => bloc switch
    {
        BlocAcces.IdentiteEtExpositions => Identite,
        BlocAcces.Sante => Sante,
        BlocAcces.AvisEtAttestations => Documents,
        BlocAcces.FicheEtDocumentUnique => Entreprise,
        _ => throw new ArgumentOutOfRangeException(nameof(bloc)),
    };

    public override string ToString() =>
        $"identité et expositions : {Identite} ; santé : {Sante} ; avis et attestations : {Documents} ; fiche et document unique : {Entreprise}";
}

/// <summary>Medical secrecy: who reaches what. What a row does not give is not allowed.</summary>
public static class MatriceAcces
{
    private const string Sources = "R. 4624-45-5 à -8, L. 4624-8, R. 4624-5, R. 4624-9";
    private const Acces LectureEcriture = Lecture | Ecriture;

    private static readonly DateOnly s_debut = new(2023, 3, 31);

    public static readonly Regle<LigneAcces> AccesMedecin = Ligne(
        "Médecin du travail", new(LectureEcriture, LectureEcriture, LectureEcriture | Emission, LectureEcriture), Preuve.SEgal,
        "Le médecin du travail lit tout le dossier et signe les avis ; il ne vous en dit que la conclusion.",
        "Le médecin du travail lit et complète tout votre dossier.");

    public static readonly Regle<LigneAcces> AccesCollaborateur = Ligne(
        "Collaborateur médecin, interne", new(LectureEcriture, new(LectureEcriture, Protocole), new(Emission, Delegation), LectureEcriture), Preuve.SEgal,
        "Un médecin en formation lit le dossier selon un protocole, sous la responsabilité du médecin du travail.",
        "Un médecin en formation lit votre dossier selon un protocole, sous la responsabilité du médecin du travail.");

    public static readonly Regle<LigneAcces> AccesInfirmier = Ligne(
        "Infirmier de santé au travail",
        new(LectureEcriture, new(LectureEcriture, Protocole | SousAutorite), new(Emission, AttestationSeulement), LectureEcriture), Preuve.SEgal,
        "L’infirmier lit le dossier sous l’autorité du médecin ; il peut remettre une attestation, jamais un avis.",
        "L’infirmier lit votre dossier sous l’autorité du médecin ; il peut vous remettre une attestation, jamais un avis.");

    public static readonly Regle<LigneAcces> AccesPraticienCorrespondant = Ligne(
        "Médecin praticien correspondant",
        new(new(LectureEcriture, Protocole | SaufOpposition), new(LectureEcriture, Protocole | SaufOpposition | HorsSuiviRenforce), Aucun, Aucun), Preuve.M,
        "Un médecin de ville lié au service ne voit le dossier que selon un protocole, jamais en suivi renforcé.",
        "Un médecin de ville lié au service voit votre dossier selon un protocole, sauf si vous vous y opposez, jamais en suivi renforcé.");

    public static readonly Regle<LigneAcces> AccesIntervenant = Ligne(
        "Intervenant en prévention, assistant (R. 4623-38, R. 4623-40)",
        new(new(LectureEcriture, Delegation), Aucun, Aucun, new(LectureEcriture, SelonMission)), Preuve.SEgal,
        "L’intervenant en prévention connaît vos risques, jamais la santé d’un salarié.",
        "L’intervenant en prévention connaît vos expositions si le médecin le lui confie, jamais votre santé.");

    public static readonly Regle<LigneAcces> AccesAssistantSocial = Ligne(
        "Assistant social du service", new(Aucun, Aucun, Aucun, Lecture), Preuve.M,
        "L’assistant social a son propre secret et n’ouvre pas le dossier médical.",
        "L’assistant social a son propre secret et n’ouvre pas votre dossier médical.");

    public static readonly Regle<LigneAcces> AccesAdministration = Ligne(
        "Direction, administratif, facturation", new(Aucun, Aucun, new(Transmission, SansDiagnostic), Lecture), Preuve.M,
        "Les services administratifs connaissent l’adhésion et le planning, jamais le dossier médical.",
        "Les services administratifs connaissent vos rendez-vous, jamais votre dossier médical.");

    public static readonly Regle<LigneAcces> AccesEmployeur = Ligne(
        "Employeur", new(Aucun, Aucun, new(Lecture, SansDiagnostic), Lecture), Preuve.SEgal,
        "Vous recevez attestations, avis et mesures, sans diagnostic ; jamais le dossier médical.",
        "Votre employeur reçoit attestations, avis et mesures, sans diagnostic ; jamais votre dossier médical.");

    public static readonly Regle<LigneAcces> AccesTravailleur = Ligne(
        "Travailleur", new(Lecture, Lecture, Lecture, new(Lecture, DocumentUniqueSeulement)), Preuve.SEgal,
        "Un salarié peut obtenir tout son dossier, et consulter le document unique.",
        "Vous pouvez obtenir tout votre dossier, et consulter le document unique de votre entreprise.");

    public static readonly Regle<LigneAcces> AccesMedecinInspecteur = Ligne(
        "Médecin inspecteur du travail", new(new(Lecture, SurDemande), new(Lecture, SurDemande), Lecture, Lecture), Preuve.SEgal,
        "Le médecin inspecteur peut demander un dossier, ou le voir en cas de risque pour la santé publique.",
        "Le médecin inspecteur peut demander votre dossier, ou le voir en cas de risque pour la santé publique.");

    public static readonly Regle<LigneAcces> AccesAutreService = Ligne(
        "Autre service de santé au travail", new(new(Lecture, SurDemande | SaufOpposition), new(Lecture, SurDemande | SaufOpposition), Lecture, Aucun), Preuve.SEgal,
        "Le service suivant demande le dossier au précédent, sauf opposition du salarié.",
        "Votre nouveau service demande votre dossier à l’ancien, sauf si vous vous y opposez.");

    internal static readonly Regle[] Toutes =
    [
        AccesMedecin, AccesCollaborateur, AccesInfirmier, AccesPraticienCorrespondant, AccesIntervenant, AccesAssistantSocial,
        AccesAdministration, AccesEmployeur, AccesTravailleur, AccesMedecinInspecteur, AccesAutreService,
    ];

    /// <summary>The rule of a role.</summary>
    public static Regle<LigneAcces> De(RoleAcces role) => role switch
    {
        RoleAcces.Medecin => AccesMedecin,
        RoleAcces.CollaborateurOuInterne => AccesCollaborateur,
        RoleAcces.Infirmier => AccesInfirmier,
        RoleAcces.PraticienCorrespondant => AccesPraticienCorrespondant,
        RoleAcces.IntervenantOuAssistant => AccesIntervenant,
        RoleAcces.AssistantSocial => AccesAssistantSocial,
        RoleAcces.Administration => AccesAdministration,
        RoleAcces.Employeur => AccesEmployeur,
        RoleAcces.Travailleur => AccesTravailleur,
        RoleAcces.MedecinInspecteur => AccesMedecinInspecteur,
        RoleAcces.AutreService => AccesAutreService,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>What a role may do on a block that day; none when the day is outside the encoded law.</summary>
    public static CelluleAcces? Pour(RoleAcces role, BlocAcces bloc, DateOnly date) => De(role).EnVigueur(date)?.Valeur.Pour(bloc);

    private static Regle<LigneAcces> Ligne(
        string titre, LigneAcces ligne, Preuve preuve, string employeur, string travailleur,
        [System.Runtime.CompilerServices.CallerMemberName] string code = "") => new(
        Section.I, Sources, titre, Gouverne.DateDuCas,
        NonDatee(ligne, preuve, texte: preuve == Preuve.M ? "Décision de conception" : null, aPartirDu: s_debut),
        new("Dit ce que ce rôle peut lire, écrire ou remettre.", employeur, travailleur), code);
}
