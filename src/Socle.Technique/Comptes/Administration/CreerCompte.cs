using Microsoft.AspNetCore.Identity;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Technique.Comptes.Administration;

public sealed record NouveauCompte(string Identifiant, string Nom, Role Role, string? Courriel = null);

/// <summary>A new account. Without a password, its owner chooses one with a one-time link.</summary>
public sealed class CreerCompte(BaseComptes comptes, UserManager<Compte> gestionnaire)
{
    public static readonly Processus Creation = new("compte.creer", "Création d’un compte");

    public Task<Resultat<Compte>> ExecuterAsync(NouveauCompte demande, string? motDePasse = null, CancellationToken arret = default) =>
        comptes.EcrireAsync<Compte>(Creation, async _ =>
        {
            if (Verifier(demande) is { } refus)
            {
                return refus;
            }
            var compte = new Compte
            {
                Id = Id<Compte>.Nouveau(),
                UserName = demande.Identifiant.Trim(),
                NomAffiche = demande.Nom.Trim(),
                Role = demande.Role,
                Email = string.IsNullOrWhiteSpace(demande.Courriel) ? null : demande.Courriel.Trim(),
                CreeLe = comptes.Maintenant,
            };
            var resultat = motDePasse is null ? await gestionnaire.CreateAsync(compte) : await gestionnaire.CreateAsync(compte, motDePasse);
            return resultat.Succeeded ? compte : RefusComptes.De(resultat);
        }, arret: arret);

    private static Refus? Verifier(NouveauCompte demande) => Refus.Reunir(
    [
        string.IsNullOrWhiteSpace(demande.Identifiant) ? new Refus("identifiant.vide", "Donnez un identifiant, par exemple prenom.nom.", "Identifiant") : null,
        string.IsNullOrWhiteSpace(demande.Nom) ? new Refus("nom.vide", "Donnez le nom à afficher, par exemple « Claire Leroy ».", "Nom") : null,
        Enum.IsDefined(demande.Role) ? null : new Refus("role.inconnu", "Choisissez un rôle dans la liste.", "Role"),
    ]);
}
