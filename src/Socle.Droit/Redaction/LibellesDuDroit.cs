namespace Socle.Droit;

/// <summary>French words for what « Le droit appliqué » shows: chapters, governing dates, proof, access.</summary>
public static partial class Libelles
{
    public static string De(Section section) => section switch
    {
        Section.A => "Suivi individuel",
        Section.B => "Retour, maintien, visites particulières",
        Section.C => "Inaptitude, documents, contestation",
        Section.D => "Dossier médical en santé au travail",
        Section.E => "Fiche d’entreprise, action en milieu de travail, document unique",
        Section.F => "Cotisations",
        Section.G => "Gouvernance, agrément, certification, rapports",
        Section.H => "Données de santé, numérique",
        Section.I => "Secret médical : qui accède à quoi",
        Section.J => "Calcul des délais, jours fériés",
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };

    public static string De(Gouverne gouverne) => gouverne switch
    {
        Gouverne.DateDuCas => "date à laquelle on se place",
        Gouverne.PriseDePoste => "date de prise de poste",
        Gouverne.Exposition => "premier jour de l’exposition",
        Gouverne.DebutArret => "premier jour de l’arrêt",
        Gouverne.DelivranceArret => "jour où l’arrêt a été délivré",
        Gouverne.FinExposition => "dernier jour de l’exposition",
        Gouverne.DateDeLaVisite => "date de la visite ou de l’examen",
        Gouverne.Notification => "jour de la notification",
        Gouverne.Annee => "année concernée",
        Gouverne.Obtention => "jour où le certificat a été obtenu",
        _ => throw new ArgumentOutOfRangeException(nameof(gouverne)),
    };

    public static string De(CelluleAcces cellule)
    {
        if (cellule.Acces == Acces.Aucun)
        {
            return "aucun";
        }

        var mots = Mots(cellule.Acces, s_acces);
        return cellule.Conditions == ConditionAcces.Aucune ? mots : $"{mots} ({Mots(cellule.Conditions, s_conditions)})";
    }

    private static readonly (Acces, string)[] s_acces =
    [
        (Acces.Lecture, "lecture"), (Acces.Ecriture, "écriture"), (Acces.Emission, "émission"), (Acces.Transmission, "transmission"),
    ];

    private static readonly (ConditionAcces, string)[] s_conditions =
    [
        (ConditionAcces.Protocole, "selon protocole"), (ConditionAcces.SousAutorite, "sous l’autorité du médecin"),
        (ConditionAcces.Delegation, "sur délégation"), (ConditionAcces.SaufOpposition, "sauf opposition"),
        (ConditionAcces.HorsSuiviRenforce, "jamais en suivi renforcé"), (ConditionAcces.SelonMission, "selon mission"),
        (ConditionAcces.SurDemande, "sur demande"), (ConditionAcces.AttestationSeulement, "attestation de suivi, jamais un avis"),
        (ConditionAcces.SansDiagnostic, "sans diagnostic"), (ConditionAcces.DocumentUniqueSeulement, "document unique seulement"),
    ];

    private static string Mots<T>(T drapeaux, (T Valeur, string Mot)[] mots)
        where T : struct, Enum => string.Join(", ", mots.Where(m => drapeaux.HasFlag(m.Valeur)).Select(m => m.Mot));
}
