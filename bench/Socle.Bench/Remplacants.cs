using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents;
using Socle.Noyau;
using Socle.Organisation;
using Socle.Organisation.Centres;
using Socle.Organisation.Professionnels;
using Socle.Suivi;
using Socle.Suivi.Remplacements;
using Socle.Suivi.Vacations;
using Socle.Technique;
using Socle.Technique.Base;
using Socle.Technique.Migrations;
using Socle.Technique.Traces;
using Socle.Travailleurs;

namespace Socle.Bench;

/// <summary>
/// Who to call for a free slot, on a base of the demo it changes for that: four thousand people wait for a nurse in one centre, all with a
/// telephone. Then the same session, reserved to one company: almost nobody suits, and the reading cannot stop early.
/// </summary>
internal static class Remplacants
{
    private const int Attendent = 4_000;
    private const int Fois = 200;

    public static async Task<int> MesurerAsync(string[] arguments)
    {
        var options = arguments[0] == "postgresql" ? new OptionsBase { Moteur = Moteur.Postgresql, Connexion = arguments[1] } : new OptionsBase { Fichier = arguments[1] };
        var modules = new CatalogueModules([new ModuleTechnique(), new ModuleOrganisation(), new ModuleAdherents(), new ModuleTravailleurs(), new ModuleSuivi()]);
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(options).AddSingleton(TimeProvider.System);
        collection.AjouterTechnique(modules).AjouterOrganisation().AjouterAdherents().AjouterTravailleurs().AjouterSuivi();
        await using var services = collection.BuildServiceProvider();
        await services.GetRequiredService<Migrateur>().MigrerAsync();
        var vacation = await PreparerAsync(services);
        await MesurerAsync(services, vacation, $"{Attendent} personnes attendent");
        await DansAsync(services, db => db.Database.ExecuteSqlAsync($"UPDATE vacation SET reservee_a = (SELECT entreprise_id FROM echeance WHERE etat = 1 AND centre_id = vacation.centre_id ORDER BY au_plus_tard DESC LIMIT 1) WHERE id = {vacation.Valeur}"));
        await MesurerAsync(services, vacation, "la même, réservée à une entreprise");
        return 0;
    }

    private static async Task<Id<Vacation>> PreparerAsync(ServiceProvider services)
    {
        var id = Id<Vacation>.Nouveau();
        await DansAsync(services, async db =>
        {
            var centre = (await db.Set<Centre>().FirstAsync(c => c.Actif)).Id;
            var infirmier = (await db.Set<Professionnel>().FirstAsync(p => p.Metier == Metier.Infirmier && p.Au == null)).Id;
            await db.Database.ExecuteSqlAsync($"UPDATE travailleur SET telephone = '+33601020304' WHERE telephone IS NULL");
            await db.Database.ExecuteSqlAsync($"UPDATE echeance SET centre_id = NULL WHERE centre_id = {centre.Valeur}");
            await db.Database.ExecuteSqlAsync($"UPDATE echeance SET centre_id = {centre.Valeur} WHERE id IN (SELECT id FROM echeance WHERE etat = 1 AND au_plus_tard IS NOT NULL AND par & 8 <> 0 ORDER BY au_plus_tard, id LIMIT {Attendent})");
            await db.Database.ExecuteSqlAsync($"DELETE FROM vacation WHERE modele_id IS NULL AND lien_teleconsultation = 'https://bench'");
            db.Add(new Vacation { Id = id, ProfessionnelId = infirmier, CentreId = centre, Jour = DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays((int)(TimeProvider.System.GetUtcNow() - DateTime.UnixEpoch).TotalDays + 1), Debut = new(9, 0), Fin = new(12, 0), LienTeleconsultation = "https://bench" });
            return 0;
        });
        return id;
    }

    private static async Task MesurerAsync(ServiceProvider services, Id<Vacation> vacation, string quoi)
    {
        var durees = new List<double>();
        var trouves = 0;
        for (var i = -20; i < Fois; i++)
        {
            await using var etendue = services.CreateAsyncScope();
            var debut = Stopwatch.GetTimestamp();
            var place = await etendue.ServiceProvider.GetRequiredService<LirePlace>().DeAsync(vacation, default);
            trouves = (await etendue.ServiceProvider.GetRequiredService<ChercherRemplacants>().DansAsync(place!, place!.Libres[0], default)).Count;
            if (i >= 0)
            {
                durees.Add(Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
            }
        }
        durees.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{quoi} : {trouves} à appeler, p50 {durees[Fois / 2]:0.0} ms, p95 {durees[Fois * 95 / 100]:0.0} ms, max {durees[^1]:0.0} ms"));
    }

    private static async Task DansAsync(ServiceProvider services, Func<SocleDb, Task<int>> action)
    {
        await using var etendue = services.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("bench");
        await etendue.ServiceProvider.GetRequiredService<Ecritures>().Faire(new Processus("bench.preparer", "Préparation d’une mesure"), null, async e => Resultat.De(await action(e.Db)));
    }
}
