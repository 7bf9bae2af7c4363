using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Adherents.Contacts;

public sealed class RetirerContact(Ecritures ecritures)
{
    public Task<Resultat<Id<Contact>>> FaireAsync(Id<Contact> contactId, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.RetirerContact, null, async ecriture =>
        {
            if (await ecriture.Db.Set<Contact>().FirstOrDefaultAsync(c => c.Id == contactId, arret) is not { } contact)
            {
                return new Refus("contact.introuvable", "Ce contact est déjà retiré\u00A0: rechargez la fiche de l’entreprise.");
            }
            ecriture.Db.Remove(contact);
            return Resultat.De(contactId);
        }, arret);
}
