using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Technique.Comptes.Sessions;

/// <summary>Forgets sessions closed or expired for a while. The audit trail keeps that they were opened, and by whom.</summary>
public sealed class PurgerSessions(BaseComptes comptes) : ITravail
{
    /// <summary>Kept that long after their end, to look into an account someone says is not theirs.</summary>
    public static readonly TimeSpan Garde = TimeSpan.FromDays(30);

    private static readonly Processus Purge = new("session.purger", "Purge des sessions terminées");

    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        var fermeesAvant = comptes.Maintenant - Garde;
        var vuesAvant = fermeesAvant - SessionCompte.Duree;
        var purge = await comptes.EcrireAsync(Purge, async ecriture =>
        {
            var oubliees = await comptes.Db.Set<SessionCompte>()
                .Where(s => s.FermeeLe < fermeesAvant || (s.FermeeLe == null && s.VueLe < vuesAvant)).ExecuteDeleteAsync(arret);
            if (oubliees > 0)
            {
                ecriture.Tracer(ActionAudit.Suppression, "session_compte", 0, $$"""{"sessions":[{{oubliees}},null]}""");
            }
            return Resultat.De(oubliees);
        }, arret: arret);
        return purge.Map(n => n == 0 ? "Aucune session à oublier." : $"{n} {(n == 1 ? "session terminée oubliée" : "sessions terminées oubliées")}.");
    }
}
