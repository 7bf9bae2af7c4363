using static Socle.Suivi.Agenda.EtatRendezVous;

namespace Socle.Suivi.Agenda;

/// <summary>From which state to which. What is not written here is refused.</summary>
public static class Transitions
{
    private static readonly Dictionary<EtatRendezVous, EtatRendezVous[]> Suites = new()
    {
        [Demande] = [Propose, Convoque, Confirme, Annule],
        [Propose] = [Convoque, Confirme, Arrive, Excuse, Absent, Annule],
        [Convoque] = [Confirme, Arrive, Excuse, Absent, Annule],
        [Confirme] = [Arrive, Excuse, Absent, Annule],
        // Someone may leave the waiting room; a click on the wrong line is taken back.
        [Arrive] = [EnVisite, Confirme, Absent, Annule],
        [EnVisite] = [Fait, Arrive],
        [Fait] = [EnVisite],
        // Late, and received all the same.
        [Absent] = [Arrive, Excuse],
        [Excuse] = [Absent],
        [Annule] = [],
    };

    public static IReadOnlyList<EtatRendezVous> Depuis(EtatRendezVous etat) => Suites[etat];

    public static bool Permise(EtatRendezVous de, EtatRendezVous vers) => Suites[de].Contains(vers);

    /// <summary>Only on the day itself, or after it.</summary>
    public static bool EstDuJour(EtatRendezVous etat) => etat is Arrive or EnVisite or Fait or Absent;

    /// <summary>One says why.</summary>
    public static bool DemandeMotif(EtatRendezVous etat) => etat is Excuse or Annule;
}
