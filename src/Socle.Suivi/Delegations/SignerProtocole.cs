using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Delegations;

/// <summary>The doctor signs: from then on the protocol is never edited, and the version it replaces ends on its eve.</summary>
public sealed class SignerProtocole(Ecritures ecritures, AuteurCourant auteur, TimeProvider temps)
{
    private static readonly Processus Processus = new("delegation.signer", "Signature d’un protocole de délégation");

    /// <param name="Le">The day of the signature, when it was on paper; today by default.</param>
    public sealed record Demande(Id<ProtocoleDelegation> ProtocoleId, DateOnly? Le = null);

    public Task<Resultat<Id<ProtocoleDelegation>>> ExecuterAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async ecriture =>
        {
            var db = ecriture.Db;
            var protocole = await db.Set<ProtocoleDelegation>().FirstOrDefaultAsync(p => p.Id == demande.ProtocoleId, arret);
            if (protocole is not { SigneLe: null })
            {
                return protocole is null ? RefusDelegation.Introuvable() : RefusDelegation.Signe();
            }
            var medecin = await db.Set<Professionnel>().AsNoTracking().FirstAsync(p => p.Id == protocole.MedecinId, arret);
            var le = demande.Le ?? temps.Aujourdhui();
            if ((await QuiSigne.RefusAsync(db, auteur.Valeur.Compte, medecin, false, arret)
                ?? Refus.Reunir([.. Dates(protocole, medecin, le), await ActesAsync(db, protocole, arret)])
                ?? await RemplacerAsync(db, protocole, arret)) is { } refus)
            {
                return refus;
            }
            (protocole.SigneLe, protocole.SigneParId) = (le, auteur.Valeur.Compte);
            return Resultat.De(protocole.Id);
        }, arret);

    private IEnumerable<Refus?> Dates(ProtocoleDelegation protocole, Professionnel medecin, DateOnly le) =>
    [
        le > temps.Aujourdhui() ? new("delegation.signature.future", "Une signature ne peut pas être dans le futur\u00A0: vérifiez le jour.", nameof(Demande.Le)) : null,
        protocole.Du < le ? new("delegation.signature.tardive",
            $"Le protocole commence le {protocole.Du.Courte()}, avant sa signature\u00A0: rien ne se confie avant d’être signé. Corrigez le premier jour, ou la date de signature si elle est sur le papier.", nameof(Demande.Le)) : null,
        medecin.Au < protocole.Du ? new("delegation.medecin.parti", "Le médecin qui délègue n’est plus dans le service le premier jour du protocole\u00A0: choisissez-en un autre.") : null,
    ];

    private static async Task<Refus?> ActesAsync(SocleDb db, ProtocoleDelegation protocole, CancellationToken arret)
    {
        var actes = await db.Set<ActeDelegue>().Where(a => a.ProtocoleId == protocole.Id).Select(a => a.Acte).ToListAsync(arret);
        return actes.Count == 0
            ? new Refus("delegation.sans-acte", "Ce protocole ne confie encore aucun acte\u00A0: cochez-les avant de signer.")
            : Refus.Reunir(ConfierActes.Reserves(await protocole.MetierAsync(db, arret), protocole.Du, actes));
    }

    /// <summary>The former version holds until the eve of this one.</summary>
    private static async Task<Refus?> RemplacerAsync(SocleDb db, ProtocoleDelegation protocole, CancellationToken arret)
    {
        if (protocole.RemplaceId is not { } ancienId)
        {
            return null;
        }
        if (await db.Set<ProtocoleDelegation>().AnyAsync(p => p.RemplaceId == ancienId && p.SigneLe != null, arret))
        {
            return new Refus("delegation.deja-remplace", "Une autre nouvelle version est déjà signée\u00A0: repartez d’elle.");
        }
        var ancien = await db.Set<ProtocoleDelegation>().FirstAsync(p => p.Id == ancienId, arret);
        if (ancien.ResilieLe is null || ancien.ResilieLe > protocole.Du)
        {
            ancien.ResilieLe = protocole.Du;
        }
        return null;
    }
}
