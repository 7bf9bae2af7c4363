using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Documents;
using Socle.Technique.Traces;

namespace Socle.Adherents.Adhesions;

public enum IssueSignature
{
    Signee,
    CodeFaux,

    /// <summary>Too late, or too many wrong codes: another is needed.</summary>
    CodePerdu,
}

/// <summary>
/// The code typed signs the text shown when it was asked for. The proof says what was signed, by whom, when, with which code sent where;
/// the service's seal signs the proof.
/// </summary>
public sealed class SignerAdhesion(SocleDb db, Ecritures ecritures, Coffre coffre, CachetService cachet)
{
    public const int EssaisAuPlus = 5;

    private static readonly JsonSerializerOptions Lisible = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A wrong code is counted: it is an answer, not a refusal that would undo the count.</summary>
    public Task<Resultat<IssueSignature>> ExecuterAsync(string jeton, string? code, string? provenance, CancellationToken arret = default) =>
        ecritures.Faire<IssueSignature>(ProcessusAdhesions.Signer, null, async ecriture =>
        {
            if (await TenirBrouillon.Chercher(db, jeton, ecriture.Instant).FirstOrDefaultAsync(arret) is not { Etat: EtatDemande.Brouillon } demande)
            {
                return RefusAdhesion.Lien;
            }
            var signature = await db.Set<SignatureAdhesion>().Where(s => s.DemandeId == demande.Id).OrderByDescending(s => s.Id).FirstOrDefaultAsync(arret);
            if (signature is null || signature.ExpireLe <= ecriture.Instant || signature.Essais >= EssaisAuPlus)
            {
                return IssueSignature.CodePerdu;
            }
            signature.Essais++;
            if (!Juste(signature, code))
            {
                return signature.Essais >= EssaisAuPlus ? IssueSignature.CodePerdu : IssueSignature.CodeFaux;
            }
            var saisie = coffre.Ouvrir(demande).Saisie;
            Prouver(signature, saisie, provenance, ecriture.Instant);
            Deposer(demande, saisie, ecriture.Instant);
            ecriture.Emettre(new CourrierAdhesion(GenreCourrier.Recue, demande.Id, 0));
            return IssueSignature.Signee;
        }, arret);

    private static bool Juste(SignatureAdhesion signature, string? code)
    {
        var chiffres = new string([.. (code ?? "").Where(char.IsAsciiDigit)]);
        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(DemanderCode.Empreinte(signature.Sel, chiffres)), Encoding.ASCII.GetBytes(signature.EmpreinteCode));
    }

    private void Prouver(SignatureAdhesion signature, SaisieAdhesion saisie, string? provenance, DateTime instant)
    {
        var preuve = JsonSerializer.Serialize(new
        {
            niveau = "signature électronique simple",
            document = new { sha256 = signature.EmpreinteContrat },
            signataire = new { nom = saisie.SignataireNom, qualite = saisie.SignataireQualite },
            code = new { canal = signature.Canal.EnMots(), adresse = coffre.Lire(signature.Destination), sel = signature.Sel, sha256 = signature.EmpreinteCode, essais = signature.Essais, envoyeLe = signature.EnvoyeLe },
            signeLe = instant,
            reseau = provenance,
        }, Lisible);
        (signature.SigneeLe, signature.Preuve) = (instant, coffre.Sceller(preuve));
        signature.Cachet = cachet.Signer(Encoding.UTF8.GetBytes(preuve));
    }

    /// <summary>What the queue needs to show comes out of the sealed part, and nothing more.</summary>
    private static void Deposer(DemandeAdhesion demande, SaisieAdhesion s, DateTime instant)
    {
        (demande.Etat, demande.SigneeLe, demande.ModifieeLe) = (EtatDemande.Deposee, instant, instant);
        (demande.Genre, demande.RaisonSociale, demande.NomTri) = (s.Genre, s.RaisonSociale!.Trim(), Texte.PourRecherche(s.RaisonSociale));
        demande.Siret = s.SansSiret ? null : Siret.Lire(s.Siret).Valeur.ToString();
        (demande.CodePostal, demande.Commune, demande.Effectif) = (CodePostal.Lire(s.CodePostal).Valeur.ToString(), s.Commune!.Trim(), s.Nombre);
    }
}

/// <summary>The proof as files.</summary>
public sealed record PreuveDeSignature(string Contrat, string Preuve, byte[] Cachet, bool Authentique, DateTime SigneeLe);

/// <summary>Opens the signed text, its proof and its seal, and says whether they still agree.</summary>
public sealed class LirePreuve(SocleDb db, Coffre coffre, CachetService cachet)
{
    public async Task<PreuveDeSignature?> LireAsync(Id<DemandeAdhesion> demande, CancellationToken arret)
    {
        var signature = await db.Set<SignatureAdhesion>().AsNoTracking().FirstOrDefaultAsync(s => s.DemandeId == demande && s.SigneeLe != null, arret);
        if (signature is not { Preuve: { } scellee, Cachet: { } sceau, SigneeLe: { } le })
        {
            return null;
        }
        var (contrat, preuve) = (coffre.Lire(signature.Contrat), coffre.Lire(scellee));
        var intact = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(contrat))) == signature.EmpreinteContrat
            && preuve.Contains(signature.EmpreinteContrat, StringComparison.Ordinal)
            && cachet.EstAuthentique(Encoding.UTF8.GetBytes(preuve), sceau);
        return new(contrat, preuve, sceau, intact, le);
    }

    /// <summary>One page for the printer: the text signed, then its proof.</summary>
    public static string EnFeuille(PreuveDeSignature p)
    {
        var preuve = new Feuille("Preuve de signature").Paragraphe($"Signé le {new DateTimeOffset(p.SigneeLe, TimeSpan.Zero).Afficher()}. "
            + (p.Authentique ? "Le sceau du service est intact." : "Le sceau du service ne correspond pas\u00A0: ne vous y fiez pas.")).Paragraphe(p.Preuve, petit: true).EnHtml();
        var (debut, fin) = (preuve.IndexOf("<h1>", StringComparison.Ordinal), preuve.IndexOf("</body>", StringComparison.Ordinal));
        return p.Contrat.Replace("</body>", preuve[debut..fin] + "</body>", StringComparison.Ordinal);
    }
}
