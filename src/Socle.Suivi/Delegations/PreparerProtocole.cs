using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Suivi.Delegations;

/// <summary>Begins a draft, or mends it. What is signed is never edited.</summary>
public sealed class PreparerProtocole(Ecritures ecritures)
{
    private static readonly Processus Processus = new("delegation.preparer", "Préparation d’un protocole de délégation");

    /// <param name="protocoleId">Absent: a new draft.</param>
    public Task<Resultat<Id<ProtocoleDelegation>>> ExecuterAsync(Id<ProtocoleDelegation>? protocoleId, SaisieProtocole saisie, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async ecriture =>
        {
            var db = ecriture.Db;
            var connu = protocoleId is { } id ? await db.Set<ProtocoleDelegation>().FirstOrDefaultAsync(p => p.Id == id, arret) : null;
            if (protocoleId is not null && connu is not { SigneLe: null })
            {
                return connu is null ? RefusDelegation.Introuvable() : RefusDelegation.Signe();
            }
            if (!(await saisie.VerifierAsync(db, arret)).Reussit(out var intitule, out var refus))
            {
                return refus;
            }
            if (connu is null)
            {
                connu = new() { Id = Id<ProtocoleDelegation>.Nouveau(), Intitule = intitule, Genre = default, MedecinId = default, Du = default };
                db.Add(connu);
            }
            saisie.Remplir(connu, intitule);
            return Resultat.De(connu.Id);
        }, arret);
}
