namespace Socle.Droit;

/// <summary>How well a rule is proven, from best to least. Values are stored: never renumber.</summary>
public enum Preuve
{
    /// <summary>Confirmed by a source found.</summary>
    S = 1,

    /// <summary>Read in a copy of 2022-2023, no later version seen (written « S= »).</summary>
    SEgal = 2,

    /// <summary>Confirmed by a secondary source only (written « S-sec »).</summary>
    SSec = 3,

    /// <summary>Deduced.</summary>
    D = 4,

    /// <summary>From memory, not confirmed.</summary>
    M = 5,
}
