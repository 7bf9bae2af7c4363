using Socle.Noyau;
using Socle.Technique.Envois;

namespace Socle.Technique.Travaux;

/// <summary>Delivers the messages left by a failure, or by a process that died after its commit.</summary>
internal sealed class RattraperMessages(Distributeur distributeur) : ITravail
{
    private const int AuPlus = 500;

    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        var tentes = await distributeur.RattraperAsync(AuPlus, arret);
        return tentes == 0 ? "Aucun message en souffrance." : $"{tentes} {(tentes == 1 ? "message tenté" : "messages tentés")} à nouveau.";
    }
}
