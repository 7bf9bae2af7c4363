using System.Diagnostics;
using System.Globalization;
using Socle.Bench.Planification;
using Socle.Planification;

return args switch
{
    ["instance", var demandes, var jours, var charge, var reservees, var graine, var fichier] => Ecrire(Lire(demandes, jours, charge, reservees, graine), fichier),
    ["familles", var demandes, var jours, var secondes] => Familles(Entier(demandes), Entier(jours), Nombre(secondes)),
    ["suivre", var demandes, var jours, var charge, var reservees, var graine, var secondes] => Suivre(Lire(demandes, jours, charge, reservees, graine), Nombre(secondes), false),
    ["suivre", var demandes, var jours, var charge, var reservees, var graine, var secondes, "processeur"] => Suivre(Lire(demandes, jours, charge, reservees, graine), Nombre(secondes), true),
    ["comparer", var demandes, var jours, var charge, var reservees, var graine, var secondes, var solveur] =>
        Comparaison.Faire(Lire(demandes, jours, charge, reservees, graine), Nombre(secondes), Entier(solveur)),
    _ => Aide(),
};

static int Entier(string texte) => int.Parse(texte, CultureInfo.InvariantCulture);

static double Nombre(string texte) => double.Parse(texte, CultureInfo.InvariantCulture);

static Famille Lire(string demandes, string jours, string charge, string reservees, string graine) =>
    new(Entier(demandes), Entier(jours), Nombre(charge), Nombre(reservees), Entier(graine));

static int Ecrire(Famille famille, string fichier)
{
    EcritureInstance.Ecrire(new Generateur(famille).Faire(), fichier);
    return 0;
}

static int Familles(int demandes, int jours, double secondes)
{
    Console.WriteLine("| charge | réservées | séances | glouton | coût | borne | écart | non placées | tours | temps |\n|---|---|---|---|---|---|---|---|---|---|");
    foreach (var charge in new[] { 0.5, 0.8, 1.0, 1.2 })
    {
        foreach (var reservees in new[] { 0.03, 0.25 })
        {
            foreach (var graine in new[] { 1, 2 })
            {
                var instance = new Generateur(new Famille(demandes, jours, charge, reservees, graine)).Faire();
                var chrono = Stopwatch.StartNew();
                var plan = Planificateur.Planifier(instance, new Limites { Secondes = secondes });
                Console.WriteLine($"| {charge:0.0} | {reservees:P0} | {instance.Seances.Count} | {Planificateur.Glouton(instance):0} | {plan.Cout:0} | {plan.Borne:0} | {plan.Ecart:P2} | {plan.NonPlacees.Count} | {plan.Tours} | {chrono.Elapsed.TotalSeconds:0.0} s |");
            }
        }
    }
    Console.WriteLine($"{Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MB");
    return 0;
}

// By processor time, the same work is measured whatever else the machine does.
static int Suivre(Famille famille, double secondes, bool processeur)
{
    var instance = new Generateur(famille).Faire();
    Console.WriteLine($"{instance.Seances.Count} séances, glouton {Planificateur.Glouton(instance):0}");
    var chrono = Stopwatch.StartNew();
    using var arret = new CancellationTokenSource();
    var depart = Environment.CpuUsage.TotalTime;
    var plan = Planificateur.Planifier(instance, new Limites { Secondes = processeur ? null : secondes }, Dire, arret.Token);
    Console.WriteLine($"{plan.NonPlacees.Count} non placées : {string.Join(", ", plan.NonPlacees.CountBy(n => n.Raison).Select(r => $"{r.Key} {r.Value}"))}; {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MB");
    return 0;

    void Dire(int tour, double cout, double borne)
    {
        var travail = (Environment.CpuUsage.TotalTime - depart).TotalSeconds;
        Console.WriteLine($"{chrono.Elapsed.TotalSeconds,6:0.00} s  processeur {travail,6:0.0} s  tour {tour,3}  coût {cout,10:0}  borne {borne,10:0}  {(cout - borne) / borne:P3}");
        if (processeur && travail > secondes)
        {
            arret.Cancel();
        }
    }
}

static int Aide()
{
    Console.WriteLine("""
        Socle.Bench.Planification
          instance <demandes> <jours> <charge> <part réservée> <graine> <fichier.json>
          familles <demandes> <jours> <secondes>      the table of the contract
          suivre <demandes> <jours> <charge> <part réservée> <graine> <secondes> [processeur]
                                                      with « processeur », seconds of processor, all cores together
          comparer <demandes> <jours> <charge> <part réservée> <graine> <secondes> <secondes du solveur>
                                                      beside CBC, or else GLPK, when one is installed
        """);
    return 2;
}
