using Socle.Noyau;

namespace Socle.Dossier.Protocoles;

/// <summary>Where a version stands on a day.</summary>
public enum EtatDuProtocole
{
    Brouillon,
    EnVigueur,
    AVenir,
    Retire,
    Remplace,
}

/// <summary>A version, read.</summary>
public sealed record ProtocoleDeSuiviLu(ProtocoleDeSuivi Ligne, ContenuProtocole Contenu)
{
    public Id<ProtocoleDeSuivi> Id => Ligne.Id;

    public Id<ProtocoleDeSuivi> Famille => Ligne.FamilleId;

    internal static ProtocoleDeSuiviLu De(ProtocoleDeSuivi ligne) => new(ligne, ContenuProtocole.Lire(ligne.Contenu));
}

/// <summary>Which version holds. Pure.</summary>
public static class VersionsDUnProtocole
{
    /// <summary>Withdrawn before it began: it never held, and takes the place of nothing.</summary>
    private static bool NAJamaisValu(this ProtocoleDeSuivi version) => version.RetireDu is { } fin && fin <= version.Du;

    /// <summary>The version of one family that holds that day, if any.</summary>
    public static ProtocoleDeSuivi? Le(this IEnumerable<ProtocoleDeSuivi> famille, DateOnly jour) =>
        famille.Where(v => v.PublieLe is not null && v.Du <= jour && !v.NAJamaisValu()).MaxBy(v => v.Version) is { } derniere && !(derniere.RetireDu <= jour) ? derniere : null;

    /// <param name="famille">All its versions.</param>
    public static EtatDuProtocole EtatLe(this ProtocoleDeSuivi version, IEnumerable<ProtocoleDeSuivi> famille, DateOnly jour) =>
        version.PublieLe is null ? EtatDuProtocole.Brouillon
        : version.RetireDu <= jour || version.NAJamaisValu() ? EtatDuProtocole.Retire
        : version.Du > jour ? EtatDuProtocole.AVenir
        : famille.Le(jour)?.Id == version.Id ? EtatDuProtocole.EnVigueur
        : EtatDuProtocole.Remplace;

    /// <summary>
    /// First day a version may begin: today for a first one, tomorrow for one that replaces another, so that a visit never sees two of them.
    /// </summary>
    public static DateOnly AuPlusTot(this IEnumerable<ProtocoleDeSuivi> famille, DateOnly aujourdhui)
    {
        var publiees = famille.Where(v => v.PublieLe is not null).ToList();
        var apres = publiees.Select(v => v.Du!.Value).DefaultIfEmpty(DateOnly.MinValue).Max();
        return publiees.Count == 0 ? aujourdhui : apres < aujourdhui ? aujourdhui.AddDays(1) : apres.AddDays(1);
    }
}
