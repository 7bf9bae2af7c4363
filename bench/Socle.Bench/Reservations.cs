using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Professionnels;
using Socle.Suivi;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs;
using Socle.Travailleurs.Contrats;

namespace Socle.Bench;

/// <summary>
/// Many hands on few slots: 10,000 attempts to book, 200 in flight, on 1,000 slots of a demo. Counts what was taken, refused and broken,
/// then looks for two people in one slot.
/// </summary>
internal static class Reservations
{
    private const int Minutes = 30;

    public static async Task<int> MesurerAsync(string[] args)
    {
        if (args.Length < 2)
        {
            Console.WriteLine("reservations <Sqlite|Postgresql> <file.db | connection> [attempts] [in flight] [slots]");
            return 2;
        }
        var (essais, enVol, places) = (Nombre(args, 2, 10_000), Nombre(args, 3, 200), Nombre(args, 4, 1_000));
        await using var services = Services(Enum.Parse<Moteur>(args[0]), args[1]);
        var (vacations, personnes) = await PreparerAsync(services, places, essais);
        var parVacation = places / vacations.Count;
        // Each slot is wanted as often as any other, in no order.
        var demandes = personnes.Select((p, i) => Demande(vacations[i % places / parVacation], i % places % parVacation, p)).ToArray();
        new Random(7).Shuffle(demandes);

        var (issues, durees) = (new ConcurrentDictionary<string, int>(), new ConcurrentBag<double>());
        var horloge = Stopwatch.StartNew();
        await Parallel.ForEachAsync(demandes, new ParallelOptions { MaxDegreeOfParallelism = enVol }, async (demande, arret) =>
        {
            var debut = Stopwatch.GetTimestamp();
            var issue = await PrendreAsync(services, demande, arret);
            durees.Add(Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
            issues.AddOrUpdate(issue, 1, (_, n) => n + 1);
        });
        Rapporter(issues, durees, horloge.Elapsed, await DoublonsAsync(services, vacations));
        return 0;
    }

    private static RendezVousAPrendre Demande(Id<Vacation> vacation, int rang, (Id<Travailleurs.Personnes.Travailleur> Qui, Id<Contrat> Contrat) personne) =>
        new(vacation, new TimeOnly(8, 0).AddMinutes(rang * Minutes), personne.Qui, personne.Contrat, null, TypeVisite.Vip, Minutes: Minutes);

    private static async Task<string> PrendreAsync(IServiceProvider services, RendezVousAPrendre demande, CancellationToken arret)
    {
        try
        {
            await using var etendue = services.CreateAsyncScope();
            etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("bench");
            var resultat = await etendue.ServiceProvider.GetRequiredService<PrendreRendezVous>().ExecuterAsync(demande, arret);
            return resultat.EstSucces ? "taken" : resultat.Refus.Code;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return $"ERROR {e.GetType().Name}: {e.Message}";
        }
    }

    /// <summary>Sessions of ten slots on a day far ahead, and as many people as attempts.</summary>
    private static async Task<(List<Id<Vacation>>, List<(Id<Travailleurs.Personnes.Travailleur>, Id<Contrat>)>)> PreparerAsync(IServiceProvider services, int places, int essais)
    {
        await using var etendue = services.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("bench");
        var db = etendue.ServiceProvider.GetRequiredService<SocleDb>();
        var centre = await db.Set<Centre>().Select(c => c.Id).FirstAsync();
        // Doctors: no protocol to sign first.
        var medecins = await db.Set<Professionnel>().Where(p => p.Metier == Metier.Medecin && p.Au == null).Select(p => p.Id).ToListAsync();
        var jour = DateOnly.FromDateTime(new DateTime(2031, 3, 3));
        var vacations = Enumerable.Range(0, places / 10).Select(i => new Vacation
        {
            Id = Id<Vacation>.Nouveau(),
            ProfessionnelId = medecins[i % medecins.Count],
            CentreId = centre,
            Jour = jour.AddDays(Random.Shared.Next(1, 3_000)),
            Debut = new(8, 0),
            Fin = new(13, 0),
        }).ToList();
        await etendue.ServiceProvider.GetRequiredService<Ecritures>().Faire(new("bench.reservations", "Mesure des réservations"), null, e =>
        {
            e.Db.AddRange(vacations);
            return Task.FromResult(Resultat.De(0));
        });
        var personnes = await db.Set<Contrat>().Where(c => c.Fin == null).OrderBy(c => c.TravailleurId).Select(c => new { c.TravailleurId, c.Id }).ToListAsync();
        var libres = personnes.DistinctBy(p => p.TravailleurId).Take(essais).Select(p => (p.TravailleurId, p.Id)).ToList();
        return ([.. vacations.Select(v => v.Id)], libres);
    }

    private static async Task<int> DoublonsAsync(IServiceProvider services, List<Id<Vacation>> vacations)
    {
        await using var etendue = services.CreateAsyncScope();
        var pris = await etendue.ServiceProvider.GetRequiredService<SocleDb>().Set<RendezVous>().AsNoTracking().Where(r => vacations.Contains(r.VacationId)).ToListAsync();
        return pris.GroupBy(r => r.VacationId).Sum(g => g.Count(a => g.Any(b => b.Id != a.Id && new Creneau(a.Debut, a.Fin).Chevauche(new(b.Debut, b.Fin)))));
    }

    private static void Rapporter(ConcurrentDictionary<string, int> issues, ConcurrentBag<double> durees, TimeSpan duree, int doublons)
    {
        foreach (var (issue, nombre) in issues.OrderByDescending(i => i.Value))
        {
            Console.WriteLine($"{nombre,7:N0}  {issue}");
        }
        var triees = durees.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"double bookings: {doublons}; {duree.TotalSeconds:0.0} s, {triees.Count / duree.TotalSeconds:N0}/s, p50 {triees[triees.Count / 2]:0} ms, p99 {triees[(int)(triees.Count * 0.99)]:0} ms"));
    }

    private static ServiceProvider Services(Moteur moteur, string ou)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(moteur == Moteur.Sqlite ? new OptionsBase { Moteur = moteur, Fichier = ou } : new OptionsBase { Moteur = moteur, Connexion = ou });
        services.AjouterTechnique(new CatalogueModules([new ModuleTechnique(), new Organisation.ModuleOrganisation(), new Adherents.ModuleAdherents(), new ModuleTravailleurs(), new ModuleSuivi()]));
        services.AjouterSuivi();
        return services.BuildServiceProvider();
    }

    private static int Nombre(string[] args, int rang, int defaut) => args.Length > rang ? int.Parse(args[rang], CultureInfo.InvariantCulture) : defaut;
}
