using static Socle.Droit.Delai;
using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>R. 4624-45, R. 4624-55: notifying an opinion, and going to court against it.</summary>
public static class Contestations
{
    public static readonly Principe TransmissionDesAvis = new(
        Section.C, "R. 4624-55", "Avis transmis par un moyen donnant date certaine",
        Gouverne.DateDeLaVisite,
        [new(PremierJour, Preuve.S, "LEGIARTI000033740738", effetReleve: false)],
        new(
            "Fait courir le délai de recours.",
            "L’avis vous est transmis par un moyen qui prouve sa date : c’est elle qui fait courir le délai de recours.",
            "L’avis vous est transmis par un moyen qui prouve sa date : c’est elle qui fait courir le délai de recours."));

    public static readonly Principe ConservationDesAvis = new(
        Section.C, "R. 4624-55", "L’employeur conserve l’avis ; copie au dossier médical",
        Gouverne.DateDeLaVisite,
        [new(PremierJour, Preuve.M, "LEGIARTI000033740738", effetReleve: false)],
        new(
            "Dit qui garde l’avis.",
            "Conservez l’avis qui vous est transmis.",
            "Votre employeur conserve l’avis ; une copie est dans votre dossier médical."));

    public static readonly Regle<Delai> DelaiContestation = new(
        Section.C, "R. 4624-45", "Contestation devant le conseil de prud’hommes dans les 15 jours de la notification ; délai mentionné sur l’avis",
        Gouverne.Notification,
        NonDatee(Jours(15), Preuve.SEgal),
        new(
            "Ouvre un recours contre l’avis, dans un délai court.",
            "Vous avez 15 jours après avoir reçu l’avis pour le contester devant le conseil de prud’hommes.",
            "Vous avez 15 jours après avoir reçu l’avis pour le contester devant le conseil de prud’hommes."));

    public static readonly Principe JugeDeLAvis = new(
        Section.C, "L. 4624-7", "Procédure accélérée au fond ; médecin inspecteur mandatable ; la décision se substitue à l’avis",
        Gouverne.Notification,
        NonDatee(Preuve.SEgal),
        new(
            "Dit qui juge et ce que vaut sa décision.",
            "Le conseil de prud’hommes peut demander l’aide du médecin inspecteur ; sa décision remplace l’avis.",
            "Le conseil de prud’hommes peut demander l’aide du médecin inspecteur ; sa décision remplace l’avis."));

    internal static readonly Regle[] Toutes = [TransmissionDesAvis, ConservationDesAvis, DelaiContestation, JugeDeLAvis];
}
