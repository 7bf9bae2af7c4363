using System.Text.Json;
using Socle.Noyau;

namespace Socle.Technique.Traces;

/// <summary>
/// Leaves in the trail that someone asked for what is not theirs to see. The answer they get is that of something which does not exist.
/// </summary>
public sealed class TracerRefus(Ecritures ecritures)
{
    public static readonly Processus Acces = new("acces.refuser", "Accès refusé");

    /// <summary>Something was traced already: whoever sees the answer leave adds nothing.</summary>
    public bool Fait { get; private set; }

    /// <summary>A page their role does not open; <paramref name="chemin"/> is its pattern, not what was typed.</summary>
    public Task PageAsync(string chemin, CancellationToken arret) =>
        EcrireAsync("page", 0, JsonSerializer.Serialize(new { chemin }), arret);

    /// <summary>An object out of their reach, or that does not exist: the trail does not say which, the page neither.</summary>
    public Task ObjetAsync(string objet, long id, CancellationToken arret) => EcrireAsync(objet, id, null, arret);

    /// <summary>An answer that opens nothing, by its number: a form without its proof, a link that no longer serves, an address that is none.</summary>
    public Task ReponseAsync(string chemin, int statut, CancellationToken arret) =>
        EcrireAsync("page", 0, JsonSerializer.Serialize(new { chemin, statut }), arret);

    private Task EcrireAsync(string objet, long id, string? details, CancellationToken arret)
    {
        Fait = true;
        return ecritures.Faire(Acces, null, ecriture =>
        {
            ecriture.Tracer(ActionAudit.Refus, objet, id, details);
            return Task.FromResult(Resultat.De(true));
        }, arret);
    }
}
