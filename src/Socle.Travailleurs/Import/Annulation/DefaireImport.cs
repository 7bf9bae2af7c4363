using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Import;

/// <summary>
/// Takes an accepted import back. First looks at everything without writing: one obstacle, and nothing is undone. Then goes
/// batch by batch of whole companies, last written first, and looks again inside each transaction.
/// </summary>
internal sealed class DefaireImport(IServiceScopeFactory etendues, SocleDb db, Ecritures ecritures, OptionsImport options)
{
    private const int ObstaclesDits = 20;

    public async Task<Resultat<ImportDeclaration>> FaireAsync(Travail travail, CancellationToken arret)
    {
        var import = await db.Set<ImportDeclaration>().AsNoTracking().SingleAsync(i => i.Id == travail.Import, arret);
        var entreprises = await db.Set<EntrepriseImportee>().AsNoTracking().Where(e => e.ImportId == import.Id && e.Etat == EtatEntrepriseImportee.Appliquee)
            .OrderByDescending(e => e.Rang).ToListAsync(arret);
        var lots = Lots(entreprises).ToList();
        var (fait, total) = (0, entreprises.Sum(e => e.Lignes));
        if (await VerifierAsync(import, lots, total, travail, arret) is { } obstacle)
        {
            return await FinirAsync(import, obstacle, arret);
        }
        foreach (var lot in lots)
        {
            await travail.AvancerAsync("Annulation", fait, total, arret);
            if (await UnLotAsync(import, lot, arret) is { EstRefus: true } refuse)
            {
                return await FinirAsync(import, refuse.Refus, arret);
            }
            fait += lot.Sum(e => e.Lignes);
        }
        return await FinirAsync(import, null, arret);
    }

    private IEnumerable<List<EntrepriseImportee>> Lots(List<EntrepriseImportee> entreprises)
    {
        var lot = new List<EntrepriseImportee>();
        foreach (var entreprise in entreprises)
        {
            lot.Add(entreprise);
            if (lot.Sum(e => e.Lignes) >= options.LignesParLot)
            {
                yield return lot;
                lot = [];
            }
        }
        if (lot.Count > 0)
        {
            yield return lot;
        }
    }

    private async Task<Refus?> VerifierAsync(ImportDeclaration import, List<List<EntrepriseImportee>> lots, int total, Travail travail, CancellationToken arret)
    {
        var obstacles = new List<string>();
        var vus = 0;
        foreach (var lot in lots)
        {
            await travail.AvancerAsync("Recherche de ce qui s’appuie sur cette déclaration", vus, total, arret);
            await using var etendue = etendues.CreateAsyncScope();
            using var defaire = await PreparerAsync(etendue.ServiceProvider, import, lot, arret);
            obstacles.AddRange(defaire.Obstacles);
            vus += lot.Sum(e => e.Lignes);
        }
        return obstacles.Count == 0 ? null : Refuser(obstacles);
    }

    private async Task<Resultat<int>> UnLotAsync(ImportDeclaration import, List<EntrepriseImportee> lot, CancellationToken arret)
    {
        await using var etendue = etendues.CreateAsyncScope();
        var services = etendue.ServiceProvider;
        services.GetRequiredService<AuteurCourant>().Valeur = new Auteur(null, import.AnnulePar!);
        try
        {
            return await services.GetRequiredService<Ecritures>().Faire(ProcessusImport.Annuler, $"Fichier « {import.NomFichier} » de {import.Emetteur}",
                e => EcrireAsync(e, services, import, lot, arret), arret);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return Refuser(["Quelque chose vient d’être ajouté sur ces personnes."]);
        }
        catch (Microsoft.Data.Sqlite.SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            return Refuser(["Quelque chose vient d’être ajouté sur ces personnes."]);
        }
    }

