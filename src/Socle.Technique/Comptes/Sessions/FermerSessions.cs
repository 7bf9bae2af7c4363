using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Technique.Comptes.Sessions;

/// <summary>Closes sessions: the next request that carries one is sent back to the sign-in page.</summary>
public sealed class FermerSessions(BaseComptes comptes, SessionCourante courante, AuteurCourant auteur)
{
    public static readonly Processus Fermeture = new("session.fermer", "Fermeture de session");

    /// <summary>Signing out.</summary>
    public Task<Resultat<int>> LaMienneAsync(Id<Compte> compte, CancellationToken arret) => courante.Id is { } id
        ? UneAsync(compte, id, arret)
        : Task.FromResult<Resultat<int>>(0);

    /// <summary>One session of an account; another account's is not found.</summary>
    public Task<Resultat<int>> UneAsync(Id<Compte> compte, Id<SessionCompte> session, CancellationToken arret) =>
        comptes.EcrireAsync(Fermeture, async ecriture =>
        {
            var fermees = await FermerAsync(comptes.Db.Set<SessionCompte>().Where(s => s.CompteId == compte && s.Id == session), arret);
            return Tracer(ecriture, compte, fermees);
        }, arret: arret);

    /// <summary>Every session of the account but the one that asks.</summary>
    public Task<Resultat<int>> LesAutresAsync(Id<Compte> compte, CancellationToken arret) =>
        comptes.EcrireAsync(Fermeture, async ecriture => Tracer(ecriture, compte, await ToutesAsync(compte, arret)), arret: arret);

    /// <summary>Inside a write: every session of the account, but the one that asks when it is the account's own.</summary>
    internal Task<int> ToutesAsync(Id<Compte> compte, CancellationToken arret)
    {
        var gardee = courante.Id ?? default;
        return FermerAsync(comptes.Db.Set<SessionCompte>().Where(s => s.CompteId == compte && s.Id != gardee), arret);
    }

    private Task<int> FermerAsync(IQueryable<SessionCompte> sessions, CancellationToken arret)
    {
        var (quand, qui) = (comptes.Maintenant, auteur.Valeur.Nom);
        return sessions.Where(s => s.FermeeLe == null).ExecuteUpdateAsync(
            s => s.SetProperty(x => x.FermeeLe, quand).SetProperty(x => x.FermeePar, qui), arret);
    }

    private static Resultat<int> Tracer(Ecriture ecriture, Id<Compte> compte, int fermees)
    {
        if (fermees > 0)
        {
            ecriture.Tracer(ActionAudit.Fait, "compte", compte.Valeur, $$"""{"sessions_fermees":[null,{{fermees}}]}""");
        }
        return fermees;
    }
}
