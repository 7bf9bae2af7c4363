namespace Socle.Technique.Base;

/// <summary>The space of the request in progress, set once by the host before any service is asked for data.</summary>
public sealed class EspaceCourant
{
    public Espace Valeur { get; set; } = Espace.Administration;
}
