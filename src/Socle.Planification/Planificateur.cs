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
    private static readonly int EssaisParDemande = int.Parse(Environment.GetEnvironmentVariable("E") ?? "200");
    private static double V(string n, double d) => Environment.GetEnvironmentVariable(n) is { } t ? double.Parse(t) : d;
    private static readonly int PaliersAuDepart = (int)V("PA", 9), PaliersParTour = (int)V("PP", 3), PrixParTour = (int)V("PT", 60);
    private const double PartDuPrix = 0.3;
    private static readonly double Chaude = V("CH", 0.8);
    private const double Tiedit = 0.9;
    private const double TiedeAuMoins = 0.12;
    private static readonly double Froide = V("FR", 0.02);
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
        private static double V(string n, double d) => Environment.GetEnvironmentVariable(n) is { } t ? double.Parse(t) : d;
        private static readonly bool Bavard = Environment.GetEnvironmentVariable("V") is not null;
        private static readonly int Cycle = (int)V("CY", 16);
        private static readonly double Reprise = V("X0", 0.4);
        private static readonly int Tiedir = (int)V("TR", 30);
        private readonly Prix prix = new(modele);
        private readonly Hasard hasard = new(graine);
        private readonly Hasard hasardDuGel = new(graine + 1);
        private Candidats candidats = null!;
        private Certitude certitude = null!;
        private EtatPlan courant = null!;
        private EtatPlan? attente;
        private int rang;
        private double debut;

        public EtatPlan Meilleur { get; private set; } = Moteur.Glouton.Faire(modele);

        public int Tours { get; private set; }

        public double Borne => certitude.Borne;

        public bool AuMieux => Meilleur.Total - certitude.Borne <= 1e-9 * Math.Max(1, Math.Abs(Meilleur.Total));

        public void Commencer(CancellationToken arret)
        {
            prix.Equilibrer(PaliersAuDepart, arret);
            var guide = Moteur.Glouton.Faire(modele, prix.Minute);
            Meilleur = guide.Total < Meilleur.Total ? guide : Meilleur;
            courant = Meilleur.Copier();
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
            var minute = prix.Minute;
            var (chaude, froide) = (Chaude * (modele.Echelle + PartDuPrix * modele.PrixMoyen(minute)), modele.Echelle * Froide);
            var gel = attente;
            var chrono = Stopwatch.StartNew();
            var autre = Task.Run(() =>
            {
                if (prix.Equilibres)
                {
                    prix.Avancer(PrixParTour, Patience, arret);
                }
                else
                {
                    prix.Equilibrer(PaliersParTour, arret);
                }
                var (t1, c0) = (chrono.ElapsedMilliseconds, gel?.Total);
                if (gel is not null)
                {
                    Geler(gel, candidats, hasardDuGel, minute, froide * 10, froide, 4_000, arret);
                }
                if (Bavard) { Console.WriteLine($"   prix {t1} gel {chrono.ElapsedMilliseconds - t1} ms {c0:0} -> {gel?.Total:0}"); }
            }, CancellationToken.None);
            var (de, a) = (debut + (1 - debut) * rang / Cycle, debut + (1 - debut) * (rang + 1) / Cycle);
            new Recuit(modele, courant, candidats, hasard, minute).Refroidir(Math.Max(5_000, (long)EssaisParDemande * modele.Demandes), chaude, froide, de, a, arret);
            if (Bavard) { Console.WriteLine($"   recuit {chrono.ElapsedMilliseconds} ms {courant.Total:0}"); }
            autre.Wait(CancellationToken.None);
            if (arret.IsCancellationRequested)
            {
                return false;
            }
            if (gel is not null && gel.Total < Meilleur.Total)
            {
                Meilleur = gel;
            }
            attente = courant.Copier();
            if (++rang == Cycle)
            {
                Geler(attente, candidats, hasardDuGel, minute, froide * 2, froide, 16_000, arret);
                if (arret.IsCancellationRequested)
                {
                    return false;
                }
                Meilleur = attente.Total < Meilleur.Total ? attente : Meilleur;
                (rang, debut, attente, courant) = (0, Reprise, null, Meilleur.Copier());
            }
            certitude = Certitude.De(prix);
            Tours++;
            return true;
        }

        private void Geler(EtatPlan etat, Candidats candidats, Hasard hasard, double[] minute, double chaude, double froide, long effort, CancellationToken arret)
        {
            new Recuit(modele, etat, candidats, hasard, minute).Refroidir((long)Tiedir * modele.Demandes, chaude, froide, 0.99, 1, arret);
            new Chaines(modele, etat, candidats, minute).Ameliorer(effort * modele.Demandes, arret);
            Moteur.Glouton.Completer(modele, etat);
        }

        public Plan Conclure() => Redaction.Rediger(modele, Meilleur, certitude, Tours);
    }
}
