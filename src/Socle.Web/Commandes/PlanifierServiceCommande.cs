using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Socle.Suivi.Planification;
using Socle.Web.Service.Planification;

namespace Socle.Web.Commandes;

/// <summary><c>socle planifier service</c>: a proposal for the live service, read to written, with the time of each step.</summary>
internal static class PlanifierServiceCommande
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly Option<DateOnly> Du = Date("--du", "Premier jour (AAAA-MM-JJ), demain au plus tôt.");
    private static readonly Option<DateOnly> Au = Date("--au", "Dernier jour, inclus (AAAA-MM-JJ).");
    private static readonly Option<int> Secondes = new("--secondes") { Description = "Combien de temps chercher. 15 si rien n’est dit.", HelpName = "nombre", DefaultValueFactory = _ => 15 };
    private static readonly Option<int?> Tours = new("--tours") { Description = "Combien de tours faire, sans limite de temps : le même nombre redonne le même plan.", HelpName = "nombre" };
    private static readonly Option<int> Marge = new("--marge") { Description = "Jours après la période dont on place aussi les visites. 30 si rien n’est dit.", HelpName = "jours", DefaultValueFactory = _ => 30 };
    private static readonly Option<bool> Accepter = new("--accepter") { Description = "Écrit aussitôt la proposition à l’agenda." };

    public static Command Construire()
    {
        var service = new Command("service", "Propose une place à chaque visite due du service, lue dans sa base.") { Du, Au, Secondes, Tours, Marge, Accepter };
        service.SetAction((resultat, arret) => AvecLaBase.FaireAsync(resultat, "planifier service", services => PlanifierAsync(resultat, services, arret), arret));
        return service;
    }

    private static async Task<int> PlanifierAsync(ParseResult resultat, IServiceProvider services, CancellationToken arret)
    {
        var (etapes, barre) = (new Etapes(), new BarreProgression());
        var demande = new DemandeDePlanification
        {
            Du = resultat.GetValue(Du),
            Au = resultat.GetValue(Au),
            Secondes = resultat.GetValue(Secondes),
            Tours = resultat.GetValue(Tours),
            MargeJours = resultat.GetValue(Marge),
        };
        var fait = await services.GetRequiredService<PlanifierService>().ProposerAsync(demande, false, Avancer, arret);
        barre.Finir();
        if (!fait.Reussit(out var p, out var refus))
        {
            return await Codes.RefuserAsync(refus.Phrase);
        }
        Console.WriteLine(string.Create(Francais,
            $"{p.Placees} visites placées sur {p.Demandes}, {p.Seances} plages libres, {p.EcartEnMots()} ({p.Tours} tours). Détail : /planification/{p.Id}"));
        if (resultat.GetValue(Accepter))
        {
            var bilan = await services.GetRequiredService<AccepterPlacements>().FaireAsync(p.Id, new(), (n, total) => Avancer("Écriture à l’agenda", n, total), arret);
            barre.Finir();
            Console.WriteLine(bilan.EstRefus ? bilan.Refus.Phrase : $"{bilan.Valeur.Acceptees} rendez-vous pris, {bilan.Valeur.Refusees} refusés.");
        }
        etapes.Dire();
        return Codes.Fait;

        Task Avancer(string etape, int n, int total)
        {
            etapes.Passer(etape);
            barre.Dire(etape, n, total);
            return Task.CompletedTask;
        }
    }

    private static Option<DateOnly> Date(string nom, string description) => new(nom)
    {
        Description = description,
        HelpName = "date",
        Required = true,
        CustomParser = r => OptionJour.Lire(r, nom) ?? default,
    };

    /// <summary>How long each step took.</summary>
    private sealed class Etapes
    {
        private readonly List<(string Nom, long Debut)> passees = [];

        public void Passer(string nom)
        {
            if (passees.Count == 0 || passees[^1].Nom != nom)
            {
                passees.Add((nom, Stopwatch.GetTimestamp()));
            }
        }

        public void Dire()
        {
            var fin = Stopwatch.GetTimestamp();
            for (var i = 0; i < passees.Count; i++)
            {
                var duree = Stopwatch.GetElapsedTime(passees[i].Debut, i + 1 < passees.Count ? passees[i + 1].Debut : fin);
                Console.WriteLine(string.Create(Francais, $"  {passees[i].Nom} : {duree.TotalSeconds:0.0} s"));
            }
            Console.WriteLine(string.Create(Francais, $"  En tout : {Stopwatch.GetElapsedTime(passees[0].Debut, fin).TotalSeconds:0.0} s"));
        }
    }
}
