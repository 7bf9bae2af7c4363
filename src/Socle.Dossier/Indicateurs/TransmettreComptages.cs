using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Suivi.Indicateurs;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Dossier.Indicateurs;

/// <summary>Each night: the counts of months that are over leave for the administration, all at once, and are kept here no longer.</summary>
internal sealed class TransmettreComptages(IServiceScopeFactory etendues, AuteurCourant auteur, TimeProvider temps) : ITravail
{
    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        await using var etendue = etendues.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<EspaceCourant>().Valeur = Espace.Soin;
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = auteur.Valeur;
        var (db, ecritures) = (etendue.ServiceProvider.GetRequiredService<DossierDb>(), etendue.ServiceProvider.GetRequiredService<EcrituresDossier>());
        var enCours = MoisIndicateur.De(temps.Aujourdhui());
        var mois = await db.Set<ComptageDuMois>().Where(c => c.Mois < enCours).Select(c => c.Mois).Distinct().OrderBy(m => m).ToListAsync(arret);
        foreach (var un in mois)
        {
            var envoye = await ecritures.Faire<int>(null, new FaitTrace(ActionDossier.Export, null, Blocs.Aucun, "indicateurs"), e => EnvoyerAsync(e, un, arret), arret);
            if (envoye.EstRefus)
            {
                return envoye.Refus;
            }
        }
        return mois.Count == 0 ? "Aucun mois à transmettre." : $"Mois transmis\u00A0: {mois.Count}.";
    }

    private static async Task<Resultat<int>> EnvoyerAsync(EcritureDossier ecriture, int mois, CancellationToken arret)
    {
        var lignes = await ecriture.Db.Set<ComptageDuMois>().Where(c => c.Mois == mois)
            .OrderBy(c => c.Axe).ThenBy(c => c.Valeur).ThenBy(c => c.Genre).ThenBy(c => c.Code).ToListAsync(arret);
        ecriture.Db.RemoveRange(lignes);
        // Deleted and sent in one commit: a count leaves once, under a number drawn for this sending alone.
        ecriture.Emettre(new ComptagesDuMois(Guid.NewGuid().ToString("N"), mois, [.. lignes.Select(l => new LigneComptee(l.Axe, l.Valeur, l.Genre, l.Code, l.Nombre))]));
        return lignes.Count;
    }
}
