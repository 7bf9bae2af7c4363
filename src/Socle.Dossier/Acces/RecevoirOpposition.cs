using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Depots;

namespace Socle.Dossier.Acces;

/// <summary>Receives an objection of the worker, or that they withdraw it. Both are traced (C. trav. R. 4624-45-6), and the worker finds them in their space.</summary>
public sealed class RecevoirOpposition(DossierDb db, EcrituresDossier ecritures)
{
    public static readonly Refus Deja = new("dossier.opposition.deja", "Cette opposition est déjà notée.");
    public static readonly Refus Aucune = new("dossier.opposition.aucune", "Cette opposition n’est pas notée, ou elle est déjà levée.");

    public Task<Resultat<bool>> ExecuterAsync(DossierOuvert dossier, GenreOpposition genre, CancellationToken arret = default) => FaireAsync(dossier, genre, null, (e, enCours) =>
    {
        if (enCours is not null)
        {
            return Deja;
        }
        Dire(e, dossier, genre, levee: false);
        db.Add(new Opposition { Id = Id<Opposition>.Nouveau(), DossierId = dossier.Id, Genre = genre, RecueLe = e.Instant, RecueillieParNom = e.Auteur.Nom });
        return true;
    }, arret);

    public Task<Resultat<bool>> LeverAsync(DossierOuvert dossier, GenreOpposition genre, CancellationToken arret = default) => FaireAsync(dossier, genre, "levee", (e, enCours) =>
    {
        if (enCours is null)
        {
            return Aucune;
        }
        Dire(e, dossier, genre, levee: true);
        enCours.LeveeLe = e.Instant;
        return true;
    }, arret);

    private static void Dire(EcritureDossier ecriture, DossierOuvert dossier, GenreOpposition genre, bool levee) => ecriture.Emettre(new OppositionDite(
        Id<AccuseDepot>.Nouveau().Valeur, dossier.TravailleurId,
        genre switch
        {
            GenreOpposition.ProfessionnelsSousAutorite => levee ? GenreDepot.LeveeProfessionnels : GenreDepot.OppositionProfessionnels,
            GenreOpposition.AutresServices => levee ? GenreDepot.LeveeAutresServices : GenreDepot.OppositionAutresServices,
            _ => throw new ArgumentOutOfRangeException(nameof(genre)),
        },
        ecriture.Instant));

    private async Task<Resultat<bool>> FaireAsync(
        DossierOuvert dossier, GenreOpposition genre, string? precision, Func<EcritureDossier, Opposition?, Resultat<bool>> faire, CancellationToken arret) =>
        dossier.Ecrit(Blocs.Consentements)
            ? await ecritures.Faire(dossier.Acteur, new FaitTrace(ActionDossier.Opposition, dossier.Id, Blocs.Consentements, precision), async e =>
            {
                await VerrouDossier.PrendreAsync(db, dossier.Id, arret);
                return faire(e, await db.Set<Opposition>().FirstOrDefaultAsync(o => o.DossierId == dossier.Id && o.Genre == genre && o.LeveeLe == null, arret));
            }, arret)
            : EcrireDossier.BlocFerme;
}
