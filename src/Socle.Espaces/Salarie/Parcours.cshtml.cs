using Socle.Espaces.Salarie.Lectures;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Espaces.Salarie;

/// <summary>The worker's employers, posts and exposures, as each employer declared them.</summary>
[Exige(Permission.EspaceSalarie)]
public sealed class ParcoursModel(PerimetreSalarie perimetre, TracerRefus refus, LireMonParcours lire) : PageSalarie(perimetre, refus)
{
    public IReadOnlyList<MonEmploi> Emplois { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret) => Emplois = await lire.LireAsync(Moi.Travailleur, arret);
}
