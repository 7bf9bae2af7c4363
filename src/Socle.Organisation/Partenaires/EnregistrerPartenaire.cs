using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Organisation.Partenaires;

/// <summary>Adds a partner service to the register, or mends what is known of it.</summary>
public sealed class EnregistrerPartenaire(Ecritures ecritures)
{
    public Task<Resultat<Id<ServicePartenaire>>> FaireAsync(Id<ServicePartenaire>? id, SaisiePartenaire demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.EnregistrerPartenaire, null, async ecriture =>
        {
            var connu = id is null ? null : await ecriture.Db.Set<ServicePartenaire>().FirstOrDefaultAsync(p => p.Id == id, arret);
            if (id is not null && connu is null)
            {
                return Introuvable.Partenaire();
            }
            if (!(await demande.VerifierAsync(ecriture.Db, id, arret)).Reussit(out var saisie, out var refus))
            {
                return refus;
            }
            var partenaire = connu ?? ecriture.Db.Add(new ServicePartenaire { Id = Id<ServicePartenaire>.Nouveau(), Nom = saisie.Nom! }).Entity;
            saisie.Remplir(partenaire);
            return Resultat.De(partenaire.Id);
        }, arret);
}
