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
using Socle.Web.Demonstration.Employeurs;

namespace Socle.Web.Demonstration.Comptes;

/// <summary>A campaign of the year, half-way: told to everyone ten days ago, signed by some. Nothing is left to send: no address here is anyone's.</summary>
internal sealed class RemplirCampagne(SocleDb db, Ecritures ecritures, AuteurCourant auteur, IServiceProvider services)
{
    /// <summary>Signed one by one, as the page does; beyond, a large demo has only begun ones.</summary>
    private const int SigneesAuPlus = 150;

    /// <summary>One mail in so many does not arrive: the service has to call.</summary>
    private const int UnPerduSur = 40;

    private const int Depuis = 10;
    private const int Encore = 20;
    private static readonly Processus Processus = new("demo.campagne", "Campagne de la démonstration");

    private sealed record Signature(Id<Entreprise> Entreprise, string Par, DateOnly Le);

    public async Task<Resultat<int>> FaireAsync(DateOnly jour, SuiteDeterministe ids, CancellationToken arret)
    {
        var aSigner = new List<Signature>();
        var ecrit = await ecritures.Faire(Processus, null, e => EcrireAsync(e, jour, ids, aSigner, arret), arret);
        var qui = auteur.Valeur;
        foreach (var signature in aSigner.Take(SigneesAuPlus))
        {
            await SignerAsync(signature, jour.Year, arret);
        }
        auteur.Valeur = qui;
        db.ChangeTracker.Clear();
        return ecrit;
    }

    /// <summary>Everyone confirmed, then signed. A company one of whose workers has no post cannot sign: its declaration stays begun, as it would.</summary>
    private async Task SignerAsync(Signature signature, int annee, CancellationToken arret)
    {
        auteur.Valeur = new Auteur(null, signature.Par);
        TimeProvider horloge = new HorlogeFixe(signature.Le, new(10, 30));
        var alors = ActivatorUtilities.CreateInstance<Ecritures>(services, horloge);
        db.ChangeTracker.Clear();
        var confirmes = await new ConfirmerSalaries(db, alors, horloge).ExecuterAsync(signature.Entreprise, annee, null, arret);
        if (confirmes.Reussit(out var nombre, out _))
        {
            await new SignerDeclaration(db, alors, auteur, horloge).ExecuterAsync(signature.Entreprise, annee, nombre, true, arret);
        }
    }

    private async Task<Resultat<int>> EcrireAsync(Ecriture ecriture, DateOnly jour, SuiteDeterministe ids, List<Signature> aSigner, CancellationToken arret)
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
        await db.InsererAsync(destinataires.Where(d => d.Courriel is not null).Select((d, rang) => new CourrierEmployeur
        {
            Id = ids.Suivant<CourrierEmployeur>(),
            Genre = GenreCourrier.Campagne,
            Courriel = d.Courriel!,
            CampagneId = campagne.Id,
            CreeLe = campagne.OuverteLe,
            Essais = rang % UnPerduSur == 7 ? CourrierEmployeur.EssaisAuPlus : 1,
            EnvoyeLe = rang % UnPerduSur == 7 ? null : campagne.OuverteLe,
            Code = rang % UnPerduSur == 7 ? "smtp 550" : null,
        }), arret);
        // One in five signs, one in five has only begun.
        var repondent = adherentes.Index().Where(a => a.Index % 5 is 0 or 3 && !tenues.Contains(a.Item) && contacts.ContainsKey(a.Item)).ToList();
        await db.InsererAsync(repondent.Select(a => new DeclarationAnnuelle
        {
            Id = ids.Suivant<DeclarationAnnuelle>(),
            EntrepriseId = a.Item,
            Annee = jour.Year,
            OuverteLe = campagne.OuverteLe.AddDays(a.Index % Depuis),
        }), arret);
        aSigner.AddRange(repondent.Where(a => a.Index % 5 == 0)
            .Select(a => new Signature(a.Item, $"{contacts[a.Item].Prenom} {contacts[a.Item].Nom}", campagne.Du.AddDays(a.Index % Depuis))));
        return destinataires.Count;
    }
}
