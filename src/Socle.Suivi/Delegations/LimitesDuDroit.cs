using Socle.Droit;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;

namespace Socle.Suivi.Delegations;

/// <summary>What the law lets a doctor entrust, whatever a protocol says.</summary>
public static class LimitesDuDroit
{
    /// <summary>The acts a protocol names one by one; « VIP » and « EMA » alone are two acts each, and are asked as such.</summary>
    public static IReadOnlyList<Acte> Actes { get; } =
    [
        Acte.VipInitiale, Acte.VipPeriodique, Acte.SirIntermediaire, Acte.Prereprise, Acte.Reprise, Acte.MiCarriere, Acte.Demande,
        Acte.AttestationSuivi, Acte.FormationPrevention, Acte.EmaEmbauche, Acte.EmaPeriodique, Acte.PostExposition,
        Acte.AvisAptitude, Acte.AvisInaptitude, Acte.MesuresAmenagement, Acte.AttestationConduite, Acte.AttestationElectrique,
    ];

    public static ReponseDelegation Repondre(Acte acte, Metier metier, DateOnly jour) => MoteurDelegation.Repondre(new(acte, metier.Profession()), jour);

    /// <summary>The law lets it be entrusted, in writing.</summary>
    public static bool SeDelegue(this ReponseDelegation reponse) =>
        reponse is { Autorise: true, HorsCouverture: false } && reponse.Conditions.Contains(ConditionDelegation.ProtocoleEcrit);

    /// <summary>What a visit due asks of who makes it.</summary>
    public static Acte EnActe(this Visite visite) => (Acte)visite;

    public static Acte EnActe(this TypeVisite type) => type switch
    {
        TypeVisite.Vip => Acte.Vip,
        TypeVisite.Ema => Acte.Ema,
        TypeVisite.SirIntermediaire => Acte.SirIntermediaire,
        TypeVisite.Reprise => Acte.Reprise,
        TypeVisite.Prereprise => Acte.Prereprise,
        TypeVisite.MiCarriere => Acte.MiCarriere,
        TypeVisite.Demande => Acte.Demande,
        TypeVisite.PostExposition => Acte.PostExposition,
        TypeVisite.AvisInaptitude => Acte.AvisInaptitude,
        TypeVisite.AttestationConduite => Acte.AttestationConduite,
        TypeVisite.AttestationElectrique => Acte.AttestationElectrique,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
