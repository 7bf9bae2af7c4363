using static Socle.Droit.Delai;

namespace Socle.Droit;

/// <summary>When the worker may ask for the visit himself, around the end of the exposure.</summary>
public sealed record FenetreDemande(Delai Avant, Delai Apres)
{
    public override string ToString() => $"de {Avant} avant à {Apres} après";
}

/// <summary>R. 4624-28-1 to R. 4624-28-3, CSS D. 461-23: the visit after the exposure, or before retirement, and what follows.</summary>
public static class PostExposition
{
    private static readonly DateOnly s_avril2022 = new(2022, 4, 28);

    public static readonly Principe VisitePostExposition = new(
        Section.B, "R. 4624-28-1", "Visite après la fin d’une exposition aux risques du I de R. 4624-23, ou avant la retraite",
        Gouverne.FinExposition,
        [new(new(2022, 3, 31), Preuve.S, "LEGIARTI000045370991")],
        new(
            "Ajoute une visite à la fin d’une exposition.",
            "Quand l’exposition d’un salarié cesse, ou avant sa retraite, il est vu par le médecin du travail.",
            "Quand votre exposition cesse, ou avant votre retraite, le médecin du travail vous voit une fois."));

    public static readonly Principe InformationEmployeur = new(
        Section.B, "R. 4624-28-2", "L’employeur informe le service dès qu’il connaît la fin de l’exposition et avise le travailleur sans délai",
        Gouverne.FinExposition,
        [new(s_avril2022, Preuve.S, "LEGIARTI000045676650")],
        new(
            "Demande à l’employeur de prévenir.",
            "Dès que vous savez qu’une exposition cesse ou qu’un départ en retraite approche, prévenez le service et le salarié.",
            "Votre employeur prévient le service quand votre exposition cesse, et vous le dit."));

    public static readonly Regle<FenetreDemande> DemandePostExposition = new(
        Section.B, "R. 4624-28-2", "Si l’employeur n’a pas informé le service, le travailleur peut demander la visite lui-même",
        Gouverne.FinExposition,
        [new(s_avril2022, new(Mois(1), Mois(6)), Preuve.S, "LEGIARTI000045676650")],
        new(
            "Permet au travailleur de demander la visite.",
            "Si vous n’avez pas prévenu le service, le salarié peut demander la visite lui-même.",
            "Si votre employeur n’a rien fait, vous pouvez demander la visite d’un mois avant à six mois après la fin de l’exposition."));

    public static readonly Principe EtatDesLieux = new(
        Section.B, "R. 4624-28-3", "État des lieux des expositions remis au travailleur, versé au dossier, transmis au médecin traitant avec son accord",
        Gouverne.DateDeLaVisite,
        [new(new(2022, 3, 31), Preuve.S, "LEGIARTI000045370981")],
        new(
            "Dit ce que la visite laisse par écrit.",
            "À l’issue de cette visite, le salarié reçoit l’état de ses expositions ; vous n’en êtes pas destinataire.",
            "À l’issue de cette visite, vous recevez l’état de vos expositions ; votre médecin traitant aussi, si vous l’acceptez."));

    public static readonly Principe SuiviPostProfessionnel = new(
        Section.B, "CSS D. 461-23", "Suivi post-professionnel par l’assurance maladie : inactif, demandeur d’emploi ou retraité, sur demande, avec l’état des lieux ou une attestation",
        Gouverne.DateDuCas,
        [new(s_avril2022, Preuve.SSec, texte: "Décret 2022-696 ; D. 461-25 abrogé en 2022 ; un article D. 461-x réapparaît dans l’index au 30/04/2026, à lire")],
        new(
            "Ouvre un suivi pris en charge après la vie professionnelle.",
            "Un ancien salarié exposé peut demander un suivi à l’assurance maladie ; l’état de ses expositions lui sert de preuve.",
            "Sans emploi ou à la retraite, vous pouvez demander un suivi à l’assurance maladie avec l’état de vos expositions."));

    internal static readonly Regle[] Toutes =
        [VisitePostExposition, InformationEmployeur, DemandePostExposition, EtatDesLieux, SuiviPostProfessionnel];
}
