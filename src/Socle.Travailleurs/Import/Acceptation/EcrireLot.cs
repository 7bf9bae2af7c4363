using Microsoft.EntityFrameworkCore;
using Npgsql;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>One transaction: some companies, whole. Facts are read again inside it, and a company for which they moved is left for another look.</summary>
internal sealed class EcrireLot(SocleDb db, Ecritures ecritures)
{
    /// <summary>Key of the lock that lets one import write at a time (PostgreSQL).</summary>
    private const long CleVerrou = 7301987;

    private static readonly Refus Devance = new("declaration.devancee",
        "Quelqu’un d’autre a modifié ces dossiers au même moment : relisez le fichier, puis acceptez à nouveau.");

    public async Task<Resultat<int>> FaireAsync(LotLu lot, SuiteDAcceptation suite, Travail travail, CancellationToken arret)
    {
        try
        {
            return await ecritures.Faire(ProcessusImport.Accepter, suite.Motif, e => EcrireAsync(e, lot, suite, travail, arret), arret);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation)
        {
            return Devance;
        }
        catch (Microsoft.Data.Sqlite.SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            return Devance;
        }
    }

    private async Task<Resultat<int>> EcrireAsync(Ecriture ecriture, LotLu lot, SuiteDAcceptation suite, Travail travail, CancellationToken arret)
    {
        await VerrouillerAsync(db, arret);
        await VerrouillerPersonnesAsync(lot.Lignes, arret);
        await ActualiserRecentsAsync(suite, arret);
        var plans = await new RejouerLot(db, suite).FaireAsync([.. lot.Entreprises.Select(e => e.Id)], lot.Lignes, arret);
        var net = new MouvementsNets(plans.SelectMany(p => p.Mouvements));
        if (!await net.EcrireAsync(db, arret))
        {
            return Devance;
        }
        await NoterAsync(ecriture, plans, suite, arret);
        suite.Fait += plans.Sum(p => p.Lignes);
        await travail.AvancerAvecAsync(db, "Écriture", suite.Fait, suite.Total, arret);
        if (suite.Total <= EcrireImport.AnnoncesUneAUne && !net.Rien)
        {
            ecriture.Emettre(new TravailleursChanges([.. plans.SelectMany(p => p.Travailleurs).Distinct()]));
        }
        return Resultat.De(plans.Sum(p => p.Lignes));
    }

    public static async Task VerrouillerAsync(SocleDb db, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({CleVerrou})", arret);
        }
    }

    /// <summary>Whoever works on one of these people by hand waits, or is waited for.</summary>
    private async Task VerrouillerPersonnesAsync(IReadOnlyList<LigneRejouee> lignes, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            var ids = lignes.Select(l => l.Ligne.TravailleurId!.Value.Valeur).Distinct().Order().ToArray();
            await db.Database.ExecuteSqlAsync($"SELECT id FROM travailleur WHERE id = ANY({ids}) ORDER BY id FOR UPDATE", arret);
        }
    }

    private async Task ActualiserRecentsAsync(SuiteDAcceptation suite, CancellationToken arret)
    {
        var dernier = suite.Recents.Dernier;
        suite.Recents.Ajouter(await db.Set<Travailleur>().AsNoTracking().Where(t => t.Id > dernier && t.FusionneVersId == null).ToListAsync(arret));
    }

    private static async Task NoterAsync(Ecriture ecriture, IReadOnlyList<PlanEntreprise> plans, SuiteDAcceptation suite, CancellationToken arret)
    {
        var ids = plans.Select(p => p.Entreprise).ToArray();
        await ecriture.Db.Set<EntrepriseImportee>().Where(e => e.ImportId == suite.Import.Id && EF.Parameter(ids).Contains(e.EntrepriseId)).ExecuteDeleteAsync(arret);
        await ecriture.Db.InsererAsync(plans.Select(p => p.Motif is null ? suite.Faite(p.Entreprise, p.Lignes) : suite.Retenue(p.Entreprise, p.Motif)), arret);
        await ecriture.TracerEnMasseAsync(plans.Select(p => new FaitATracer(p.Motif is null ? ActionAudit.Fait : ActionAudit.Refus, "entreprise", p.Entreprise.Valeur, p.Bilan(suite.Import.Id))), arret);
    }
}
