using Socle.Espaces.Salarie.Lectures;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Espaces.Salarie.Prevention;

/// <summary>What concerns the worker's own posts and exposures, with the reason; then the rest.</summary>
[Exige(Permission.EspaceSalarie)]
public sealed class IndexModel(PerimetreSalarie perimetre, TracerRefus refus, LireMaPrevention lire) : PageSalarie(perimetre, refus)
{
    public IReadOnlyList<MaRessource> PourMoi { get; private set; } = [];

    public IReadOnlyList<MaRessource> LeReste { get; private set; } = [];

    public IReadOnlyList<MonCertificat> Certificats { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret)
    {
        var toutes = (await lire.ListerAsync(Moi.Travailleur, Moi.Compte, arret)).ToLookup(r => r.Raisons.Count > 0);
        (PourMoi, LeReste) = ([.. toutes[true]], [.. toutes[false]]);
        Certificats = await lire.CertificatsAsync(Moi.Compte, arret);
    }
}
