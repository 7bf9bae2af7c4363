using System.Diagnostics;
using Socle.Planification.Moteur;

namespace Socle.Planification;

/// <summary>When to stop: after so many rounds, or so many seconds. The same number of rounds gives the same plan.</summary>
public sealed record Limites
{
    public int? Tours { get; init; }

    public double? Secondes { get; init; }

    public ulong Graine { get; init; } = 1;
}

/// <summary>
/// Plans an instance: the best plan found and a bound that proves how near the best it is. A round anneals the plan on one
/// core while the other raises the bound; the prices of the bound say to the next round which sessions are worth trying.
/// </summary>
public static class Planificateur
{
    private static readonly int EssaisParDemande = int.Parse(Environment.GetEnvironmentVariable("E") ?? "250");
    private const int PrixAuDepart = 150;
    private const int PrixParTour = 60;
    private const double PartDuPrix = 0.3;
    private const double Chaude = 0.8;
    private const double Tiedit = 0.9;
    private const double TiedeAuMoins = 0.12;
    private const double Froide = 0.02;
    private const int Patience = 10;
    private const int ToursEntreCandidats = 3;

    /// <param name="avancer">Told after each round: how many are done, the cost and the bound.</param>
    /// <param name="arret">Stops at once, with the plan of the last completed round.</param>
    public static Plan Planifier(Instance instance, Limites limites, Action<int, double, double>? avancer = null, CancellationToken arret = default)
    {
        var chrono = Stopwatch.StartNew();
        using var fin = CancellationTokenSource.CreateLinkedTokenSource(arret);
        if (limites.Secondes is { } secondes)
        {
            fin.CancelAfter(TimeSpan.FromSeconds(secondes));
        }
        var travail = new Travail(new Modele(instance), limites.Graine);
        travail.Commencer(fin.Token);
        while (travail.Tours < (limites.Tours ?? int.MaxValue) && !fin.IsCancellationRequested && !travail.AuMieux)
        {
            if (!travail.Tourner(fin.Token))
            {
                break;
            }
            avancer?.Invoke(travail.Tours, travail.Meilleur.Total, travail.Borne);
        }
        return travail.Conclure();
    }

    /// <summary>The cost of the plan made at a glance, to compare with: the most urgent first, each to the session that costs it least.</summary>
    public static double Glouton(Instance instance) => Moteur.Glouton.Faire(new Modele(instance)).Total;

    /// <summary>What goes from one round to the next.</summary>
    private sealed class Travail(Modele modele, ulong graine)
    {
        private readonly Prix prix = new(modele);
        private readonly Hasard hasard = new(graine);
        private Candidats candidats = null!;
        private Certitude certitude = null!;

        public EtatPlan Meilleur { get; private set; } = Moteur.Glouton.Faire(modele);

        public int Tours { get; private set; }

        public double Borne => certitude.Borne;

        public bool AuMieux => Meilleur.Total - certitude.Borne <= 1e-9 * Math.Max(1, Math.Abs(Meilleur.Total));

        public void Commencer(CancellationToken arret)
        {
            prix.Equilibrer(arret);
            prix.Avancer(PrixAuDepart, Patience, arret);
            var guide = Moteur.Glouton.Faire(modele, prix.Minute);
            Meilleur = guide.Total < Meilleur.Total ? guide : Meilleur;
            certitude = Certitude.De(prix);
        }

        /// <summary>False when it was stopped on the way: nothing of it is kept.</summary>
        public bool Tourner(CancellationToken arret)
        {
            if (Tours % ToursEntreCandidats == 0)
            {
                candidats = new Candidats(modele, prix.Minute, prix.Presence, hasard);
            }
            // Before the prices move: a round depends on the one before, never on which core is faster.
            var echelle = modele.Echelle + PartDuPrix * modele.PrixMoyen(prix.Minute);
            var (chr, minuteAvant) = (Stopwatch.StartNew(), prix.Minute);
            var monter = Task.Run(() => prix.Avancer(PrixParTour, Patience, arret), CancellationToken.None);
            var essai = Meilleur.Copier();
            new Recuit(modele, essai, candidats, hasard, minuteAvant).Refroidir((long)EssaisParDemande * modele.Demandes,
                echelle * Math.Max(TiedeAuMoins, Chaude * Math.Pow(Tiedit, Tours)), modele.Echelle * Froide, arret);
            var t0 = chr.Elapsed.TotalMilliseconds; var c0 = essai.Total;
            new Chaines(modele, essai, candidats, minuteAvant).Ameliorer(arret);
            if (Environment.GetEnvironmentVariable("V") is not null) { Console.WriteLine($"   chaines {chr.Elapsed.TotalMilliseconds - t0:0} ms {c0:0} -> {essai.Total:0}"); }
            monter.Wait(CancellationToken.None);
            if (arret.IsCancellationRequested)
            {
                return false;
            }
            Moteur.Glouton.Completer(modele, essai);
            Meilleur = essai.Total < Meilleur.Total ? essai : Meilleur;
            certitude = Certitude.De(prix);
            Tours++;
            return true;
        }

        public Plan Conclure() => Redaction.Rediger(modele, Meilleur, certitude, Tours);
    }
}
