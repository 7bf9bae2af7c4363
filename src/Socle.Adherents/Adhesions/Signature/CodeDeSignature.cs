using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Courriers;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Adherents.Adhesions;

/// <summary>A code to send. It is sealed: the outbox carries neither the code nor where it goes.</summary>
public sealed record CodeASigner(Id<SignatureAdhesion> SignatureId, CanalCode Canal, string Destination, string Code);

/// <summary>Draws a code for the text as it stands, and sends it where the person said.</summary>
public sealed class DemanderCode(SocleDb db, Ecritures ecritures, Coffre coffre, RedigerContrat rediger)
{
    public const int Chiffres = 6;

    /// <summary>More than a person needs, less than a machine would like.</summary>
    public const int ParHeure = 5;

    public static readonly TimeSpan Validite = TimeSpan.FromMinutes(15);

    public Task<Resultat<Id<SignatureAdhesion>>> ExecuterAsync(string jeton, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdhesions.DemanderCode, null, async ecriture =>
        {
            if (await TenirBrouillon.Chercher(db, jeton, ecriture.Instant).FirstOrDefaultAsync(arret) is not { Etat: EtatDemande.Brouillon, Etape: EtapeAdhesion.Signature } demande)
            {
                return RefusAdhesion.Lien;
            }
            var depuis = ecriture.Instant.AddHours(-1);
            if (await db.Set<SignatureAdhesion>().CountAsync(s => s.DemandeId == demande.Id && s.EnvoyeLe > depuis, arret) >= ParHeure)
            {
                return new Refus("signature.trop", "Cinq codes ont déjà été envoyés cette heure\u00A0: attendez un peu avant d’en demander un autre.");
            }
            var saisie = coffre.Ouvrir(demande).Saisie;
            if (await rediger.EnHtmlAsync(saisie, arret) is not { } contrat)
            {
                return new Refus("signature.prix", "Le service n’a pas encore publié le prix de votre adhésion\u00A0: écrivez-lui, votre saisie est gardée.");
            }
            return Resultat.De(Envoyer(ecriture, demande, saisie, contrat));
        }, arret);

    internal static string Empreinte(string sel, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sel + code)));

    private Id<SignatureAdhesion> Envoyer(Ecriture ecriture, DemandeAdhesion demande, SaisieAdhesion saisie, string contrat)
    {
        var (code, sel) = (RandomNumberGenerator.GetString("0123456789", Chiffres), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        var destination = coffre.Sceller(saisie.Canal == CanalCode.Sms ? Telephone.Lire(saisie.Telephone).Valeur.ToString() : saisie.Courriel!.Trim());
        var signature = new SignatureAdhesion
        {
            Id = Id<SignatureAdhesion>.Nouveau(),
            DemandeId = demande.Id,
            Canal = saisie.Canal!.Value,
            Destination = destination,
            Sel = sel,
            EmpreinteCode = Empreinte(sel, code),
            Contrat = coffre.Sceller(contrat),
            EmpreinteContrat = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(contrat))),
            EnvoyeLe = ecriture.Instant,
            ExpireLe = ecriture.Instant + Validite,
        };
        db.Add(signature);
        ecriture.Emettre(new CodeASigner(signature.Id, signature.Canal, destination, coffre.Sceller(code)));
        return signature.Id;
    }
}

/// <summary>Sends it. Refused for now: the outbox tries again, and the code may have ended before.</summary>
internal sealed class ExpedierCode(Coffre coffre, ServiceAdhesions service, OptionsCourriel options, DossierEnvois dossier, EnvoyerSms sms) : IDestinataire<CodeASigner>
{
    public async Task RecevoirAsync(CodeASigner message, CancellationToken arret)
    {
        var (code, a, reference) = (coffre.Lire(message.Code), coffre.Lire(message.Destination), $"code-adhesion-{message.SignatureId}");
        var texte = $"{service.Nom} : votre code de signature est {code}. Il vaut quinze minutes. Personne ne vous le demandera au téléphone.";
        var remise = message.Canal == CanalCode.Sms ? await sms.EnvoyerAsync(new(reference, a, texte)) : await ParCourrielAsync(new(reference, a, "Votre code de signature", texte));
        if (remise.Issue == IssueRemise.Passagere)
        {
            throw new IOException(remise.Code);
        }
    }

    private async Task<Remise> ParCourrielAsync(Courriel courriel)
    {
        await using var session = new SessionCourriel(options, dossier);
        return await session.EnvoyerAsync(courriel);
    }
}
