using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Socle.Technique.Documents;

/// <param name="Cles">Folder where a certificate of one's own making is kept.</param>
/// <param name="Fichier">Certificate and key given by a third party (PFX); absent: one's own.</param>
/// <param name="Nom">The service, as its own certificate names it.</param>
public sealed record OptionsCachet(string Cles, string? Fichier, string? MotDePasse, string Nom);

/// <summary>
/// The seal of the service: signs the bytes of a document (CMS, detached), and says whether bytes are the ones it signed. Its certificate
/// is the one configured, else one Socle makes for itself beside the keys of the files: proof within the service, without a third party.
/// </summary>
public sealed class CachetService(OptionsCachet options, TimeProvider temps) : IDisposable
{
    private const string FichierParDefaut = "cachet.pfx";
    private const int Annees = 10;
    private readonly Lock verrou = new();
    private X509Certificate2? certificat;

    private string Fichier => options.Fichier ?? Path.Combine(options.Cles, FichierParDefaut);

    public byte[] Signer(byte[] octets)
    {
        var cms = new SignedCms(new ContentInfo(octets), detached: true);
        var signataire = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, Certificat()) { DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"), IncludeOption = X509IncludeOption.EndCertOnly };
        signataire.SignedAttributes.Add(new Pkcs9SigningTime(temps.GetUtcNow().UtcDateTime));
        cms.ComputeSignature(signataire);
        return cms.Encode();
    }

    /// <summary>These very bytes were signed by this service's seal, and by no other certificate.</summary>
    public bool EstAuthentique(byte[] octets, byte[] signature)
    {
        try
        {
            var cms = new SignedCms(new ContentInfo(octets), detached: true);
            cms.Decode(signature);
            cms.CheckSignature(verifySignatureOnly: true);
            return cms.SignerInfos[0].Certificate?.Thumbprint == Certificat().Thumbprint;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public void Dispose() => certificat?.Dispose();

    private X509Certificate2 Certificat()
    {
        lock (verrou)
        {
            return certificat ??= Charger();
        }
    }

    private X509Certificate2 Charger()
    {
        if (options.Fichier is null && !File.Exists(Fichier))
        {
            Fabriquer();
        }
        return X509CertificateLoader.LoadPkcs12FromFile(Fichier, options.MotDePasse, X509KeyStorageFlags.Exportable);
    }

    /// <summary>Whole or not at all, and never over another: two nodes that start together keep the first one's.</summary>
    private void Fabriquer()
    {
        using var cle = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var demande = new CertificateRequest(new X500DistinguishedName($"CN=\"{options.Nom.Replace("\"", "", StringComparison.Ordinal)}\""), cle, HashAlgorithmName.SHA256);
        demande.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        var maintenant = temps.GetUtcNow();
        using var neuf = demande.CreateSelfSigned(maintenant.AddDays(-1), maintenant.AddYears(Annees));
        FichierDeCle.Ecrire(options.Cles, FichierParDefaut, neuf.Export(X509ContentType.Pfx));
    }
}
