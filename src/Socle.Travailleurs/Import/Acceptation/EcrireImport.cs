using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>
/// Writes an accepted import, batch after batch of whole companies. What is committed is never done again:
/// after a stop or a crash it goes on with the companies that are left.
/// </summary>
internal sealed class EcrireImport(IServiceScopeFactory etendues, SocleDb db, Ecritures ecritures, LireLots lots, OptionsImport options)
{
    /// <summary>Up to so many rows, the people touched are announced one by one; beyond, the whole due list is computed again.</summary>
    public const int AnnoncesUneAUne = 1_000;

    public async Task<Resultat<ImportDeclaration>> FaireAsync(Travail travail, CancellationToken arret)
    {
        var import = await db.Set<ImportDeclaration>().AsNoTracking().SingleAsync(i => i.Id == travail.Import, arret);
        var entreprises = (await EntreprisesAEcrire.LireAsync(db, import.Id, arret)).Where(e => e.Bloquantes == 0 || import.Partiel).ToList();
        var suite = new SuiteDAcceptation(import, entreprises.Sum(e => e.Applicables),
            await db.Set<EntrepriseImportee>().Where(e => e.ImportId == import.Id).Select(e => e.Rang + 1).DefaultIfEmpty().MaxAsync(arret));
        await ConnaitreRecentsAsync(suite, arret);
        var (interrompu, faits) = (false, 0);
        try
        {
            await travail.AvancerAsync("Écriture", 0, suite.Total, arret);
            await foreach (var lot in lots.EnAvanceAsync(import.Id, EntreprisesAEcrire.EnLots(entreprises, options.LignesParLot), arret))
            {
                await EcrireLotAsync(lot, suite, travail, arret);
                await Task.Yield();
                Memoire.OublierLeLot(suite.Total, ++faits);
            }
        }
        catch (ArretDemandeException)
        {
            interrompu = true;
        }
        // The whole due list may follow.
        await Memoire.RendreAsync(suite.Total);
        return await FinirAsync(import.Id, suite, interrompu, arret);
    }

    /// <summary>A batch that fails is tried again company by company, so that the one at fault is alone to wait.</summary>
    private async Task EcrireLotAsync(LotLu lot, SuiteDAcceptation suite, Travail travail, CancellationToken arret)
    {
        var resultat = await UnLotAsync(lot, suite, travail, arret);
        if (resultat.EstSucces)
        {
            return;
        }
        foreach (var entreprise in lot.Entreprises)
        {
            var seule = lot.Entreprises.Count == 1 ? resultat : await UnLotAsync(await lots.LireAsync(suite.Import.Id, [entreprise], arret), suite, travail, arret);
            if (seule.EstRefus)
            {
                await RetenirAsync(entreprise.Id, suite, seule.Refus, arret);
            }
        }
    }

    private async Task<Resultat<int>> UnLotAsync(LotLu lot, SuiteDAcceptation suite, Travail travail, CancellationToken arret)
    {
        await using var etendue = etendues.CreateAsyncScope();
        var services = etendue.ServiceProvider;
        services.GetRequiredService<AuteurCourant>().Valeur = suite.Auteur;
        return await services.GetRequiredService<EcrireLot>().FaireAsync(lot, suite, travail, arret);
    }

    private Task<Resultat<bool>> RetenirAsync(Id<Entreprise> entreprise, SuiteDAcceptation suite, Refus refus, CancellationToken arret) =>
        ecritures.Faire(ProcessusImport.Accepter, suite.Motif, async ecriture =>
        {
            await ecriture.Db.Set<EntrepriseImportee>().Where(e => e.ImportId == suite.Import.Id && e.EntrepriseId == entreprise).ExecuteDeleteAsync(arret);
            ecriture.Db.Add(suite.Retenue(entreprise, refus.Phrase));
            ecriture.Tracer(ActionAudit.Refus, "entreprise", entreprise.Valeur);
            return Resultat.De(true);
        }, arret);

    /// <summary>People written by others since the preview began: a row that resembles one must be looked at again.</summary>
    private async Task ConnaitreRecentsAsync(SuiteDAcceptation suite, CancellationToken arret)
    {
        var siens = await db.Set<LigneImport>().Where(l => l.ImportId == suite.Import.Id && l.TravailleurId != null).Select(l => l.TravailleurId!.Value).ToListAsync(arret);
        var seuil = suite.Recents.Dernier;
        var autres = await db.Set<Travailleur>().AsNoTracking().Where(t => t.Id > seuil && t.FusionneVersId == null).ToListAsync(arret);
        var nosIds = siens.ToHashSet();
        suite.Recents.Ajouter(autres.Where(t => !nosIds.Contains(t.Id)));
        suite.Recents.Passer(siens);
    }

    private Task<Resultat<ImportDeclaration>> FinirAsync(Id<ImportDeclaration> id, SuiteDAcceptation suite, bool interrompu, CancellationToken arret) =>
        ecritures.Faire(ProcessusImport.Accepter, suite.Motif, async ecriture =>
        {
            var import = await ecriture.Db.Set<ImportDeclaration>().SingleAsync(i => i.Id == id, arret);
            (import.Etat, import.AccepteLe, import.ArretDemande) = (interrompu ? EtatImport.Interrompu : EtatImport.Accepte, ecriture.Instant, false);
            await Comptes.MettreAJourAsync(ecriture.Db, import, arret);
            if (suite.Total > AnnoncesUneAUne && import.Appliquees > 0)
            {
                ecriture.Emettre(new FaitsChangesEnMasse($"Déclaration du {suite.Import.DeposeLe:yyyy-MM-dd}"));
            }
            return Resultat.De(import);
        }, arret);
}
