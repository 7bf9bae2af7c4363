using static Socle.Droit.Delai;

namespace Socle.Droit;

/// <summary>L. 4624-2-2: the mid-career visit.</summary>
public static class VisiteMiCarriere
{
    private static readonly DateOnly s_debut = new(2022, 3, 31);

    /// <summary>The value is the age, reached in the calendar year of the visit.</summary>
    public static readonly Regle<Delai> MiCarriere = new(
        Section.B, "L. 4624-2-2", "Visite de mi-carrière durant l’année civile du 45e anniversaire, ou à l’échéance fixée par accord de branche",
        Gouverne.DateDuCas,
        [
            new(s_debut, Annees(45), Preuve.SSec, avantLe: new(2026, 7, 29)),
            new(new(2026, 7, 29), Annees(45), Preuve.SSec, "LEGIARTI000054527125", texte: "Loi du 27/07/2026, art. 2 : dépistage cardio-neuro-vasculaire proposé ; jour d’effet à confirmer", effetReleve: false),
        ],
        new(
            "Ajoute une visite l’année des 45 ans.",
            "L’année de ses 45 ans, le salarié passe une visite de mi-carrière.",
            "L’année de vos 45 ans, vous faites le point sur votre santé et votre travail lors d’une visite de mi-carrière."));

    public static readonly Regle<Delai> Anticipation = new(
        Section.B, "L. 4624-2-2 I", "La visite peut être avancée et jointe à un examen dû dans les 2 ans qui précèdent",
        Gouverne.DateDuCas,
        [new(s_debut, Annees(2), Preuve.SSec)],
        new(
            "Évite de faire venir deux fois.",
            "La visite de mi-carrière peut être faite jusqu’à 2 ans plus tôt, avec un autre examen.",
            "La visite de mi-carrière peut être faite jusqu’à 2 ans plus tôt, avec un autre examen."));

    public static readonly Regle<Delai> RetourAPartirDe45Ans = new(
        Section.B, "L. 4624-2-2 I", "Visite possible dès le retour à l’emploi à 45 ans ou plus",
        Gouverne.DateDuCas,
        [new(s_debut, Annees(45), Preuve.SSec)],
        new(
            "Permet la visite à celui qui reprend un emploi après 45 ans.",
            "Un salarié embauché à 45 ans ou plus peut faire sa visite de mi-carrière dès son arrivée.",
            "Si vous retrouvez un emploi à 45 ans ou plus, vous pouvez faire cette visite dès votre arrivée."));

    public static readonly Principe DepistagePropose = new(
        Section.B, "L. 4624-2-2", "Mi-carrière : dépistage précoce cardio-neuro-vasculaire et des maladies cardiaques structurelles proposé",
        Gouverne.DateDeLaVisite,
        [new(new(2026, 7, 29), Preuve.SSec, "LEGIARTI000054527125", texte: "Loi du 27/07/2026, art. 2 ; jour d’effet à confirmer", effetReleve: false)],
        new(
            "Ajoute une proposition de dépistage à la visite.",
            "Lors de cette visite, le service propose au salarié un dépistage cardiaque ; le résultat ne vous est pas dit.",
            "Lors de cette visite, on vous propose un dépistage du cœur et des vaisseaux ; vous pouvez refuser."));

    internal static readonly Regle[] Toutes = [MiCarriere, Anticipation, RetourAPartirDe45Ans, DepistagePropose];
}
