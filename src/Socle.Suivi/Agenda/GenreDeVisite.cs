using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Delegations;

namespace Socle.Suivi.Agenda;

/// <summary>From what is due to what is made, and to what may be entrusted.</summary>
public static class GenreDeVisite
{
    /// <summary>The kind of visit that answers what the law asks; none for actions that are no visit.</summary>
    public static TypeVisite? Type(this Visite visite) => visite switch
    {
        Visite.VipInitiale or Visite.VipPeriodique => TypeVisite.Vip,
        Visite.EmaEmbauche or Visite.EmaPeriodique => TypeVisite.Ema,
        Visite.SirIntermediaire => TypeVisite.SirIntermediaire,
        Visite.Reprise => TypeVisite.Reprise,
        Visite.MiCarriere => TypeVisite.MiCarriere,
        Visite.PostExposition => TypeVisite.PostExposition,
        Visite.AttestationConduite => TypeVisite.AttestationConduite,
        Visite.AttestationElectrique => TypeVisite.AttestationElectrique,
        _ => null,
    };

    /// <summary>What a doctor would entrust. The first visit and the next ones are entrusted apart: one that does not say which is a next one.</summary>
    public static Acte Acte(Visite? visite, TypeVisite type) => (visite, type) switch
    {
        ({ } due, _) => due.EnActe(),
        (null, TypeVisite.Vip) => Droit.Acte.VipPeriodique,
        (null, TypeVisite.Ema) => Droit.Acte.EmaPeriodique,
        _ => type.EnActe(),
    };

    /// <summary>Visits this person may make that day, whoever the worker is: what depends on the worker is asked when one is chosen.</summary>
    public static IEnumerable<Visite> VisitesPermises(this RegistreDelegations delegations, Id<Professionnel> qui, DateOnly jour) =>
        Enum.GetValues<Visite>().Where(v => v.Type() is { } type && !delegations.EmpecheToujours(qui, Acte(v, type), jour));

    /// <summary>The trade as the law names it; unknown for those it gives no visit to.</summary>
    public static Profession Profession(this Metier metier) => metier switch
    {
        Metier.Medecin => Droit.Profession.Medecin,
        Metier.Collaborateur => Droit.Profession.Collaborateur,
        Metier.Interne => Droit.Profession.Interne,
        Metier.MedecinPraticienCorrespondant => Droit.Profession.Mpc,
        Metier.Infirmier => Droit.Profession.Infirmier,
        Metier.Preventeur => Droit.Profession.Iprp,
        Metier.Assistant => Droit.Profession.Assistant,
        _ => Droit.Profession.Inconnue,
    };

    /// <summary>An employer has no part in it: a pre-return visit, or one the worker alone asked for (R. 4624-29, R. 4624-34).</summary>
    public static bool EstConfidentielle(TypeVisite type, Demandeur? par) => type == TypeVisite.Prereprise || par == Demandeur.Travailleur;
}
