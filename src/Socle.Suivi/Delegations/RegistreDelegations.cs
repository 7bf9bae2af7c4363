using System.Collections.Frozen;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;

namespace Socle.Suivi.Delegations;

/// <summary>
/// Who may do what: every signed protocol of the service and who works there, as they stood when they were read. Nothing moves in it:
/// one reading answers hundreds of thousands of questions, from several threads.
/// </summary>
public sealed class RegistreDelegations
{
    private readonly FrozenDictionary<Id<Professionnel>, (Professionnel Qui, ProtocoleConnu[] Protocoles)> gens;
    private readonly FrozenDictionary<Metier, ProtocoleConnu[]> collectifs;

    public RegistreDelegations(
        IReadOnlyCollection<Professionnel> professionnels, IEnumerable<ProtocoleDelegation> protocoles,
        IEnumerable<ActeDelegue> actes, IEnumerable<ExclusionProtocole> exclusions)
    {
        var connus = ProtocoleConnu.Lire(protocoles, actes, exclusions, professionnels.ToDictionary(p => p.Id));
        EnUsage = connus.Count > 0;
        var individuels = connus.Where(p => p.Genre == GenreProtocole.Individuel && p.Professionnel is not null).ToLookup(p => p.Professionnel!.Value);
        collectifs = connus.Where(p => p.Genre == GenreProtocole.Collectif && p.Metier is not null).GroupBy(p => p.Metier!.Value).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        gens = professionnels.ToFrozenDictionary(p => p.Id, p => (p, (ProtocoleConnu[])
            [.. individuels[p.Id], .. Collectifs(p.Metier, p.EquipeId)]));
    }

    /// <summary>The service keeps its protocols here. Until the first is signed only the law's own limits hold: nobody could be received otherwise.</summary>
    public bool EnUsage { get; }

    /// <summary>Why this person cannot receive this worker that day; null when nothing forbids it. What the encoded law does not cover is left to people.</summary>
    public ReponseDelegue? Empeche(Id<Professionnel> qui, Acte acte, DateOnly jour, FaitsDuTravailleur travailleur) => Repondre(qui, acte, jour, travailleur) switch
    {
        { Peut: true } or { Motif: MotifDeNon.HorsCouverture } => null,
        { Motif: MotifDeNon.SansProtocole } when !EnUsage => null,
        var non => non,
    };

    /// <summary>Whoever the worker is, this person cannot: what depends on the worker is asked when one is chosen.</summary>
    public bool EmpecheToujours(Id<Professionnel> qui, Acte acte, DateOnly jour) =>
        Empeche(qui, acte, jour, default) is { Motif: not MotifDeNon.FaitManquant };

    /// <summary>May this person do it, that day, for this worker?</summary>
    public ReponseDelegue Repondre(Id<Professionnel> qui, Acte acte, DateOnly jour, FaitsDuTravailleur travailleur = default) =>
        gens.TryGetValue(qui, out var connu) && connu.Qui.Du <= jour && !(connu.Qui.Au < jour)
            ? Repondre(connu.Qui.Metier, connu.Protocoles, acte, jour, travailleur)
            : ReponseDelegue.Non(MotifDeNon.HorsDuService, null);

    /// <summary>May someone of this trade do it, whoever it is? Only the law and the collective protocols of that team answer.</summary>
    public ReponseDelegue Repondre(Metier metier, Id<Equipe>? equipe, Acte acte, DateOnly jour, FaitsDuTravailleur travailleur = default) =>
        Repondre(metier, Collectifs(metier, equipe), acte, jour, travailleur);

    private ProtocoleConnu[] Collectifs(Metier metier, Id<Equipe>? equipe) =>
        collectifs.TryGetValue(metier, out var tous) ? Array.FindAll(tous, p => p.EquipeDuMedecin is null || p.EquipeDuMedecin == equipe) : [];

