using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Depots;

/// <summary>A worker who asked for their file (R. 4624-45-8).</summary>
public sealed record CopieDemandee(Id<DepotTravailleur> Id, Id<Travailleur> Travailleur, string Nom, DateTime Le);

/// <summary>The copies workers asked for from their space, as long as they were not handed over: only to who follows them.</summary>
public sealed class DemandesDeCopie(DossierDb db, SocleDb socle, QuiAgit qui, RelationDeSoin relation, OuvrirDossier ouvrir, EcrituresDossier ecritures, TimeProvider temps)
{
    private static readonly Refus Inconnue = new("depot.copie", "Cette demande a déjà reçu sa réponse.");

    public async Task<IReadOnlyList<CopieDemandee>> ListerAsync(CancellationToken arret)
    {
        if (await qui.LireAsync(arret) is not { } acteur)
        {
            return [];
        }
        var toutes = await (
            from d in socle.Set<DepotTravailleur>()
            join t in socle.Set<Travailleur>() on d.TravailleurId equals t.Id
            where d.Genre == GenreDepot.DemandeDeCopie
            orderby d.DeposeLe
            select new CopieDemandee(d.Id, t.Id, Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), d.DeposeLe)).AsNoTracking().ToListAsync(arret);
        var siennes = new List<CopieDemandee>();
        foreach (var demande in toutes)
        {
            if (await relation.EntreAsync(acteur, [demande.Travailleur], temps.Aujourdhui(), arret) != Lien.Aucun)
            {
                siennes.Add(demande);
            }
        }
        return siennes;
    }

    /// <summary>The copy was handed over, or sent. Refused to who may not write in the file.</summary>
    public async Task<Resultat<bool>> RemettreAsync(Id<DepotTravailleur> id, CancellationToken arret)
    {
        var demande = await socle.Set<DepotTravailleur>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.Genre == GenreDepot.DemandeDeCopie, arret);
        if (demande is null)
        {
            return Inconnue;
        }
        if (!(await ouvrir.PourEcrireAsync(demande.TravailleurId, arret)).Reussit(out var dossier, out var refus))
        {
            return refus;
        }
        return await ecritures.Faire(dossier.Acteur, new FaitTrace(ActionDossier.Remise, dossier.Id, Blocs.Tous, "copie"), async e =>
        {
            await VerrouDossier.PrendreAsync(db, dossier.Id, arret);
            var recu = new Id<DepotRecu>(id.Valeur);
            e.Emettre(new DepotsRecus([id.Valeur], e.Instant));
            if (!await db.Set<DepotRecu>().AnyAsync(d => d.Id == recu, arret))
            {
                db.Add(new DepotRecu { Id = recu, DossierId = dossier.Id, Genre = GenreDepot.DemandeDeCopie, RecuLe = e.Instant, Lisible = true });
            }
            return Resultat.De(true);
        }, arret);
    }
}
