namespace Socle.Droit;

/// <summary>Searches among the visits that took place. The order in which they are given never matters.</summary>
internal static class VisitesFaites
{
    /// <summary>Visits that renew the information visit; an examination stands for it.</summary>
    public const uint DeSuivi = 1u << (int)TypeVisite.Vip | 1u << (int)TypeVisite.Ema | 1u << (int)TypeVisite.SirIntermediaire;

    public const uint Attestations = 1u << (int)TypeVisite.AttestationConduite | 1u << (int)TypeVisite.AttestationElectrique;

    public const uint Toutes = uint.MaxValue;

    public const Profession Medecins = Profession.Medecin | Profession.Collaborateur | Profession.Interne;

    public const Profession ProfessionnelsDeSante = Medecins | Profession.Infirmier;

    public static uint Seulement(TypeVisite type) => 1u << (int)type;

    /// <summary>The latest visit of these types between two days, bounds included.</summary>
    public static FaitVisite? Derniere(ReadOnlySpan<FaitVisite> visites, uint types, DateOnly du, DateOnly au)
    {
        var trouvee = -1;
        for (var i = 0; i < visites.Length; i++)
        {
            ref readonly var visite = ref visites[i];
            if ((types & (1u << (int)visite.Type)) != 0 && visite.Date >= du && visite.Date <= au
                && (trouvee < 0 || EstPreferee(visite, visites[trouvee])))
            {
                trouvee = i;
            }
        }

        return trouvee < 0 ? null : visites[trouvee];
    }

    public static bool Existe(ReadOnlySpan<FaitVisite> visites, uint types, DateOnly du, DateOnly au)
    {
        foreach (ref readonly var visite in visites)
        {
            if ((types & (1u << (int)visite.Type)) != 0 && visite.Date >= du && visite.Date <= au)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The date the professional set at the latest visit that set one; the nearest when one day set two.</summary>
    public static FaitVisite? ProchaineFixee(ReadOnlySpan<FaitVisite> visites, uint types, DateOnly du, DateOnly au)
    {
        FaitVisite? retenue = null;
        foreach (ref readonly var visite in visites)
        {
            if (visite.ProchaineAuPlusTard is { } fixee && (types & (1u << (int)visite.Type)) != 0
                && visite.Date >= du && visite.Date <= au
                && (retenue is not { } r || visite.Date > r.Date
                    || (visite.Date == r.Date && (fixee, visite.Type).CompareTo((r.ProchaineAuPlusTard!.Value, r.Type)) < 0)))
            {
                retenue = visite;
            }
        }

        return retenue;
    }

    private static bool EstPreferee(in FaitVisite a, in FaitVisite b) =>
        a.Date != b.Date ? a.Date > b.Date
        : a.Type != b.Type ? a.Type < b.Type
        : a.Par != b.Par ? a.Par < b.Par
        : a.Mesures && !b.Mesures;
}
