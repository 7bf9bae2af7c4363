using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Delegations;

/// <summary>Begins a new version as a draft that says the same; the one in force holds until the new one is signed.</summary>
public sealed class RemplacerProtocole(Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("delegation.remplacer", "Nouvelle version d’un protocole de délégation");

    public Task<Resultat<Id<ProtocoleDelegation>>> ExecuterAsync(Id<ProtocoleDelegation> ancienId, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async ecriture =>
        {
            var db = ecriture.Db;
            if (await db.Set<ProtocoleDelegation>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == ancienId, arret) is not { } ancien)
            {
                return RefusDelegation.Introuvable();
            }
            if (await db.Set<ProtocoleDelegation>().FirstOrDefaultAsync(p => p.RemplaceId == ancienId, arret) is { } suivant)
            {
                return suivant.SigneLe is null
                    ? Resultat.De(suivant.Id)
                    : new Refus("delegation.deja-remplace", "Ce protocole a déjà été remplacé\u00A0: repartez de sa dernière version.");
            }
            if (ancien.SigneLe is null)
            {
                return new Refus("delegation.brouillon", "Ce protocole n’est pas signé\u00A0: modifiez-le directement.");
            }
            return Resultat.De(await CopierAsync(db, ancien, arret));
        }, arret);

    private async Task<Id<ProtocoleDelegation>> CopierAsync(SocleDb db, ProtocoleDelegation ancien, CancellationToken arret)
    {
        var demain = temps.Aujourdhui().AddDays(1);
        var nouveau = new ProtocoleDelegation
        {
            Id = Id<ProtocoleDelegation>.Nouveau(),
            Intitule = ancien.Intitule,
            Genre = ancien.Genre,
            ProfessionnelId = ancien.ProfessionnelId,
            Metier = ancien.Metier,
            MedecinId = ancien.MedecinId,
            Du = ancien.Du > demain ? ancien.Du : demain,
            Au = ancien.Au > demain ? ancien.Au : null,
            RemplaceId = ancien.Id,
            Version = ancien.Version + 1,
        };
        db.Add(nouveau);
        var actes = await db.Set<ActeDelegue>().AsNoTracking().Where(a => a.ProtocoleId == ancien.Id).ToListAsync(arret);
        db.AddRange(actes.Select(a => new ActeDelegue { Id = Id<ActeDelegue>.Nouveau(), ProtocoleId = nouveau.Id, Acte = a.Acte }));
        var exclusions = await db.Set<ExclusionProtocole>().AsNoTracking().Where(e => e.ProtocoleId == ancien.Id).ToListAsync(arret);
        db.AddRange(exclusions.Select(e => new ExclusionProtocole
        {
            Id = Id<ExclusionProtocole>.Nouveau(),
            ProtocoleId = nouveau.Id,
            Genre = e.Genre,
            Categorie = e.Categorie,
            EntrepriseId = e.EntrepriseId,
        }));
        return nouveau.Id;
    }
}