    private static ReponseDelegue Repondre(Metier metier, ProtocoleConnu[] protocoles, Acte acte, DateOnly jour, in FaitsDuTravailleur travailleur)
    {
        var loi = LimitesDuDroit.Repondre(acte, metier, jour);
        if (loi.HorsCouverture || !loi.Autorise)
        {
            return ReponseDelegue.Non(loi.HorsCouverture ? MotifDeNon.HorsCouverture : MotifDeNon.ReserveParLeDroit, loi);
        }
        if (loi.Conditions.Contains(ConditionDelegation.HorsSuiviRenforce) && travailleur.Categorie is null or Categorie.Sir)
        {
            return ReponseDelegue.Non(travailleur.Categorie is null ? MotifDeNon.FaitManquant : MotifDeNon.SuiviRenforce, loi);
        }
        return loi.SeDelegue() ? ParProtocole(loi, protocoles, acte, jour, travailleur) : new(IssueDelegation.ParLuiMeme, null, null, null, loi);
    }

    /// <summary>One protocol that entrusts it is enough; else the nearest reason of a no is told.</summary>
    private static ReponseDelegue ParProtocole(ReponseDelegation loi, ProtocoleConnu[] protocoles, Acte acte, DateOnly jour, in FaitsDuTravailleur travailleur)
    {
        var refus = ReponseDelegue.Non(MotifDeNon.SansProtocole, loi);
        foreach (var protocole in protocoles)
        {
            if (!protocole.Confie(acte, jour))
            {
                continue;
            }
            switch (protocole.Ecarte(travailleur))
            {
                case null:
                    return new(IssueDelegation.ParProtocole, null, protocole.Id, null, loi);
                case (var genre, true):
                    refus = new(IssueDelegation.Non, MotifDeNon.ExcluParLeProtocole, protocole.Id, genre, loi);
                    break;
                case (var genre, false) when refus.Motif != MotifDeNon.ExcluParLeProtocole:
                    refus = new(IssueDelegation.Non, MotifDeNon.FaitManquant, protocole.Id, genre, loi);
                    break;
            }
        }
        return refus;
    }
}

/// <summary>What the law and protocols ask of the worker. What is not given is not known: a protocol that asks it then answers no.</summary>
/// <param name="Mineur">Under 18 on the day asked.</param>
public readonly record struct FaitsDuTravailleur(Categorie? Categorie = null, bool? Mineur = null, Id<Entreprise>? Entreprise = null)
{
    /// <summary>What is known of someone on a day.</summary>
    public static FaitsDuTravailleur Le(DateOnly jour, DateOnly naissance, Categorie? categorie, Id<Entreprise>? entreprise) =>
        new(categorie, naissance.AddYears(18) > jour, entreprise);
}

public enum IssueDelegation
{
    Non,

    /// <summary>The law asks no protocol.</summary>
    ParLuiMeme,
    ParProtocole,
}

/// <summary>Why not.</summary>
public enum MotifDeNon
{
    ReserveParLeDroit,
    HorsCouverture,
    SuiviRenforce,
    SansProtocole,
    ExcluParLeProtocole,
    FaitManquant,
    HorsDuService,
}

/// <param name="Motif">Only with a no.</param>
/// <param name="Protocole">The protocol that entrusts it, or the one that leaves this worker out.</param>
/// <param name="Exclusion">What the protocol leaves out, or what it asks and was not told.</param>
/// <param name="Loi">The law's answer: its sentence, its conditions and its sources; absent for someone who is not in the service.</param>
public readonly record struct ReponseDelegue(
    IssueDelegation Issue, MotifDeNon? Motif, Id<ProtocoleDelegation>? Protocole, GenreExclusion? Exclusion, ReponseDelegation? Loi)
{
    public bool Peut => Issue != IssueDelegation.Non;

    internal static ReponseDelegue Non(MotifDeNon motif, ReponseDelegation? loi) => new(IssueDelegation.Non, motif, null, null, loi);
}
