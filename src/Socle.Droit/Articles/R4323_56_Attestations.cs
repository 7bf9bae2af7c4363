using static Socle.Droit.Delai;

namespace Socle.Droit;

/// <summary>R. 4323-56 and R. 4544-10 since 01/10/2025: driving and electrical work leave the SIR for an attestation.</summary>
public static class Attestations
{
    private const string Decret = "Décret 2025-355 du 18/04/2025";

    private static readonly DateOnly s_debut = new(2025, 10, 1);

    public static readonly Regle<Delai> AttestationConduite = new(
        "R. 4323-56", "Attestation d’absence de contre-indications à la conduite, valable 5 ans, par le médecin du travail seul",
        Gouverne.DateDuCas,
        [new(s_debut, Annees(5), Preuve.S, "LEGIARTI000051500371", texte: Decret)]);

    public static readonly Regle<Engins> EnginsConcernes = new(
        "Arrêté du 26/09/2025 (conduite)", "Engins dont la conduite demande l’attestation",
        Gouverne.DateDuCas,
        [new(s_debut, Engins.Chariot | Engins.GrueTour | Engins.GrueMobile | Engins.GrueAuxiliaire | Engins.Pemp | Engins.EnginChantier, Preuve.SSec)]);

    public static readonly Regle<Delai> AttestationElectrique = new(
        "R. 4544-10", "Attestation d’absence de contre-indications aux travaux électriques, valable 5 ans, par le médecin du travail seul",
        Gouverne.DateDuCas,
        [new(s_debut, Annees(5), Preuve.S, texte: Decret)]);

    /// <summary>Work under voltage (T, and cleaning N), electrical work in the vicinity (V), short interventions in the vicinity (BR).</summary>
    public static readonly Regle<Habilitations> HabilitationsConcernees = new(
        "Arrêté du 26/09/2025 (électricité), art. 2", "Habilitations qui demandent l’attestation : sous tension, travaux et interventions au voisinage",
        Gouverne.DateDuCas,
        [
            new(
                s_debut,
                Habilitations.BT | Habilitations.HT | Habilitations.B1T | Habilitations.B2T | Habilitations.H1T | Habilitations.H2T
                | Habilitations.B1N | Habilitations.B2N | Habilitations.H1N | Habilitations.H2N
                | Habilitations.B1V | Habilitations.B2V | Habilitations.H1V | Habilitations.H2V
                | Habilitations.BR,
                Preuve.SSec),
        ]);

    public static readonly Principe Transition = new(
        "Décret 2025-355", "Un avis d’aptitude délivré avant le 01/10/2025 vaut attestation, 5 ans à compter de sa délivrance",
        Gouverne.DateDeLaVisite,
        [new(s_debut, Preuve.S)]);

    internal static readonly Regle[] Toutes =
        [AttestationConduite, EnginsConcernes, AttestationElectrique, HabilitationsConcernees, Transition];
}
