using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Comptes.Sessions;
using Socle.Technique.Traces;

namespace Socle.Technique.Comptes.Connexion;

/// <summary>The end of every way to sign in: a session of its own number, its trace, and the attempts forgotten.</summary>
public sealed class OuvrirSession(BaseComptes comptes, EssaisConnexion essais, AuteurCourant auteur, ComptesRecus recus)
{
    public static readonly Processus Connexion = new("connexion.ouvrir", "Connexion");

    /// <param name="preuve">Uses up what was shown (a code), in the same transaction; false refuses.</param>
    public async Task<IssueConnexion> ExecuterAsync(
        Compte compte, MoyenConnexion moyen, Provenance provenance, Func<Task<bool>>? preuve = null, CancellationToken arret = default)
    {
        if (!recus.Recoit(compte))
        {
            return new IssueConnexion.Ailleurs();
        }
        auteur.Valeur = new Auteur(compte.Id, compte.NomAffiche);
        var ouverte = await comptes.EcrireAsync<Id<SessionCompte>>(Connexion, async ecriture =>
        {
            if (preuve is not null && !await preuve())
            {
                return RefusComptes.Code;
            }
            // Closed between the check and here.
            if (!await comptes.Db.Set<Compte>().AnyAsync(c => c.Id == compte.Id && c.Actif, arret))
            {
                return RefusComptes.Inconnu;
            }
            await essais.RendreAsync(compte.Id, arret);
            var session = Nouvelle(compte, moyen, provenance);
            ecriture.Db.Add(session);
            ecriture.Tracer(ActionAudit.Fait, "compte", compte.Id.Valeur, $$"""{"moyen":[null,"{{moyen}}"]}""");
            return session.Id;
        }, arret: arret);
        return ouverte.Reussit(out var id)
            ? new IssueConnexion.Ouverte(compte, id)
            : await essais.RefuserAsync(compte.Id, moyen.ToString(), arret);
    }

    private SessionCompte Nouvelle(Compte compte, MoyenConnexion moyen, Provenance provenance) => new()
    {
        Id = Id<SessionCompte>.Nouveau(),
        CompteId = compte.Id,
        OuverteLe = comptes.Maintenant,
        VueLe = comptes.Maintenant,
        Moyen = moyen,
        Reseau = provenance.Reseau,
        Appareil = provenance.Appareil,
    };
}
