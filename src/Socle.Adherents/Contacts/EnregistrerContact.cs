using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Contacts;

/// <summary>Adds a contact of a company, or mends one. A company has one principal contact at most.</summary>
public sealed class EnregistrerContact(Ecritures ecritures)
{
    /// <param name="ContactId">Absent: a new one.</param>
    /// <param name="EtablissementId">Absent: for the whole company.</param>
    public sealed record Demande(
        Id<Entreprise> EntrepriseId, Id<Contact>? ContactId, SaisieContact Contact, Id<Etablissement>? EtablissementId, bool Principal);

    public Task<Resultat<Id<Contact>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.EnregistrerContact, null, async ecriture =>
        {
            var db = ecriture.Db;
            if (!await db.Set<Entreprise>().AnyAsync(e => e.Id == demande.EntrepriseId, arret))
            {
                return Refuses.Entreprise();
            }
            var contacts = await db.Set<Contact>().Where(c => c.EntrepriseId == demande.EntrepriseId).ToListAsync(arret);
            var connu = contacts.Find(c => c.Id == demande.ContactId);
            if (demande.ContactId is not null && connu is null)
            {
                return new Refus("contact.introuvable", "Ce contact n’existe plus\u00A0: reprenez depuis la fiche de l’entreprise.");
            }
            var saisie = new Verification();
            var lu = demande.Contact.Lire(saisie);
            saisie.Exiger(
                demande.EtablissementId is null || await db.Set<Etablissement>().AnyAsync(t => t.Id == demande.EtablissementId && t.EntrepriseId == demande.EntrepriseId, arret),
                "contact.etablissement", "Choisissez l’établissement dans la liste.", nameof(demande.EtablissementId));
            if (saisie.Refus is { } refus)
            {
                return refus;
            }
            var contact = connu ?? Nouveau(demande, lu);
            lu.Remplir(contact);
            contact.EtablissementId = demande.EtablissementId;
            Designer(contacts, contact, demande.Principal);
            if (connu is null)
            {
                db.Add(contact);
            }
            return Resultat.De(contact.Id);
        }, arret);

    private static Contact Nouveau(Demande demande, SaisieContact lu) => new()
    {
        Id = Id<Contact>.Nouveau(),
        EntrepriseId = demande.EntrepriseId,
        Nom = lu.Nom!,
    };

    private static void Designer(List<Contact> contacts, Contact contact, bool principal)
    {
        contact.Principal = principal;
        foreach (var autre in contacts.Where(c => principal && c != contact))
        {
            autre.Principal = false;
        }
    }
}
