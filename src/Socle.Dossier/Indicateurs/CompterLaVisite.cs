using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Protocoles;
using Socle.Dossier.Visites;
using Socle.Noyau;
using Socle.Suivi.Indicateurs;
using Socle.Technique.Base;

namespace Socle.Dossier.Indicateurs;

/// <summary>Adds one to what the concluded visit said, in the write that concludes it: concluded once, counted once.</summary>
public sealed class CompterLaVisite(DossierDb db, SocleDb socle, LirePersonneConcernee personnes, TimeProvider temps)
{
    internal async Task AjouterAsync(EcritureDossier ecriture, VisiteOuverte ouverte, IReadOnlyCollection<Contenu> contenus, CancellationToken arret)
    {
        var visite = ouverte.Visite;
        var personne = await personnes.ExecuterAsync(ouverte.Dossier.TravailleurId, visite.Type, visite.Jour, [], arret);
        var (equipe, taille) = await AxesAsync(visite.EtablissementId, arret);
        var mois = MoisIndicateur.De(temps.Aujourdhui());
        // Always in the same order: two conclusions at once never wait for each other in a circle.
        foreach (var fait in FaitsCodes.De(visite.Type, personne.Expositions.Select(e => e.Code), contenus))
        {
            await AjouterAsync(ecriture.Db, mois, AxeIndicateur.Equipe, equipe, fait, arret);
            await AjouterAsync(ecriture.Db, mois, AxeIndicateur.Taille, taille, fait, arret);
        }
    }

    private async Task<(string Equipe, string Taille)> AxesAsync(Id<Etablissement>? id, CancellationToken arret)
    {
        var lieu = await socle.Set<Etablissement>().Where(e => e.Id == id).Select(e => new { e.EquipeId, e.EntrepriseId }).FirstOrDefaultAsync(arret);
        if (lieu is null)
        {
            return ("", "");
        }
        var effectif = await socle.Set<Etablissement>().Where(e => e.EntrepriseId == lieu.EntrepriseId && e.FermeLe == null && e.Effectif != null).SumAsync(e => e.Effectif, arret);
        return (lieu.EquipeId?.ToString() ?? "", Tailles.De(effectif)?.ToString() ?? "");
    }

    private Task AjouterAsync(DossierDb vers, int mois, AxeIndicateur axe, string valeur, FaitCode fait, CancellationToken arret)
    {
        var table = db.Moteur == Moteur.Postgresql ? $"{DossierDb.Schema}.comptage_du_mois" : "comptage_du_mois";
        var sql = $"INSERT INTO {table} AS c (mois, axe, valeur, genre, code, nombre) VALUES ({{0}}, {{1}}, {{2}}, {{3}}, {{4}}, 1) ON CONFLICT (mois, axe, valeur, genre, code) DO UPDATE SET nombre = c.nombre + 1";
        return vers.Database.ExecuteSqlRawAsync(sql, [mois, (int)axe, valeur, (int)fait.Genre, fait.Code], arret);
    }
}
