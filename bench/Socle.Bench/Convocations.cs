using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Convocations.Expedition;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Migrations;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Web;
using Socle.Web.Configuration;

namespace Socle.Bench;

/// <summary>
/// Queues convocations, sends them to a local mail server, kills the sending process three times, then counts: each message delivered once,
/// or said to be uncertain; none lost.
/// </summary>
internal static class Convocations
{
    private static readonly int Morts = int.Parse(Environment.GetEnvironmentVariable("MORTS") ?? "3", CultureInfo.InvariantCulture);

    private const int ParVacation = 20;

    /// <summary>Connections, each with one message in flight: the bound of what a death may leave uncertain.</summary>
    private static readonly int EnVol = int.Parse(Environment.GetEnvironmentVariable("EN_VOL") ?? "4", CultureInfo.InvariantCulture);

    public static async Task<int> MesurerAsync(string[] arguments)
    {
        var nombre = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 2_000;
        var connexion = arguments is [_, "--postgresql", var c] ? c : "";
        Console.WriteLine($"{EnVol} connexions");
        var dossier = Directory.CreateTempSubdirectory("socle-bench-").FullName;
        using var puits = new PuitsSmtp();
        try
        {
            await using var services = Composition.Services(Options(dossier, puits.Port, connexion));
            await services.GetRequiredService<Migrateur>().MigrerAsync();
            await DansAsync(services, s => RemplirAsync(s, nombre));
            var debut = Stopwatch.GetTimestamp();
            var prepares = await DansAsync(services, PreparerAsync);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{prepares} messages mis en file en {Stopwatch.GetElapsedTime(debut).TotalSeconds:0.0} s"));
            var enVols = await EnvoyerAsync(services, puits, nombre, dossier, connexion);
            return await DansAsync(services, s => CompterAsync(s, puits, nombre, enVols));
        }
        finally
        {
            Directory.Delete(dossier, recursive: true);
        }
    }

