using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Travailleurs.Import;

/// <summary>Does what is queued for one import: reading, writing or undoing. Called by the queue of the server and by the command line.</summary>
public sealed class ExecuterImport(IServiceScopeFactory etendues, TimeProvider temps)
{
    private static readonly TimeSpan Attente = TimeSpan.FromSeconds(1);

    /// <summary>False when there is nothing to do, or another process does it.</summary>
    /// <param name="dire">Told of the progress: what is done, how far, out of how much (0 when unknown).</param>
    public async Task<bool> FaireAsync(Id<ImportDeclaration> id, Action<string, int, int>? dire, CancellationToken arret)
    {
        await using var etendue = etendues.CreateAsyncScope();
        var db = etendue.ServiceProvider.GetRequiredService<SocleDb>();
        var bail = new Bail(db, temps);
        if (!await bail.PrendreAsync(id, arret))
        {
            return false;
        }
        try
        {
            var import = await db.Set<ImportDeclaration>().AsNoTracking().SingleAsync(i => i.Id == id, arret);
            var travail = new Travail(etendues, temps, id, Detenteur.Moi, dire);
            if (import.Etat is not EtatImport.Analyse)
            {
                await AttendreSonTourAsync(bail, travail, arret);
            }
            await FaireAsync(import, travail, etendue.ServiceProvider, arret);
        }
        catch (ArretDemandeException)
        {
            await RevenirAsync(id, null, arret);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whole batches are committed, the rest is not: the person may go on, and the server does not try for ever.
            await RevenirAsync(id, "Une panne a arrêté ce travail. Rien n’est écrit à moitié : recommencez ; si cela se répète, prévenez l’informatique.", arret);
            throw;
        }
        finally
        {
            await bail.RendreAsync(id, CancellationToken.None);
        }
        await Memoire.RendreAsync(await db.Set<ImportDeclaration>().Where(i => i.Id == id).Select(i => i.Lignes).SingleOrDefaultAsync(arret));
        return true;
    }

    private static async Task FaireAsync(ImportDeclaration import, Travail travail, IServiceProvider services, CancellationToken arret)
    {
        services.GetRequiredService<AuteurCourant>().Valeur = import.Etat switch
        {
            EtatImport.Acceptation => new Auteur(import.AccepteParId, import.AcceptePar!),
            EtatImport.Annulation => new Auteur(null, import.AnnulePar!),
            _ => new Auteur(import.DeposeParId, import.DeposePar),
        };
        _ = import.Etat switch
        {
            EtatImport.Acceptation => await services.GetRequiredService<EcrireImport>().FaireAsync(travail, arret),
            EtatImport.Annulation => await services.GetRequiredService<DefaireImport>().FaireAsync(travail, arret),
            _ => await services.GetRequiredService<AnalyserImport>().FaireAsync(travail, arret),
        };
    }

    private static async Task AttendreSonTourAsync(Bail bail, Travail travail, CancellationToken arret)
    {
        while (await bail.AutreEcritAsync(travail.Import, arret))
        {
            await travail.AvancerAsync(Travail.EnAttente, 0, 0, arret);
            await Task.Delay(Attente, arret);
        }
    }

    /// <summary>Stopped on the way: back to where the person was.</summary>
    private async Task RevenirAsync(Id<ImportDeclaration> id, string? panne, CancellationToken arret)
    {
        await using var etendue = etendues.CreateAsyncScope();
        var services = etendue.ServiceProvider;
        services.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("declaration");
        await services.GetRequiredService<Ecritures>().Faire(ProcessusImport.Abandonner, null, async ecriture =>
        {
            var import = await ecriture.Db.Set<ImportDeclaration>().SingleAsync(i => i.Id == id, arret);
            import.Etat = import.Etat switch
            {
                EtatImport.Acceptation => await ecriture.Db.Set<EntrepriseImportee>().AnyAsync(e => e.ImportId == id && e.Etat == EtatEntrepriseImportee.Appliquee, arret)
                    ? EtatImport.Interrompu
                    : EtatImport.Pret,
                EtatImport.Annulation => EtatImport.Accepte,
                EtatImport.Analyse => panne is not null ? EtatImport.Refuse : import.Genre == GenreFichier.Tableau ? EtatImport.Correspondance : EtatImport.Abandonne,
                var autre => autre,
            };
            (import.ArretDemande, import.Refus) = (false, panne);
            return Resultat.De(true);
        }, arret);
    }
}
