using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Technique.Travaux;

/// <summary>Someone asks for a job now, without waiting for its hour.</summary>
public sealed class LancerTravail(CatalogueTravaux catalogue, EtatsTravaux etats, Planificateur planificateur, Ecritures ecritures)
{
    private static readonly Processus Demande = new("travail.lancer", "Lancement d’un travail du serveur");

    public static readonly Refus Inconnu = new("travail.inconnu", "Ce travail n’existe pas, ou plus. Revenez à la liste.");

    public async Task<Resultat<TravailPlanifie>> FaireAsync(string code, CancellationToken arret)
    {
        if (catalogue.Connu(code) is not { } travail)
        {
            return Inconnu;
        }
        if ((await etats.TousAsync(arret)).Exists(e => e.Code == code && e.EnCours))
        {
            return new Refus("travail.en-cours", "Ce travail est déjà en cours. Attendez sa fin, puis relancez-le si c’est encore utile.");
        }
        var trace = await ecritures.Faire(Demande, null, ecriture =>
        {
            ecriture.Tracer(ActionAudit.Fait, "travail", 0, $$"""{"travail":[null,"{{travail.Code}}"]}""");
            return Task.FromResult<Resultat<bool>>(true);
        }, arret);
        if (!trace.Reussit(out _, out var refus))
        {
            return refus;
        }
        await planificateur.LancerAsync(travail, arret);
        return travail;
    }
}