    /// <summary>The process that is killed.</summary>
    public static async Task<int> EnvoyerAsync(string[] arguments)
    {
        await using var services = Composition.Services(Options(arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture), arguments.ElementAtOrDefault(2) ?? ""));
        await services.GetRequiredService<ExpedierConvocations>().FaireAsync(CancellationToken.None);
        return 0;
    }

    /// <summary>Returns how many were in flight at each death: taken, and not known to have ended.</summary>
    private static async Task<List<int>> EnvoyerAsync(IServiceProvider services, PuitsSmtp puits, int nombre, string dossier, string connexion)
    {
        var (debut, enVols) = (Stopwatch.GetTimestamp(), new List<int>());
        for (var mort = 1; mort <= Morts; mort++)
        {
            using var enfant = Lancer(puits, dossier, connexion);
            while (puits.Recus < nombre * mort / (Morts + 1) && !enfant.HasExited)
            {
                await Task.Delay(5);
            }
            enfant.Kill();
            await enfant.WaitForExitAsync();
            var enVol = await CompterEnVolAsync(services);
            enVols.Add(enVol);
            Console.WriteLine($"tué après {puits.Recus} messages reçus, {enVol} en vol");
        }
        using var dernier = Lancer(puits, dossier, connexion);
        await dernier.WaitForExitAsync();
        var secondes = Stopwatch.GetElapsedTime(debut).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{puits.Recus} messages reçus en {secondes:0.0} s, {puits.Recus / secondes:0}/s, quatre démarrages compris"));
        return enVols;
    }

    private static Task<int> CompterEnVolAsync(IServiceProvider services) =>
        DansAsync(services, s => s.GetRequiredService<SocleDb>().Set<Convocation>().CountAsync(c => c.Etat == EtatConvocation.EnCours));

    private static Process Lancer(PuitsSmtp puits, string dossier, string connexion) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(Convocations).Assembly.Location, "convocations-envoyer", dossier, $"{puits.Port}", connexion]))!;

    private static async Task<int> CompterAsync(IServiceProvider services, PuitsSmtp puits, int nombre, List<int> enVols)
    {
        var convocations = await services.GetRequiredService<SocleDb>().Set<Convocation>().AsNoTracking().Select(c => new { c.Id, c.Etat, c.Appliquee }).ToListAsync();
        var convoques = await services.GetRequiredService<SocleDb>().Set<RendezVous>().CountAsync(r => r.Etat == EtatRendezVous.Convoque);
        int Recue(Id<Convocation> id) => puits.ParMessage.GetValueOrDefault(id.ToString());
        var incertaines = convocations.Where(c => c.Etat == EtatConvocation.Incertaine).ToList();
        var doubles = convocations.Count(c => Recue(c.Id) > 1);
        var perdues = convocations.Count(c => Recue(c.Id) == 0 && c.Etat != EtatConvocation.Incertaine);
        var envoyees = convocations.Count(c => c.Etat == EtatConvocation.Envoyee && Recue(c.Id) == 1);
        Console.WriteLine($"{envoyees} envoyées et reçues une fois, {incertaines.Count} dites incertaines (dont {incertaines.Count(c => Recue(c.Id) == 1)} reçues), {doubles} reçues deux fois, {perdues} perdues ; {convoques} rendez-vous convoqués");
        var tenu = convocations.Count == nombre && doubles == 0 && perdues == 0 && envoyees + incertaines.Count == nombre && incertaines.Count <= enVols.Sum() && enVols.TrueForAll(v => v <= EnVol) && convoques == envoyees;
        Console.WriteLine(tenu ? "tenu" : "NON TENU");
        return tenu ? 0 : 1;
    }

    private static async Task<int> PreparerAsync(IServiceProvider services)
    {
        var jour = TimeProvider.System.Aujourdhui();
        return (await services.GetRequiredService<PreparerConvocations>().ExecuterAsync(new(jour, jour.AddDays(360), true, false, Tardifs: true))).Valeur.Messages;
    }

    private static OptionsSocle Options(string dossier, int port, string connexion)
    {
        var options = new OptionsSocle { Donnees = dossier };
        options.Base.Fichier = Path.Combine(dossier, "socle.db");
        (options.Base.Moteur, options.Base.Connexion) = connexion.Length == 0 ? (Moteur.Sqlite, options.Base.Connexion) : (Moteur.Postgresql, connexion);
        (options.Courriel.Serveur, options.Courriel.Port, options.Courriel.Chiffre) = ("127.0.0.1", port, false);
        options.Courriel.EnVol = EnVol;
        options.Courriel.Expediteur = "rendez-vous@service.exemple.fr";
        return options;
    }

    private static async Task<T> DansAsync<T>(IServiceProvider services, Func<IServiceProvider, Task<T>> faire)
    {
        await using var etendue = services.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("bench");
        return await faire(etendue.ServiceProvider);
    }

    /// <summary>One worker and one appointment for each message.</summary>
    private static async Task<bool> RemplirAsync(IServiceProvider services, int nombre) => (await services.GetRequiredService<Ecritures>().Faire(new("bench.remplir", "Bench"), null, async e =>
    {
        var secteur = new Secteur { Id = Id<Secteur>.Nouveau(), Nom = "Est" };
        var centre = new Centre { Id = Id<Centre>.Nouveau(), Nom = "Évreux", SecteurId = secteur.Id, Adresse = "1 rue du Port", CodePostal = "27000", Commune = "Évreux" };
        var qui = new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = "Benoit", Prenom = "Claude", Metier = Metier.Infirmier, Du = new(2020, 1, 1) };
        var entreprise = new Entreprise { Id = Id<Entreprise>.Nouveau(), NumeroAdherent = "1", RaisonSociale = "Delorme", NomTri = "DELORME", AdhesionLe = new(2020, 1, 1) };
        var lieu = new Etablissement { Id = Id<Etablissement>.Nouveau(), EntrepriseId = entreprise.Id, Nom = "Vernon", OuvertLe = new(2020, 1, 1) };
        e.Db.AddRange(secteur, centre, qui, entreprise, lieu);
        await e.Db.SaveChangesAsync();
        var demain = TimeProvider.System.Aujourdhui().AddDays(1);
        var travailleurs = Enumerable.Range(0, nombre).Select(Travailleur).ToList();
        var contrats = travailleurs.ConvertAll(t => new Contrat { Id = Id<Contrat>.Nouveau(), TravailleurId = t.Id, EtablissementId = lieu.Id, Nature = TypeContrat.Cdi, Debut = new(2020, 1, 6) });
        var vacations = Enumerable.Range(0, (nombre / ParVacation) + 1).Select(i => new Vacation
        {
            Id = Id<Vacation>.Nouveau(),
            ProfessionnelId = qui.Id,
            CentreId = centre.Id,
            Jour = demain.AddDays(i % 350),
            Debut = new(8, 0),
            Fin = new(18, 0),
        }).ToList();
        await e.Db.InsererAsync(travailleurs);
        await e.Db.InsererAsync(contrats);
        await e.Db.InsererAsync(vacations);
        await e.Db.InsererAsync(contrats.Select((c, i) => RendezVous(c, vacations[i / ParVacation], i % ParVacation, lieu)));
        return Resultat.De(true);
    })).Valeur;

    private static Travailleur Travailleur(int i) => new()
    {
        Id = Id<Travailleur>.Nouveau(),
        NomNaissance = $"Nom{i}",
        Prenoms = "Lucie",
        Naissance = new(1990, 5, 4),
        NomTri = $"NOM{i} LUCIE",
        Courriel = string.Create(CultureInfo.InvariantCulture, $"p{i}@exemple.fr"),
    };

    private static RendezVous RendezVous(Contrat contrat, Vacation vacation, int rang, Etablissement lieu) => new()
    {
        Id = Id<RendezVous>.Nouveau(),
        VacationId = vacation.Id,
        TravailleurId = contrat.TravailleurId,
        ContratId = contrat.Id,
        EtablissementId = lieu.Id,
        EntrepriseId = lieu.EntrepriseId,
        Visite = Visite.VipPeriodique,
        Type = TypeVisite.Vip,
        Jour = vacation.Jour,
        Debut = vacation.Debut.AddMinutes(30 * rang),
        Minutes = 30,
        Etat = EtatRendezVous.Propose,
        Origine = OrigineRendezVous.Planification,
    };
}
