namespace Socle.Droit;

internal static class Periodicite
{
    /// <summary>
    /// The date set by the professional since the last visit wins when it is nearer than the legal ceiling. The visit that set it
    /// is not kept: it may be one the employer knows nothing of.
    /// </summary>
    public static Exigence AvecDateFixee(in Cas cas, in Exigence exigence, DateOnly depuis)
    {
        const uint Toutes = VisitesFaites.Toutes & ~VisitesFaites.Attestations;
        return VisitesFaites.ProchaineFixee(cas.Situation.Visites.AsSpan(), Toutes, depuis, cas.Date) is { } fixee
            && fixee.ProchaineAuPlusTard < exigence.AuPlusTard
            ? exigence with { AuPlusTard = fixee.ProchaineAuPlusTard, FixeeParLeProfessionnel = true }
            : exigence;
    }
}
