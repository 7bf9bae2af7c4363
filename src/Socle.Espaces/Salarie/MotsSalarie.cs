using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Suivi.EspaceSalarie.Remis;
using Socle.Technique.Acces;

namespace Socle.Espaces.Salarie;

/// <summary>The trade's words, said to someone who is not of the trade.</summary>
public static class MotsSalarie
{
    public static string EnClair(this TypeVisite type) => type switch
    {
        TypeVisite.Vip => "Visite d’information et de prévention",
        TypeVisite.Ema => "Examen médical d’aptitude",
        TypeVisite.SirIntermediaire => "Visite intermédiaire",
        TypeVisite.Reprise => "Visite de reprise",
        TypeVisite.Prereprise => "Visite de préreprise",
        TypeVisite.MiCarriere => "Visite de mi-carrière",
        TypeVisite.Demande => "Visite demandée",
        TypeVisite.PostExposition => "Visite après exposition",
        TypeVisite.AvisInaptitude => "Examen médical",
        TypeVisite.AttestationConduite => "Attestation pour la conduite",
        _ => "Attestation pour les travaux électriques",
    };

    public static string EnClair(this Metier metier) => metier switch
    {
        Metier.Medecin or Metier.Collaborateur => "avec un médecin du travail",
        Metier.Interne => "avec un interne en médecine",
        Metier.Infirmier => "avec un infirmier en santé au travail",
        Metier.MedecinPraticienCorrespondant => "avec un médecin correspondant",
        _ => "avec un professionnel du service",
    };

    /// <summary>An instant, UTC, as a day of Paris.</summary>
    public static string LeJour(this DateTime instant) => new DateTimeOffset(instant, TimeSpan.Zero).DateAParis().Longue();

    /// <summary>What to bring, whatever the visit: nothing here says why it takes place.</summary>
    public static string APrevoir(this TypeVisite type) => type switch
    {
        TypeVisite.Reprise or TypeVisite.Prereprise => "Apportez ce que vos médecins vous ont remis pendant votre arrêt, si vous voulez en parler, et vos ordonnances.",
        _ => "Apportez votre carnet de vaccination, vos lunettes, vos ordonnances en cours, et une pièce d’identité.",
    };

    public static string EnClair(this EtatRendezVous etat) => etat switch
    {
        EtatRendezVous.Demande => "demandé",
        EtatRendezVous.Propose or EtatRendezVous.Convoque => "à confirmer",
        EtatRendezVous.Confirme => "confirmé",
        EtatRendezVous.Arrive or EtatRendezVous.EnVisite => "en cours",
        EtatRendezVous.Fait => "fait",
        EtatRendezVous.Excuse => "vous avez prévenu que non",
        EtatRendezVous.Absent => "manqué",
        _ => "annulé",
    };

    public static string EnClair(this Role role) => role switch
    {
        Role.Medecin or Role.MedecinCoordonnateur or Role.Collaborateur => "médecin du travail",
        Role.Interne => "interne en médecine",
        Role.MedecinPraticienCorrespondant => "médecin correspondant",
        Role.Infirmier => "infirmier en santé au travail",
        Role.Assistant => "assistant du service",
        Role.Preventeur => "préventeur",
        _ => "personne du service",
    };

    public static string EnClair(this ButAcces but) => but switch
    {
        ButAcces.Lecture => "a consulté le dossier",
        ButAcces.Ecriture => "a écrit dans le dossier",
        ButAcces.Visite => "pour une visite",
        ButAcces.Document => "pour un document",
        ButAcces.Copie => "a fait une copie",
        ButAcces.Transfert => "pour un transfert à un autre service",
        _ => "accès exceptionnel, avec une raison écrite",
    };

    public static string EnClair(this GenreDepot genre) => genre switch
    {
        GenreDepot.Questionnaire => "Questionnaire",
        GenreDepot.DemandeDeCopie => "Demande d’une copie de votre dossier",
        GenreDepot.OppositionProfessionnels => "Opposition à l’accès des professionnels sous l’autorité du médecin",
        GenreDepot.LeveeProfessionnels => "Retrait de cette opposition (professionnels sous l’autorité du médecin)",
        GenreDepot.OppositionAutresServices => "Opposition à l’accès des autres services",
        GenreDepot.LeveeAutresServices => "Retrait de cette opposition (autres services)",
        GenreDepot.AccordADistance => "Accord pour une visite à distance",
        _ => "Refus d’une visite à distance",
    };
}
