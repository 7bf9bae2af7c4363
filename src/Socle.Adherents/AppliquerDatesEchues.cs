using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Adherents;

/// <summary>
/// What was recorded ahead takes effect on its day: radiations whose last day has passed, assignments that begin.
/// To run each night; running it twice changes nothing.
/// </summary>
public sealed class AppliquerDatesEchues(Ecritures ecritures, TimeProvider temps)
{
    public sealed record Bilan(int Radiations, int Affectations);

    public Task<Resultat<Bilan>> FaireAsync(CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.AppliquerDates, null, async ecriture =>
        {
            var aujourdhui = temps.Aujourdhui();
            var radiees = await RadierAsync(ecriture.Db, aujourdhui, arret);
            var affectes = await AffecterAsync(ecriture.Db, aujourdhui, arret);
            var fermes = await ecriture.Db.Set<Etablissement>().Where(t => radiees.Contains(t.EntrepriseId)).Select(t => t.Id).ToListAsync(arret);
            List<Id<Etablissement>> changes = [.. affectes, .. fermes];
            if (changes.Count > 0)
            {
                ecriture.Emettre(new EtablissementsChanges(changes));
            }
            return Resultat.De(new Bilan(radiees.Count, affectes.Count));
        }, arret);

    private static async Task<List<Id<Entreprise>>> RadierAsync(SocleDb db, DateOnly aujourdhui, CancellationToken arret)
    {
        var echues = await db.Set<Entreprise>().Where(e => e.Statut == StatutEntreprise.Adherente && e.RadieeLe < aujourdhui).ToListAsync(arret);
        echues.ForEach(e => e.Statut = StatutEntreprise.Radiee);
        return echues.ConvertAll(e => e.Id);
    }

    private static async Task<List<Id<Etablissement>>> AffecterAsync(SocleDb db, DateOnly aujourdhui, CancellationToken arret)
    {
        var dues = await db.Set<Affectation>().Where(a => a.Du <= aujourdhui && (a.Au == null || a.Au >= aujourdhui))
            .Join(db.Set<Etablissement>(), a => a.EtablissementId, t => t.Id, (a, t) => new { Affectation = a, Etablissement = t })
            .Where(x => x.Etablissement.EquipeId != x.Affectation.EquipeId || x.Etablissement.CentreId != x.Affectation.CentreId)
            .ToListAsync(arret);
        dues.ForEach(x => (x.Etablissement.EquipeId, x.Etablissement.CentreId) = (x.Affectation.EquipeId, x.Affectation.CentreId));
        return dues.ConvertAll(x => x.Etablissement.Id);
    }
}
