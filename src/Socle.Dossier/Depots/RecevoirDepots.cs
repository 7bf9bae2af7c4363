using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Depots;

/// <summary>
/// Brings into a file what its worker sent, before anyone is let in: an objection is obeyed by whoever comes next. Signed by the worker, as
/// said by them. A copy asked for waits in the inbox until it is handed over.
/// </summary>
public sealed class RecevoirDepots(DossierDb db, SocleDb socle, ClesDesDepots clesDesDepots, ClesDossiers cles, EcrireDossier ecrire, EcrituresDossier ecritures)
{
    internal async Task FaireAsync(Personne personne, Dmst dossier, CancellationToken arret)
    {
        var attendent = await socle.Set<DepotTravailleur>().AsNoTracking()
            .Where(d => personne.Tous.Contains(d.TravailleurId) && d.Genre != GenreDepot.DemandeDeCopie).OrderBy(d => d.Id).ToListAsync(arret);
        if (attendent.Count == 0 || !(await cles.LireAsync(dossier.Id, arret)).Reussit(out var cle, out _))
        {
            return;
        }
        var nom = await socle.Set<Travailleur>().Where(t => t.Id == personne.Retenu)
            .Select(t => Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel)).FirstAsync(arret);
        // One whose key is not in its folder waits there: put back, the key opens it.
        foreach (var depot in attendent.Where(d => clesDesDepots.Connait(d.Cle)))
        {
            var acteur = new Acteur(depot.CompteId, nom, Role.Travailleur, null, null);
            var ouvert = new DossierOuvert(dossier, personne.Retenu, acteur, new(Blocs.Tous, Blocs.Tous), Lien.Aucun, cle);
            await ecritures.Faire(acteur, new FaitTrace(ActionDossier.Reception, dossier.Id, Bloc(depot.Genre), "depot"), e => RecevoirAsync(e, ouvert, personne, depot, arret), arret);
        }
    }

    private async Task<Resultat<bool>> RecevoirAsync(EcritureDossier ecriture, DossierOuvert dossier, Personne personne, DepotTravailleur depot, CancellationToken arret)
    {
        await VerrouDossier.PrendreAsync(db, dossier.Id, arret);
        ecriture.Emettre(new DepotsRecus([depot.Id.Valeur], ecriture.Instant));
        var id = new Id<DepotRecu>(depot.Id.Valeur);
        if (await db.Set<DepotRecu>().AnyAsync(d => d.Id == id, arret))
        {
            return true;
        }
        var lu = Lire(personne, depot);
        if (lu is not null)
        {
            await EntrerAsync(ecriture, dossier, depot, lu, arret);
        }
        db.Add(new DepotRecu { Id = id, DossierId = dossier.Id, Genre = depot.Genre, RecuLe = ecriture.Instant, Lisible = lu is not null });
        return true;
    }

    /// <summary>Null when it was altered, or put beside someone else.</summary>
    private ContenuDepot? Lire(Personne personne, DepotTravailleur depot)
    {
        try
        {
            var contenu = JsonSerializer.Deserialize<ContenuDepot>(clesDesDepots.Ouvrir(depot));
            return contenu is not null && personne.Tous.Any(t => t.Valeur == contenu.Travailleur) ? contenu : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private async Task EntrerAsync(EcritureDossier ecriture, DossierOuvert dossier, DepotTravailleur depot, ContenuDepot contenu, CancellationToken arret)
    {
        var jour = new DateTimeOffset(depot.DeposeLe, TimeSpan.Zero).DateAParis();
        Contenu? element = depot.Genre switch
        {
            GenreDepot.Questionnaire => new QuestionnaireRempli(contenu.Titre ?? "", [.. contenu.Reponses.Select(r => new ReponseDite(r.Question, r.Dit, null))]),
            GenreDepot.AccordADistance => new Consentement("Visite à distance", true, null),
            GenreDepot.RefusADistance => new Consentement("Visite à distance", false, null),
            _ => null,
        };
        if (element is not null)
        {
            ecrire.Ajouter(ecriture, dossier, new(element, jour, null, OrigineEcrit.Travailleur));
            return;
        }
        await OpposerAsync(ecriture, dossier, depot, arret);
    }

    private async Task OpposerAsync(EcritureDossier ecriture, DossierOuvert dossier, DepotTravailleur depot, CancellationToken arret)
    {
        var genre = depot.Genre is GenreDepot.OppositionProfessionnels or GenreDepot.LeveeProfessionnels ? GenreOpposition.ProfessionnelsSousAutorite : GenreOpposition.AutresServices;
        var enCours = await db.Set<Opposition>().FirstOrDefaultAsync(o => o.DossierId == dossier.Id && o.Genre == genre && o.LeveeLe == null, arret);
        if (depot.Genre is GenreDepot.LeveeProfessionnels or GenreDepot.LeveeAutresServices)
        {
            enCours?.LeveeLe = ecriture.Instant;
        }
        else if (enCours is null)
        {
            db.Add(new Opposition { Id = Id<Opposition>.Nouveau(), DossierId = dossier.Id, Genre = genre, RecueLe = ecriture.Instant, RecueillieParNom = ecriture.Auteur.Nom });
        }
    }

    private static Blocs Bloc(GenreDepot genre) => genre == GenreDepot.Questionnaire ? Blocs.Sante : Blocs.Consentements;
}
