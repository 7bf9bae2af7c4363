namespace Socle.Espaces.Composants;

/// <summary>What the host tells the layouts once.</summary>
public sealed class OptionsEspaces
{
    /// <summary>Name of the occupational health service that runs this instance.</summary>
    public string? NomService { get; set; }

    /// <summary>Links at the foot of public pages and portals: help, accessibility, data protection.</summary>
    public IReadOnlyList<EntreeMenu> Pied { get; set; } = [];
}
