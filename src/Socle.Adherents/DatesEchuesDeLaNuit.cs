using Socle.Noyau;
using Socle.Technique.Travaux;

namespace Socle.Adherents;

/// <summary>The dates reached, each night.</summary>
internal sealed class DatesEchuesDeLaNuit(AppliquerDatesEchues appliquer) : ITravail
{
    public async Task<Resultat<string>> FaireAsync(CancellationToken arret) =>
        (await appliquer.FaireAsync(arret)).Map(b => b is { Radiations: 0, Affectations: 0 }
            ? "Aucune date échue."
            : $"Radiations prenant effet : {b.Radiations} ; affectations : {b.Affectations}.");
}
