using static Socle.Droit.Delai;

namespace Socle.Droit;

/// <summary>L. 4624-2-2: the mid-career visit.</summary>
public static class VisiteMiCarriere
{
    /// <summary>The value is the age, reached in the calendar year of the visit.</summary>
    public static readonly Regle<Delai> MiCarriere = new(
        "L. 4624-2-2", "Visite de mi-carrière durant l’année civile du 45e anniversaire, ou à l’échéance fixée par accord de branche",
        Gouverne.DateDuCas,
        [
            new(new(2022, 3, 31), Annees(45), Preuve.SSec, avantLe: new(2026, 7, 29)),
            new(new(2026, 7, 29), Annees(45), Preuve.SSec, "LEGIARTI000054527125", texte: "Loi du 27/07/2026, art. 2 : dépistage cardio-neuro-vasculaire proposé"),
        ]);

    public static readonly Regle<Delai> Anticipation = new(
        "L. 4624-2-2 I", "La visite peut être avancée et jointe à un examen dû dans les 2 ans qui précèdent",
        Gouverne.DateDuCas,
        [new(new(2022, 3, 31), Annees(2), Preuve.SSec)]);

    internal static readonly Regle[] Toutes = [MiCarriere, Anticipation];
}
