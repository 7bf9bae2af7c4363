using System.Globalization;

namespace Socle.Dossier.Traces;

public enum NatureAnomalie
{
    /// <summary>A line does not match its code, or the one the trail kept of it.</summary>
    Alteree,

    /// <summary>The trail says it was written, it is not there.</summary>
    Retiree,

    /// <summary>It is there, and the trail never said so.</summary>
    Ajoutee,

    /// <summary>The trail itself is broken at this line.</summary>
    ChaineRompue,

    /// <summary>Lines that were anchored outside the base are no longer at the end of the trail.</summary>
    Tronquee,
}

/// <param name="Table">Where.</param>
/// <param name="Id">Which line: its identifier, or its rank in the trail.</param>
public sealed record Anomalie(NatureAnomalie Nature, string Table, long Id);

public static class MotsAnomalie
{
    /// <summary>As an administrator reads it: no person, no content.</summary>
    public static string EnMots(this Anomalie anomalie)
    {
        var ou = $"{anomalie.Table}, ligne {anomalie.Id.ToString(CultureInfo.InvariantCulture)}";
        return anomalie.Nature switch
        {
            NatureAnomalie.Alteree => $"{ou}\u00A0: modifiée hors de Socle",
            NatureAnomalie.Retiree => $"{ou}\u00A0: retirée hors de Socle",
            NatureAnomalie.Ajoutee => $"{ou}\u00A0: ajoutée hors de Socle",
            NatureAnomalie.ChaineRompue => $"{ou}\u00A0: la chaîne des accès est rompue",
            NatureAnomalie.Tronquee => $"{ou}\u00A0: la fin des accès manque",
            _ => throw new ArgumentOutOfRangeException(nameof(anomalie)),
        };
    }
}
