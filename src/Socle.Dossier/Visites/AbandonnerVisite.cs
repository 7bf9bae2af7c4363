using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Suivi.Visites;

namespace Socle.Dossier.Visites;

/// <summary>Gives back a visit opened by mistake, when nothing is written in it. The person is in the waiting room again.</summary>
public sealed class AbandonnerVisite(DossierDb db, TrouverVisite trouver, EcrituresDossier ecritures, TimeProvider temps)
{
    public async Task<Resultat<Id<VisiteMedicale>>> ExecuterAsync(Id<VisiteMedicale> id, CancellationToken arret = default) =>
        (await trouver.PourEcrireAsync(id, arret)).Reussit(out var ouverte, out var refus)
            ? await ecritures.Faire(ouverte.Dossier.Acteur, new FaitTrace(ActionDossier.ConclusionDeVisite, ouverte.Dossier.Id, Blocs.Aucun, "abandon"), e => AbandonnerAsync(e, ouverte, arret), arret)
            : refus;

    private async Task<Resultat<Id<VisiteMedicale>>> AbandonnerAsync(EcritureDossier ecriture, VisiteOuverte ouverte, CancellationToken arret)
    {
        if (!(await trouver.RelireAsync(ouverte, arret)).Reussit(out var visite, out var close))
        {
            return close;
        }
        var brouillons = await db.Set<Brouillon>().Where(b => b.VisiteId == visite.Id).ToListAsync(arret);
        if (brouillons.Exists(b => !BrouillonOuvert.Ouvrir(ouverte.Dossier, b).Saisie.EstVide))
        {
            return RefusVisite.Ecrite;
        }
        // What a machine measured, or a paper, stands in the file already.
        if (await db.Set<Ecrit>().AnyAsync(x => x.VisiteId == visite.Id && x.EnVigueur && !x.Retire, arret))
        {
            return RefusVisite.Ecrite;
        }
        db.RemoveRange(brouillons);
        (visite.Etat, visite.CloseLe) = (EtatVisite.Abandonnee, ecriture.Instant);
        if (visite.RendezVousId is { } rendezVous)
        {
            ecriture.Emettre(new VisiteRendue(rendezVous, temps.Aujourdhui(), false));
        }
        return visite.Id;
    }
}
