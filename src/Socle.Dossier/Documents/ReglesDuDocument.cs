using Socle.Dossier.Visites;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Delegations;
using Socle.Suivi.Documents;

namespace Socle.Dossier.Documents;

/// <summary>What the law, then the protocols, say of one document after one visit. No base, no clock: tables a doctor can read prove it.</summary>
public static class ReglesDuDocument
{
    public static readonly Refus Etat = new("document.etat", "Cette visite a été abandonnée ou réorientée\u00A0: elle ne donne lieu à aucun document.");
    public static readonly Refus Prereprise = new("document.prereprise", "La préreprise ne donne lieu à aucun de ces documents (arrêté du 03/03/2025)\u00A0: des recommandations seulement, si le travailleur ne s’y oppose pas (R.\u00A04624-30).");
    public static readonly Refus PasAnime = new("document.signataire", "Votre compte n’est relié à aucun professionnel du service\u00A0: demandez à l’informatique de le faire, un document est signé d’un nom et d’un métier.");

    public static IReadOnlyList<ModeleDocument> Modeles { get; } = Enum.GetValues<ModeleDocument>();

    /// <summary>What the law answers on the day of the visit.</summary>
    public static ReponseDocument Loi(Acte acte, ModeleDocument modele, DateOnly jour) => MoteurDocument.Repondre(new(acte, Conclusion(modele)), jour);

    /// <summary>Why this document does not follow this visit; null when it does.</summary>
    public static Refus? PasApresCetteVisite(Acte acte, ModeleDocument modele, DateOnly jour)
    {
        if (acte == Acte.Prereprise)
        {
            return Prereprise;
        }
        var loi = Loi(acte, modele, jour);
        return loi.HorsCouverture
            ? new("document.jour", $"Aucun modèle connu de {modele.EnMots()} n’était en vigueur le {jour.Courte()} ({loi.Regles[0].Article}).")
            : loi.Modeles.Contains(modele) ? null
            : new("document.sans-objet", $"{(modele.EnMots())} ne suit pas cette visite\u00A0: {(acte is Acte.Ema or Acte.EmaEmbauche or Acte.EmaPeriodique ? "un examen d’aptitude donne un avis d’aptitude ou d’inaptitude" : "seul un examen d’aptitude donne un avis d’aptitude\u00A0; les autres visites, une attestation de suivi")} (arrêté du 03/03/2025).");
    }

    /// <summary>Why this person may not sign it; null when the law, and a protocol where it asks one, let them (R. 4623-14).</summary>
    public static Refus? PasParCettePersonne(RegistreDelegations registre, Id<Professionnel> qui, ModeleDocument modele, DateOnly jour, FaitsDuTravailleur travailleur)
    {
        var reponse = registre.Repondre(qui, EnActe(modele), jour, travailleur);
        return reponse.Peut ? null : reponse.Motif switch
        {
            MotifDeNon.ReserveParLeDroit => new("document.reserve", $"Vous ne pouvez pas signer\u00A0: {Article(modele)}{modele.EnMots()} est réservé{Accord(modele)} au médecin du travail ({string.Join(", ", reponse.Loi!.Sources)}). Adressez la visite au médecin."),
            MotifDeNon.SansProtocole => new("document.protocole", "Vous ne pouvez pas signer\u00A0: aucun protocole signé par un médecin ne vous confie l’attestation de suivi (R.\u00A04623-14). Demandez-le au médecin, dans «\u00A0Délégations\u00A0»."),
            _ => new("document.delegation", $"Vous ne pouvez pas signer. {reponse.Phrase()}"),
        };
    }

    /// <summary>The employer receives it: when the law says so, and never the attestation of a visit they know nothing of (decision of design: R. 4624-34 leaves the worker's request unsanctioned, it says nothing of the attestation).</summary>
    public static bool PourEmployeur(ReponseDocument loi, ModeleDocument modele, bool confidentielle) =>
        loi.Destinataires.Contains(Destinataire.Employeur) && !(confidentielle && modele == ModeleDocument.AttestationSuivi);

    public static Refus? Visite(EtatVisite etat) => etat is EtatVisite.Ouverte or EtatVisite.Conclue ? null : Etat;

    public static Acte EnActe(this ModeleDocument modele) => modele switch
    {
        ModeleDocument.AttestationSuivi => Acte.AttestationSuivi,
        ModeleDocument.AvisAptitude => Acte.AvisAptitude,
        ModeleDocument.AvisInaptitude => Acte.AvisInaptitude,
        ModeleDocument.MesuresAmenagement => Acte.MesuresAmenagement,
        ModeleDocument.AttestationConduite => Acte.AttestationConduite,
        ModeleDocument.AttestationElectrique => Acte.AttestationElectrique,
        _ => throw new ArgumentOutOfRangeException(nameof(modele)),
    };

    /// <summary>An opinion or a proposal, that may be contested (L. 4624-7).</summary>
    public static bool EstUnAvis(this ModeleDocument modele) =>
        modele is ModeleDocument.AvisAptitude or ModeleDocument.AvisInaptitude or ModeleDocument.MesuresAmenagement;

    private static Conclusion Conclusion(ModeleDocument modele) => modele switch
    {
        ModeleDocument.AttestationSuivi => Droit.Conclusion.Suivi,
        ModeleDocument.AvisAptitude => Droit.Conclusion.Aptitude,
        ModeleDocument.AvisInaptitude => Droit.Conclusion.Inaptitude,
        ModeleDocument.MesuresAmenagement => Droit.Conclusion.Amenagement,
        ModeleDocument.AttestationConduite => Droit.Conclusion.Conduite,
        _ => Droit.Conclusion.Electrique,
    };

    private static string Article(ModeleDocument modele) => modele == ModeleDocument.MesuresAmenagement ? "la " : "l’";

    private static string Accord(ModeleDocument modele) => modele is ModeleDocument.AvisAptitude or ModeleDocument.AvisInaptitude ? "" : "e";
}
