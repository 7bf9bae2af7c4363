using Socle.Droit;

namespace Socle.Suivi.Documents;

public static class MotsDocument
{
    public static string EnMots(this ModeleDocument modele) => modele switch
    {
        ModeleDocument.AttestationSuivi => "attestation de suivi",
        ModeleDocument.AvisAptitude => "avis d’aptitude",
        ModeleDocument.AvisInaptitude => "avis d’inaptitude",
        ModeleDocument.MesuresAmenagement => "proposition de mesures d’aménagement",
        ModeleDocument.AttestationConduite => "attestation pour la conduite",
        ModeleDocument.AttestationElectrique => "attestation pour les travaux électriques",
        _ => throw new ArgumentOutOfRangeException(nameof(modele)),
    };

    /// <summary>At the head of a line.</summary>
    public static string EnTitre(this ModeleDocument modele) => $"{char.ToUpperInvariant(modele.EnMots()[0])}{modele.EnMots()[1..]}";
}
