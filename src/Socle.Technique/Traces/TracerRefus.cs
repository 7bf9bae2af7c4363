using System.Text.Json;
using Socle.Noyau;

namespace Socle.Technique.Traces;

/// <summary>
/// Leaves in the trail that someone asked for what is not theirs to see. The answer they get is that of something which does not exist.
/// </summary>
public sealed class TracerRefus(Ecritures ecritures)
{
    public static readonly Processus Acces = new("acces.refuser", "Accès refusé");

    /// <summary>A page their role does not open; <paramref name="chemin"/> is its pattern, not what was typed.</summary>
    public Task PageAsync(string chemin, CancellationToken arret) =>
        EcrireAsync("page", 0, JsonSerializer.Serialize(new { chemin }), arret);

    /// <summary>An object out of their reach, or that does not exist: the trail does not say which, the page neither.</summary>
    public Task ObjetAsync(string objet, long id, CancellationToken arret) => EcrireAsync(objet, id, null, arret);

    private Task EcrireAsync(string objet, long id, string? details, CancellationToken arret) => ecritures.Faire(Acces, null, ecriture =>
    {
        ecriture.Tracer(ActionAudit.Refus, objet, id, details);
        return Task.FromResult(Resultat.De(true));
    }, arret);
}
