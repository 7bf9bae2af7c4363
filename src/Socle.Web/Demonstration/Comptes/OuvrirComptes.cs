using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Personnes;
using Socle.Web.Demonstration.Entreprises;

namespace Socle.Web.Demonstration.Comptes;

/// <summary>Opens the accounts: staff are people of the service, employers act for one company, the worker works there.</summary>
internal sealed class OuvrirComptes(SocleDb db, IOptions<PasswordHasherOptions>? hachage = null)
{
    private static readonly Dictionary<Role, Metier> Metiers = new()
    {
        [Role.Direction] = Metier.Support,
        [Role.MedecinCoordonnateur] = Metier.Medecin,
        [Role.Medecin] = Metier.Medecin,
        [Role.Collaborateur] = Metier.Collaborateur,
        [Role.Interne] = Metier.Interne,
        [Role.MedecinPraticienCorrespondant] = Metier.MedecinPraticienCorrespondant,
        [Role.Infirmier] = Metier.Infirmier,
        [Role.Assistant] = Metier.Assistant,
        [Role.Preventeur] = Metier.Preventeur,
        [Role.AssistantSocial] = Metier.AssistantSocial,
        [Role.Pdp] = Metier.Conseiller,
        [Role.Comptable] = Metier.Support,
        [Role.Qualite] = Metier.Support,
        [Role.Informatique] = Metier.Support,
        [Role.Administration] = Metier.Support,
    };

    private readonly PasswordHasher<Compte> hacheur = new(hachage);

    public async Task OuvrirAsync(
        IReadOnlyList<CompteDemo> comptes, ServiceDeDemonstration demonstration, EntrepriseTemoin temoin, DateTime instant, CancellationToken arret)
    {
        var professionnels = await db.Set<Professionnel>().OrderBy(p => p.Id).ToListAsync(arret);
        foreach (var demande in comptes)
        {
            var compte = Creer(demande, NomPour(demande.Role, professionnels, temoin, demonstration), demonstration.Ids, instant);
            db.Add(compte);
            if (Metiers.ContainsKey(demande.Role))
            {
                Porteur(demande.Role, professionnels).CompteId = compte.Id;
            }
            else if (demande.Role == Role.Travailleur)
            {
                // The worker's own address is what ties the account to the person.
                await db.Set<Travailleur>().Where(t => t.Id == temoin.Travailleur.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Courriel, demande.Identifiant), arret);
            }
            else
            {
                Mandater(compte, temoin.Employeur, demonstration);
            }
        }
    }

    private Compte Creer(CompteDemo demande, string nom, SuiteDeterministe ids, DateTime instant)
    {
        var compte = new Compte
        {
            Id = ids.Suivant<Compte>(),
            NomAffiche = nom,
            Role = demande.Role,
            CreeLe = instant,
            UserName = demande.Identifiant,
            NormalizedUserName = demande.Identifiant.ToUpperInvariant(),
            Email = demande.Identifiant,
            NormalizedEmail = demande.Identifiant.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        compte.PasswordHash = hacheur.HashPassword(compte, demande.MotDePasse);
        return compte;
    }

    private static string NomPour(Role role, List<Professionnel> professionnels, EntrepriseTemoin temoin, ServiceDeDemonstration demonstration)
    {
        if (Metiers.ContainsKey(role))
        {
            var porteur = Porteur(role, professionnels);
            return $"{porteur.Prenom} {porteur.Nom}";
        }
        if (role == Role.Travailleur)
        {
            return temoin.Travailleur.NomAffiche;
        }
        // Its own contacts first; then people it took on or who keep its books: names of contacts elsewhere.
        var contacts = temoin.Employeur.Contacts.Concat(demonstration.Employeurs.Where(e => e != temoin.Employeur).SelectMany(e => e.Contacts));
        var contact = contacts.DistinctBy(c => (c.Prenom, c.Nom)).ElementAt((int)role - (int)Role.EmployeurAdministrateur);
        return $"{contact.Prenom} {contact.Nom}";
    }

    /// <summary>Roles that share a trade are held by different people of it, in the order of the roles.</summary>
    private static Professionnel Porteur(Role role, List<Professionnel> professionnels)
    {
        var metier = Metiers[role];
        var rang = Metiers.Where(m => m.Value == metier).Select(m => m.Key).Order().ToList().IndexOf(role);
        return professionnels.Where(p => p.Metier == metier).ElementAt(rang);
    }

    /// <summary>The site manager sees one place; the outside accountant keeps the books of three companies.</summary>
    private void Mandater(Compte compte, Employeur temoin, ServiceDeDemonstration demonstration)
    {
        var employeurs = compte.Role == Role.EmployeurComptable
            ? demonstration.Employeurs.Where(e => e.EstAdherente && e != temoin && e.Prevue.Effectif is > 4 and < 30).Take(2).Prepend(temoin)
            : [temoin];
        var (du, comptable) = (demonstration.Reperes.Jour.AddMonths(-6), compte.Role == Role.EmployeurComptable);
        // One company entrusted it with its declarations, one no longer does, one never did.
        db.AddRange(employeurs.Select((e, rang) => new Mandat
        {
            Id = demonstration.Ids.Suivant<Mandat>(),
            CompteId = compte.Id,
            EntrepriseId = e.Entreprise.Id,
            EtablissementId = compte.Role == Role.EmployeurSite ? e.Lieux[^1].Etablissement.Id : null,
            Du = du,
            DeclareDu = comptable && rang < 2 ? du : null,
            DeclareAu = comptable && rang == 1 ? demonstration.Reperes.Jour.AddDays(-1) : null,
            EcritLe = comptable && rang < 2 ? du.AddDays(-12) : null,
        }));
    }
}
