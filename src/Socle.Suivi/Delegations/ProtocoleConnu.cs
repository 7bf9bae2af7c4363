using System.Collections.Frozen;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;

namespace Socle.Suivi.Delegations;

/// <summary>A signed protocol as the register keeps it: what it entrusts as bits, its days, whom it leaves out.</summary>
internal sealed record ProtocoleConnu
{
    private readonly ulong actes;
    private readonly DateOnly premier;
    private readonly DateOnly dernier;
    private readonly FrozenSet<Categorie> categories;
    private readonly bool mineurs;
    private readonly FrozenSet<Id<Entreprise>> entreprises;

    private ProtocoleConnu(ProtocoleDelegation protocole, IEnumerable<Acte> actes, IReadOnlyList<ExclusionProtocole> exclusions, Professionnel medecin)
    {
        (Id, Genre, Professionnel, Metier, EquipeDuMedecin) = (protocole.Id, protocole.Genre, protocole.ProfessionnelId, protocole.Metier, medecin.EquipeId);
        this.actes = actes.Aggregate(0UL, (bits, a) => bits | Bit(a));
        premier = protocole.PremierJour()!.Value;
        // A doctor who left answers for nothing any more.
        dernier = PremierDes(protocole.DernierJour(), medecin.Au);
        categories = exclusions.Where(e => e.Genre == GenreExclusion.Categorie).Select(e => e.Categorie!.Value).ToFrozenSet();
        mineurs = exclusions.Any(e => e.Genre == GenreExclusion.Mineurs);
        entreprises = exclusions.Where(e => e.Genre == GenreExclusion.Entreprise).Select(e => e.EntrepriseId!.Value).ToFrozenSet();
    }

    public Id<ProtocoleDelegation> Id { get; }

    public GenreProtocole Genre { get; }

    public Id<Professionnel>? Professionnel { get; }

    public Metier? Metier { get; }

    /// <summary>Whom a collective protocol speaks to; without a team, the doctor's speaks to the whole service.</summary>
    public Id<Equipe>? EquipeDuMedecin { get; }

    /// <summary>Signed protocols of known doctors, the latest first.</summary>
    public static List<ProtocoleConnu> Lire(
        IEnumerable<ProtocoleDelegation> protocoles, IEnumerable<ActeDelegue> actes, IEnumerable<ExclusionProtocole> exclusions,
        Dictionary<Id<Professionnel>, Professionnel> professionnels)
    {
        var (parActes, parExclusions) = (actes.ToLookup(a => a.ProtocoleId, a => a.Acte), exclusions.ToLookup(e => e.ProtocoleId));
        return [.. protocoles.Where(p => p.SigneLe is not null && professionnels.ContainsKey(p.MedecinId))
            .OrderByDescending(p => p.Du).ThenByDescending(p => p.Id)
            .Select(p => new ProtocoleConnu(p, parActes[p.Id], [.. parExclusions[p.Id]], professionnels[p.MedecinId]))];
    }

    /// <summary>« VIP » alone may be the first or the next one: both must be entrusted.</summary>
    public bool Confie(Acte acte, DateOnly jour)
    {
        var demandes = acte switch
        {
            Acte.Vip => Bit(Acte.VipInitiale) | Bit(Acte.VipPeriodique),
            Acte.Ema => Bit(Acte.EmaEmbauche) | Bit(Acte.EmaPeriodique),
            _ => Bit(acte),
        };
        return premier <= jour && jour <= dernier && (actes & demandes) == demandes;
    }

    /// <summary>Null: this worker is not left out. Else what leaves them out, true when sure, false when the fact is not known.</summary>
    public (GenreExclusion Genre, bool Sur)? Ecarte(in FaitsDuTravailleur faits)
    {
        if (faits.Categorie is { } categorie && categories.Contains(categorie))
        {
            return (GenreExclusion.Categorie, true);
        }
        if (mineurs && faits.Mineur == true)
        {
            return (GenreExclusion.Mineurs, true);
        }
        if (faits.Entreprise is { } entreprise && entreprises.Contains(entreprise))
        {
            return (GenreExclusion.Entreprise, true);
        }
        return Inconnu(faits) is { } manque ? (manque, false) : null;
    }

    private GenreExclusion? Inconnu(in FaitsDuTravailleur faits) =>
        categories.Count > 0 && faits.Categorie is null ? GenreExclusion.Categorie
        : mineurs && faits.Mineur is null ? GenreExclusion.Mineurs
        : entreprises.Count > 0 && faits.Entreprise is null ? GenreExclusion.Entreprise
        : null;

    private static ulong Bit(Acte acte) => 1UL << (int)acte;

    private static DateOnly PremierDes(DateOnly? un, DateOnly? autre) =>
        (un ?? DateOnly.MaxValue) < (autre ?? DateOnly.MaxValue) ? un!.Value : autre ?? DateOnly.MaxValue;
}
