using Socle.Adherents.Contacts;
using Socle.Noyau;
using Socle.Web.Demonstration.Identites;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Entreprises;

/// <summary>Whom the service writes to: the manager of a small company, the HR department of a large one.</summary>
internal sealed class FabriqueContacts(NomsDeFamille noms, Prenoms prenoms, SuiteDeterministe ids)
{
    public void Donner(Employeur employeur, Alea alea)
    {
        var effectif = employeur.Prevue.Effectif;
        var fonctions = effectif switch
        {
            _ when employeur.Prevue.Activite.Forme == FormeJuridique.Menage => ["Particulier employeur"],
            >= 50 => ["Responsable des ressources humaines", "Assistante des ressources humaines", "Responsable sécurité"],
            >= 11 => [alea.Chance(0.5) ? "Directeur administratif" : "Responsable administratif", "Comptable"],
            _ => (string[])(employeur.Prevue.Activite.Forme == FormeJuridique.Association ? ["Président"] : ["Gérant"]),
        };
        foreach (var (rang, fonction) in fonctions.Index())
        {
            if (rang == 0 || alea.Chance(0.6))
            {
                employeur.Contacts.Add(Creer(employeur, fonction, rang == 0, alea));
            }
        }
    }

    private Contact Creer(Employeur employeur, string fonction, bool principal, Alea alea)
    {
        var (prenom, nom) = (prenoms.Tirer(alea, alea.Chance(0.5), 1960 + alea.Entier(38)), noms.Simple(alea));
        return new()
        {
            Id = ids.Suivant<Contact>(),
            EntrepriseId = employeur.Entreprise.Id,
            Nom = nom,
            Prenom = prenom,
            Fonction = fonction,
            Courriel = alea.Chance(0.9) ? Courriels.DePersonne(prenom, nom, Courriels.DomaineDe(employeur.Entreprise.RaisonSociale)) : null,
            Telephone = alea.Chance(0.85) ? Telephones.Fixe(alea) : Telephones.Mobile(alea),
            Principal = principal,
        };
    }
}
