using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Vacations;

namespace Socle.Web.Demonstration.Agenda;

/// <summary>Weekly patterns of the demo: who receives which half-days, at the team's centre. A doctor keeps time for companies.</summary>
internal static class Semaines
{
    private const string Visio = "https://visio.exemple.fr/";

    private static readonly (TimeOnly Debut, TimeOnly Fin)[] DemiJournees = [(new(9, 0), new(12, 30)), (new(13, 30), new(17, 0))];

    public static IEnumerable<ModeleVacation> De(IReadOnlyList<Professionnel> professionnels, IReadOnlyDictionary<Id<Equipe>, Id<Centre>> centres, double echelle, DateOnly du, SuiteDeterministe ids)
    {
        foreach (var (rang, qui) in professionnels.Where(p => p.EquipeId is not null && DemiJourneesDe(p.Metier) > 0).Index())
        {
            // Ten half-days a week; each starts its own at another one, so that a centre is open all week.
            var premiere = rang * 3 % 10;
            foreach (var place in Enumerable.Range(0, Combien(qui, echelle)).Select(i => (i + premiere) % 10).Order())
            {
                var (debut, fin) = DemiJournees[place % 2];
                yield return new ModeleVacation
                {
                    Id = ids.Suivant<ModeleVacation>(),
                    ProfessionnelId = qui.Id,
                    CentreId = centres[qui.EquipeId!.Value],
                    JourSemaine = (DayOfWeek)(1 + (place / 2)),
                    Semaines = SemainesModele.Toutes,
                    Debut = debut,
                    Fin = fin,
                    Du = du,
                    // One in ten keeps a half-day for people at a distance, at any scale.
                    LienTeleconsultation = place == premiere && rang % 10 == 5 ? $"{Visio}{rang:00}" : null,
                };
            }
        }
    }

    /// <summary>A smaller demo has the same people, who receive less.</summary>
    private static int Combien(Professionnel qui, double echelle) =>
        Math.Max(1, (int)Math.Round(DemiJourneesDe(qui.Metier) * Math.Min(1, echelle) * qui.Quotite / 100));

    private static int DemiJourneesDe(Metier metier) => metier switch
    {
        Metier.Medecin => 5,
        Metier.Collaborateur or Metier.Interne => 6,
        Metier.Infirmier => 7,
        _ => 0,
    };
}
