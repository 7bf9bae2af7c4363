using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Vacations;

/// <summary>What stopping a pattern did: sessions closed, and those kept because someone is expected there.</summary>
public sealed record ModeleArrete(int Fermees, int Gardees);

/// <summary>Ends a weekly pattern after a day: its empty sessions close; those where someone is expected stay, to be moved first.</summary>
public sealed class ArreterModele(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("vacations.arreter", "Arrêt d’un modèle de semaine");

    public Task<Resultat<ModeleArrete>> ExecuterAsync(Id<ModeleVacation> id, DateOnly? au, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => ArreterAsync(e, id, au, arret), arret);

    private async Task<Resultat<ModeleArrete>> ArreterAsync(Ecriture ecriture, Id<ModeleVacation> id, DateOnly? au, CancellationToken arret)
    {
        if (await db.Set<ModeleVacation>().FirstOrDefaultAsync(m => m.Id == id, arret) is not { } modele)
        {
            return new Refus("modele.inconnu", "Ce modèle de semaine n’existe plus.");
        }
        if (au is not { } dernier || dernier < temps.Aujourdhui())
        {
            return new Refus("modele.au", "Donnez le dernier jour, aujourd’hui ou plus tard.", "Au");
        }
        modele.Au = dernier < modele.Du ? modele.Du : dernier;
        var suivantes = await db.Set<Vacation>().Where(v => v.ModeleId == id && v.Jour > dernier && v.FermeeLe == null).ToListAsync(arret);
        var tenues = await db.Set<RendezVous>().Where(r => r.Jour > dernier && r.Etat < EtatRendezVous.Excuse)
            .Join(db.Set<Vacation>().Where(v => v.ModeleId == id), r => r.VacationId, v => v.Id, (r, v) => v.Id).Distinct().ToListAsync(arret);
        foreach (var vide in suivantes.Where(v => !tenues.Contains(v.Id)))
        {
            vide.FermeeLe = ecriture.Instant;
        }
        return new ModeleArrete(suivantes.Count - tenues.Count, tenues.Count);
    }
}
