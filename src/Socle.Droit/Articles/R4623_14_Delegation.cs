using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>R. 4623-14: what the occupational physician may entrust, to whom, under which conditions.</summary>
public static class DelegationDuMedecin
{
    private const string Decret = "Décret 2022-679 ; jour d’effet déduit du rang du décret";

    private static readonly DateOnly s_debut = new(2022, 4, 28);

    public static readonly Principe VisitesDesInfirmiers = new(
        Section.B, "R. 4623-14", "Infirmier : visites d’information et de prévention, intermédiaire, préreprise, reprise, mi-carrière et à la demande, par protocole écrit",
        Gouverne.DateDuCas,
        NonDatee(Preuve.SEgal, texte: Decret + " ; recours rejeté par le Conseil d’État le 28/04/2023", aPartirDu: s_debut),
        new(
            "Dit quelles visites un infirmier peut faire.",
            "La plupart des visites peuvent être faites par un infirmier du service, sous la responsabilité du médecin du travail.",
            "La plupart de vos visites peuvent être faites par un infirmier ; vous pouvez toujours demander à voir le médecin."));

    public static readonly Principe ExamensDuMedecin = new(
        Section.B, "R. 4623-14", "Examen d’aptitude, renouvellement et visite post-exposition : jamais par un infirmier",
        Gouverne.DateDuCas,
        NonDatee(Preuve.SEgal, texte: Decret, aPartirDu: s_debut),
        new(
            "Réserve les examens au médecin.",
            "Un examen d’aptitude est toujours fait par un médecin.",
            "Votre examen d’aptitude est toujours fait par un médecin."));

    public static readonly Principe EcritsDuMedecin = new(
        Section.B, "R. 4623-14", "Avis, propositions, conclusions écrites et indications de nature médicale : médecin du travail seul",
        Gouverne.DateDuCas,
        NonDatee(Preuve.SEgal, texte: Decret, aPartirDu: s_debut),
        new(
            "Réserve les avis au médecin du travail.",
            "Un avis ou une proposition d’aménagement n’est signé que par le médecin du travail.",
            "Seul le médecin du travail peut rendre un avis ou proposer un aménagement de votre poste."));

    public static readonly Principe CollaborateursEtInternes = new(
        Section.B, "R. 4623-14", "Collaborateur médecin et interne : visites et examens, par protocole écrit",
        Gouverne.DateDuCas,
        NonDatee(Preuve.SEgal, texte: Decret, aPartirDu: s_debut),
        new(
            "Dit ce qu’un médecin en formation peut faire.",
            "Un collaborateur médecin ou un interne peut faire visites et examens, sous la responsabilité du médecin du travail.",
            "Vous pouvez être vu par un collaborateur médecin ou un interne, sous la responsabilité du médecin du travail."));

    public static readonly Principe Reorientation = new(
        Section.B, "R. 4623-14", "Réorientation sans délai vers le médecin si l’infirmier l’estime nécessaire ou si le protocole le prévoit",
        Gouverne.DateDeLaVisite,
        NonDatee(Preuve.SEgal, texte: Decret, aPartirDu: s_debut),
        new(
            "Ramène au médecin quand il le faut.",
            "Après une visite avec l’infirmier, le salarié peut être revu par le médecin du travail.",
            "L’infirmier vous oriente sans délai vers le médecin du travail s’il l’estime nécessaire."));

    public static readonly Principe AutresTaches = new(
        Section.B, "R. 4623-14 III", "Autres tâches confiées par le médecin, aussi à l’intervenant en prévention et à l’assistant, selon leur formation",
        Gouverne.DateDuCas,
        NonDatee(Preuve.SEgal, texte: Decret, aPartirDu: s_debut),
        new(
            "Dit ce que le reste de l’équipe peut faire.",
            "Le médecin du travail peut confier d’autres tâches à l’équipe : études de poste, actions de prévention.",
            "D’autres membres de l’équipe peuvent intervenir, par exemple pour étudier votre poste."));

    /// <summary>The cells of the access matrix on the « MPC », as its sources mark them.</summary>
    public static readonly Principe PraticienCorrespondant = new(
        Section.B, "Matrice d’accès, médecin praticien correspondant", "Médecin praticien correspondant : selon protocole, sauf opposition du travailleur, jamais en suivi renforcé",
        Gouverne.DateDuCas,
        NonDatee(Preuve.M, aPartirDu: s_debut),
        new(
            "Limite ce qu’un médecin de ville peut faire.",
            "Un médecin de ville lié au service par un protocole peut voir certains salariés, jamais ceux du suivi renforcé.",
            "Un médecin de ville lié au service peut vous voir si vous ne vous y opposez pas, jamais en suivi renforcé."));

    internal static readonly Regle[] Toutes =
    [
        VisitesDesInfirmiers, ExamensDuMedecin, EcritsDuMedecin, CollaborateursEtInternes, Reorientation, AutresTaches,
        PraticienCorrespondant,
    ];
}
