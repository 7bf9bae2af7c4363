using Socle.Droit;

namespace Socle.Suivi.DeuxDates.Veille;

/// <summary>The calendar the watch reads: that of the encoded law, unless a test plants a version to come.</summary>
public sealed class ChangementsDuDroit(IReadOnlyList<ChangementDuDroit> changements)
{
    /// <summary>What takes effect after a day, the nearest first.</summary>
    public IReadOnlyList<ChangementDuDroit> Apres(DateOnly jour) => [.. changements.Where(c => c.Le > jour).OrderBy(c => c.Le)];
}
