using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Suivi.Employeurs.Courriers;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Traces;
using Socle.Travailleurs.Annuelles;

namespace Socle.Web.Demonstration.Comptes;

/// <summary>A campaign of the year, half-way: told to everyone ten days ago, signed by some. Nothing is left to send: no address here is anyone's.</summary>
internal sealed class RemplirCampagne(SocleDb db, Ecritures ecritures)
{
    private const int Depuis = 10;
    private const int Encore = 20;
    private static readonly Processus Processus = new("demo.campagne", "Campagne de la démonstration");

    public Task<Resultat<int>> FaireAsync(DateOnly jour, SuiteDeterministe ids, CancellationToken arret) => ecritures.Faire(Processus, null, e => EcrireAsync(e, jour, ids, arret), arret);

    private async Task<Resultat<int>> EcrireAsync(Ecriture ecriture, DateOnly jour, SuiteDeterministe ids, CancellationToken arret)
    {
        var campagne = new Campagne
        {
            Id = ids.Suivant<Campagne>(),
            Nom = $"Déclaration annuelle {jour.Year}",
            Annee = jour.Year,
            Du = jour.AddDays(-Depuis),
            Au = jour.AddDays(Encore),
            Rappels = "14 7 2",
            OuverteLe = ecriture.Instant.AddDays(-Depuis),
            OuvertePar = "Administration",
        };
        var adherentes = await db.Set<Entreprise>().AsNoTracking().Where(e => e.Statut == StatutEntreprise.Adherente).OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(arret);
        var contacts = (await db.Set<Contact>().AsNoTracking().Where(c => c.Courriel != null && c.EtablissementId == null).OrderByDescending(c => c.Principal).ThenBy(c => c.Id)
            .Select(c => new { c.EntrepriseId, c.Courriel, c.Prenom, c.Nom }).ToListAsync(arret)).GroupBy(c => c.EntrepriseId).ToDictionary(g => g.Key, g => g.First());
        // Those the demo's own accounts hold are left to sign.
        var tenues = (await db.Set<Mandat>().Select(m => m.EntrepriseId).Distinct().ToListAsync(arret)).ToHashSet();
        var destinataires = adherentes.ConvertAll(e => new DestinataireCampagne
        {
            Id = ids.Suivant<DestinataireCampagne>(),
            CampagneId = campagne.Id,
            EntrepriseId = e,
            Courriel = contacts.GetValueOrDefault(e)?.Courriel,
        });
        await db.InsererAsync([campagne], arret);
        await db.InsererAsync(destinataires, arret);
        await db.InsererAsync(destinataires.Where(d => d.Courriel is not null).Select(d => new CourrierEmployeur
        {
            Id = ids.Suivant<CourrierEmployeur>(),
            Genre = GenreCourrier.Campagne,
            Courriel = d.Courriel!,
            CampagneId = campagne.Id,
            CreeLe = campagne.OuverteLe,
            Essais = 1,
            EnvoyeLe = campagne.OuverteLe,
        }), arret);
        await db.InsererAsync(adherentes.Index().Where(a => a.Index % 5 is 0 or 3 && !tenues.Contains(a.Item) && contacts.ContainsKey(a.Item)).Select(a => new DeclarationAnnuelle
        {
            Id = ids.Suivant<DeclarationAnnuelle>(),
            EntrepriseId = a.Item,
            Annee = jour.Year,
            OuverteLe = campagne.OuverteLe.AddDays(a.Index % Depuis),
            // One in two is only begun.
            SigneeLe = a.Index % 5 == 0 ? campagne.OuverteLe.AddDays(a.Index % Depuis) : null,
            SigneePar = a.Index % 5 == 0 ? $"{contacts[a.Item].Prenom} {contacts[a.Item].Nom}" : null,
        }), arret);
        return destinataires.Count;
    }
}
