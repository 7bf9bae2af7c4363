using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Contrats;

/// <summary>Takes back an end that did not happen: the contract, its last post and the exposures closed with it go on.</summary>
public sealed class RouvrirContrat(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("contrat.rouvrir", "Annulation de la fin d’un contrat");

    public Task<Resultat<Id<Contrat>>> ExecuterAsync(Id<Contrat> contrat, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => RouvrirAsync(e, contrat, arret), arret);

    private async Task<Resultat<Id<Contrat>>> RouvrirAsync(Ecriture ecriture, Id<Contrat> id, CancellationToken arret)
    {
        if (!(await ContratComplet.ChargerAsync(db, id, arret)).Reussit(out var charge, out var inconnu))
        {
            return inconnu;
        }
        var contrat = charge.Contrat;
        if (contrat.Fin is not { } fin)
        {
            return new Refus("contrat.ouvert", "Ce contrat n’est pas terminé : il n’y a pas de fin à annuler.");
        }
        (contrat.Fin, contrat.MotifFin) = (null, null);
        var autres = await db.Set<Contrat>().AsNoTracking().Where(c => c.TravailleurId == contrat.TravailleurId).ToListAsync(arret);
        if (ReglesContrat.DejaOuvert(autres, contrat) is { } refus)
        {
            return refus with { Champ = null };
        }
        foreach (var poste in charge.Postes.Where(p => p.Fin == fin))
        {
            poste.Fin = null;
        }
        foreach (var exposition in charge.Expositions.Where(x => x.Fin == fin))
        {
            exposition.Fin = null;
        }
        ecriture.Emettre(new TravailleursChanges([contrat.TravailleurId]));
        return contrat.Id;
    }
}
