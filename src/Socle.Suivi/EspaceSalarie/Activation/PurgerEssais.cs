using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Suivi.EspaceSalarie.Activation;

/// <summary>Forgets the tries of the day before: they hold addresses nobody proved to be theirs.</summary>
public sealed class PurgerEssais(SocleDb db, Ecritures ecritures) : ITravail
{
    private static readonly Processus Purge = new("espace.purger", "Purge des essais d’ouverture d’espaces salariés");

    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        var purge = await ecritures.Faire(Purge, null, async e =>
        {
            var oublies = await db.Set<EssaiActivation>().Where(x => x.ExpireLe < e.Instant.AddDays(-1)).ExecuteDeleteAsync(arret);
            if (oublies > 0)
            {
                e.Tracer(ActionAudit.Suppression, "essai_activation", 0, $$"""{"essais":[{{oublies}},null]}""");
            }
            return Resultat.De(oublies);
        }, arret);
        return purge.Map(n => n == 0 ? "Aucun essai à oublier." : $"{n} {(n == 1 ? "essai oublié" : "essais oubliés")}.");
    }
}
