using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Import;

/// <summary>Reads a declaration and stores its preview. Nothing of the business tables is written.</summary>
internal sealed class AnalyserImport(IServiceScopeFactory etendues, SocleDb db, Ecritures ecritures, LireDeclaration lecture, TimeProvider temps)
{
    private const int LignesParEnvoi = 2_000;

    public async Task<Resultat<ImportDeclaration>> FaireAsync(Travail travail, CancellationToken arret)
    {
        var import = await db.Set<ImportDeclaration>().AsNoTracking().SingleAsync(i => i.Id == travail.Import, arret);
        await travail.AvancerAsync("Lecture du fichier", 0, 0, arret);
        if (!(await lecture.LireAsync(import, n => travail.AvancerAsync("Lecture du fichier", n, 0, arret))).Reussit(out var lues, out var refus))
        {
            return await RefuserAsync(import, refus, arret);
        }
        await travail.AvancerAsync("Comparaison avec ce que le service connaît", 0, lues.Count, arret);
        await PreparerAsync(import, lues, travail, arret);
        return await FinirAsync(import.Id, arret);
    }

    /// <summary>The facts are read in a context of their own, given back as soon as the preview is stored.</summary>
    private async Task PreparerAsync(ImportDeclaration import, List<LigneLue> lues, Travail travail, CancellationToken arret)
    {
        await db.Set<LigneImport>().Where(l => l.ImportId == import.Id).ExecuteDeleteAsync(arret);
        await using var etendue = etendues.CreateAsyncScope();
        var lecteur = etendue.ServiceProvider.GetRequiredService<SocleDb>();
        await lecteur.PreparerParcoursAsync(arret);
        var charger = new ChargerFaits(lecteur);
        var faits = await charger.ChargerAsync(lues, arret);
        using var former = new FormerLignes(import.Id);
        var planifier = new PlanifierTout(faits, ReglesImport.De(import, temps.Aujourdhui()),
            await ReponsesDonnees.LireAsync(db, import.Id, arret), former);
        var (restent, total, faites, lots) = (planifier.ParEntreprise(lues), lues.Count, 0, 0);
        // The queue holds the rows from here on: each company's are given back once planned.
        lues.Clear();
        await Memoire.RendreAsync(total);
        // While some companies are stored, the next ones are planned.
        var rangement = Task.CompletedTask;
        try
        {
            while (Prendre(restent) is { Count: > 0 } groupes)
            {
                await charger.ContratsAsync(faits, planifier.Entreprises(groupes), arret);
                var lignes = planifier.Faire(groupes).ToList();
                faits.OublierContrats();
                await rangement;
                Memoire.OublierLeLot(total, ++lots);
                await travail.AvancerAsync("Comparaison avec ce que le service connaît", faites, total, arret);
                rangement = Task.Run(() => RangerAsync(lignes, arret), arret);
                faites += groupes.Sum(g => g.Count);
            }
        }
        finally
        {
            await rangement;
        }
        faits.OublierPersonnes();
        await travail.AvancerAsync("Comparaison avec ce que le service connaît", total, total, arret);
    }

    /// <summary>Whole companies, about so many rows.</summary>
    private static List<List<LigneLue>> Prendre(Queue<List<LigneLue>> restent)
    {
        var groupes = new List<List<LigneLue>>();
        for (var lignes = 0; lignes < LignesParEnvoi && restent.TryDequeue(out var groupe); lignes += groupe.Count)
        {
            groupes.Add(groupe);
        }
        return groupes;
    }

    private async Task RangerAsync(IEnumerable<LigneImport> lignes, CancellationToken arret)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(arret);
        await db.InsererAsync(lignes, arret);
        await transaction.CommitAsync(arret);
    }

    private Task<Resultat<ImportDeclaration>> FinirAsync(Id<ImportDeclaration> id, CancellationToken arret) =>
        ecritures.Faire(ProcessusImport.Analyser, null, async ecriture =>
        {
            var import = await ecriture.Db.Set<ImportDeclaration>().SingleAsync(i => i.Id == id, arret);
            (import.Etat, import.AnalyseLe, import.Refus) = (EtatImport.Pret, ecriture.Instant, null);
            await Comptes.MettreAJourAsync(ecriture.Db, import, arret);
            return Resultat.De(import);
        }, arret);

    private Task<Resultat<ImportDeclaration>> RefuserAsync(ImportDeclaration lu, Refus refus, CancellationToken arret) =>
        ecritures.Faire(ProcessusImport.Analyser, null, async ecriture =>
        {
            var import = await ecriture.Db.Set<ImportDeclaration>().SingleAsync(i => i.Id == lu.Id, arret);
            (import.Etat, import.Refus) = (EtatImport.Refuse, refus.Phrase);
            return Resultat.De(import);
        }, arret);
}
