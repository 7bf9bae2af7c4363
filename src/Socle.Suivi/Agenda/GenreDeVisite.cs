using Socle.Droit;
using Socle.Organisation.Professionnels;

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

    /// <summary>What a doctor would entrust.</summary>
    public static Acte Acte(Visite? visite, TypeVisite type) => visite switch
    {
        // The two enumerations share their values for what the law asks.
        { } v => (Acte)(int)v,
        null => type switch
        {
            // A doctor entrusts the first visit and the next ones apart: one that does not say which is a next one.
            TypeVisite.Vip => Droit.Acte.VipPeriodique,
            TypeVisite.Ema => Droit.Acte.EmaPeriodique,
            TypeVisite.SirIntermediaire => Droit.Acte.SirIntermediaire,
            TypeVisite.Reprise => Droit.Acte.Reprise,
            TypeVisite.Prereprise => Droit.Acte.Prereprise,
            TypeVisite.MiCarriere => Droit.Acte.MiCarriere,
            TypeVisite.Demande => Droit.Acte.Demande,
            TypeVisite.PostExposition => Droit.Acte.PostExposition,
            TypeVisite.AvisInaptitude => Droit.Acte.AvisInaptitude,
            TypeVisite.AttestationConduite => Droit.Acte.AttestationConduite,
            _ => Droit.Acte.AttestationElectrique,
        },
    };

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
