using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Planification;

namespace Socle.Suivi.Planification;

/// <summary>What the optimiser is given, and what each of its numbers is in the service.</summary>
/// <param name="Plages">By number of session; those beyond stand for appointments already taken.</param>
/// <param name="Visites">By number of demand; likewise.</param>
/// <param name="Lieux">The centre of each place, none at a distance; appointments already taken are at one more.</param>
internal sealed record Chantier(
    DemandeDePlanification Demande, FaitsPlanification Faits, Instance Instance, IReadOnlyList<PlageLibre> Plages, IReadOnlyList<VisiteAPlacer> Visites,
    IReadOnlyList<Id<Centre>?> Lieux)
{
    private readonly Dictionary<PlageLibre, int> rangs = Plages.Select((p, i) => (p, i)).ToDictionary(x => x.p, x => x.i);

    public int Rang(PlageLibre plage) => rangs[plage];
}