    private static async Task<Resultat<int>> EcrireAsync(Ecriture ecriture, IServiceProvider services, ImportDeclaration import, List<EntrepriseImportee> lot, CancellationToken arret)
    {
        await EcrireLot.VerrouillerAsync(ecriture.Db, arret);
        using var defaire = await PreparerAsync(services, import, lot, arret);
        if (defaire.Obstacles.Count > 0)
        {
            return Refuser(defaire.Obstacles);
        }
        var net = new MouvementsNets(defaire.Mouvements);
        if (!await net.EcrireAsync(ecriture.Db, arret))
        {
            return Refuser(["Quelqu’un vient de modifier ces dossiers."]);
        }
        var ids = lot.Select(e => e.EntrepriseId).ToArray();
        await ecriture.Db.Set<EntrepriseImportee>().Where(e => e.ImportId == import.Id && EF.Parameter(ids).Contains(e.EntrepriseId))
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.Etat, EtatEntrepriseImportee.Annulee), arret);
        foreach (var entreprise in lot)
        {
            ecriture.Tracer(ActionAudit.Fait, "entreprise", entreprise.EntrepriseId.Valeur, $$"""{"import":"{{import.Id}}","lignes":{{entreprise.Lignes}}}""");
        }
        if (lot.Sum(e => e.Lignes) <= EcrireImport.AnnoncesUneAUne && import.Appliquees <= EcrireImport.AnnoncesUneAUne)
        {
            ecriture.Emettre(new TravailleursChanges(defaire.Travailleurs));
        }
        return Resultat.De(lot.Count);
    }

    private static async Task<DefaireLot> PreparerAsync(IServiceProvider services, ImportDeclaration import, List<EntrepriseImportee> lot, CancellationToken arret)
    {
        var db = services.GetRequiredService<SocleDb>();
        var ids = lot.Select(e => e.EntrepriseId).ToArray();
        var lignes = await db.Set<LigneImport>().AsNoTracking().Where(l => l.ImportId == import.Id && EF.Parameter(ids).Contains(l.EntrepriseId!.Value)
            && (l.Issue <= IssueLigne.Cloturer || l.Reponse == ReponseLigne.Cloturer)).ToListAsync(arret);
        var rangs = lot.ToDictionary(e => e.EntrepriseId, e => e.Rang);
        var ecrits = lignes.OrderByDescending(l => rangs[l.EntrepriseId!.Value]).ThenByDescending(l => l.Rang)
            .Select(l => (Ligne: l, Ecrits: EcritsJson.Lire(l.Ecrits))).ToList();
        var etat = new EtatActuel(db);
        await etat.ChargerAsync([.. ecrits.SelectMany(e => e.Ecrits)], arret);
        var defaire = new DefaireLot(etat);
        foreach (var (ligne, siens) in ecrits)
        {
            defaire.Defaire(ligne, siens);
        }
        await new CreesDefaits(db, import, services.GetServices<IObstacleAnnulation>()).AjouterAsync(defaire, arret);
        defaire.Travailleurs = [.. lignes.Select(l => l.TravailleurId).OfType<Id<Personnes.Travailleur>>().Distinct()];
        return defaire;
    }

    private Task<Resultat<ImportDeclaration>> FinirAsync(ImportDeclaration lu, Refus? obstacle, CancellationToken arret) =>
        ecritures.Faire(ProcessusImport.Annuler, null, async ecriture =>
        {
            var import = await ecriture.Db.Set<ImportDeclaration>().SingleAsync(i => i.Id == lu.Id, arret);
            await Comptes.MettreAJourAsync(ecriture.Db, import, arret);
            if (obstacle is not null)
            {
                (import.Etat, import.Refus, import.AnnulePar) = (EtatImport.Accepte, obstacle.Phrase, null);
            }
            else
            {
                (import.Etat, import.Refus, import.AnnuleLe) = (EtatImport.Annule, null, ecriture.Instant);
            }
            if (lu.Appliquees > EcrireImport.AnnoncesUneAUne && import.Appliquees < lu.Appliquees)
            {
                ecriture.Emettre(new FaitsChangesEnMasse($"Annulation de la déclaration du {lu.DeposeLe:yyyy-MM-dd}"));
            }
            return Resultat.De(import);
        }, arret);

    private static Refus Refuser(List<string> obstacles) => new("declaration.annuler.obstacle",
        $"Cette déclaration ne peut plus être annulée, car on s’en est déjà servi. {string.Join(' ', obstacles.Take(ObstaclesDits))}"
        + (obstacles.Count > ObstaclesDits ? $" Et {obstacles.Count - ObstaclesDits} autres." : ""));
}
