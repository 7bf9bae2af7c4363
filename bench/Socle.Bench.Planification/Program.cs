using System.Diagnostics;
using System.Globalization;
using Socle.Bench.Planification;
using Socle.Planification;

return args switch
{
    ["instance", var demandes, var jours, var charge, var reservees, var graine, var fichier] => Ecrire(Lire(demandes, jours, charge, reservees, graine), fichier),
    ["familles", var demandes, var jours, var secondes] => Familles(Entier(demandes), Entier(jours), Nombre(secondes)),
    ["suivre", var demandes, var jours, var charge, var reservees, var graine, var secondes] => Suivre(Lire(demandes, jours, charge, reservees, graine), Nombre(secondes)),
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

static int Suivre(Famille famille, double secondes)
{
    var instance = new Generateur(famille).Faire();
    Console.WriteLine($"{instance.Seances.Count} séances, glouton {Planificateur.Glouton(instance):0}");
    var chrono = Stopwatch.StartNew();
    var plan = Planificateur.Planifier(instance, new Limites { Secondes = secondes },
        (tour, cout, borne) => Console.WriteLine($"{chrono.Elapsed.TotalSeconds,6:0.00} s  tour {tour,3}  coût {cout,10:0}  borne {borne,10:0}  {(cout - borne) / borne:P3}"));
    Perte(instance, plan);
    Console.WriteLine($"{plan.NonPlacees.Count} non placées : {string.Join(", ", plan.NonPlacees.CountBy(n => n.Raison).Select(r => $"{r.Key} {r.Value}"))}; {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MB");
    return 0;
}

static void Perte(Instance instance, Plan plan)
{
    var modele = new Socle.Planification.Moteur.Modele(instance);
    var rang = instance.Seances.Select((s, i) => (s.Id, i)).ToDictionary(x => x.Id, x => x.i);
    var prix = plan.Certificat.Seances.ToDictionary(x => rang[x.Seance], x => x.Prix);
    var reste = modele.Minutes.ToArray();
    var demandes = instance.Demandes.ToDictionary(d => d.Id);
    foreach (var (d, s) in plan.Affectations.Where(a => a.Seance is not null)) { reste[rang[s!.Value]] -= demandes[d].Durees[instance.Seances[rang[s.Value]].Profession]; }
    var vides = prix.Sum(p => p.Value * (modele.Capacite[p.Key] - modele.Minutes[p.Key] + reste[p.Key]));
    var ecart = plan.Cout - plan.Borne;
    Console.WriteLine($"écart {ecart:0}: vides {vides:0}, coûts réduits et présences {ecart - vides:0}; prix moyen {prix.Values.DefaultIfEmpty(0).Average():0.00} sur {prix.Count}; minutes {reste.Sum()}; restes {string.Join(" ", reste.CountBy(r => r).OrderBy(r => r.Key).Select(r => $"{r.Key}:{r.Value}"))}");
    var (mins, ws) = (prix.ToDictionary(), new List<(double R, double C, double Mieux, int D, bool Place)>());
    var mu = plan.Certificat.Simultanes.ToDictionary(x => (x.Employeur, x.Jour, x.DemiJournee), x => x.Prix);
    var ou = plan.Affectations.ToDictionary(a => a.Demande, a => a.Seance);
    for (var d = 0; d < modele.Demandes; d++)
    {
        var dem = instance.Demandes[d];
        var (best, bc, mine, mc) = (modele.Refus[d], modele.Refus[d], modele.Refus[d], modele.Refus[d]);
        foreach (var a in modele.Acces[d])
        {
            var g = modele.Groupes[a.Groupe];
            for (var i = a.Debut; i < g.Seances.Length; i++)
            {
                var sx = g.Seances[i];
                if (modele.Exclue(d, sx)) { continue; }
                var se = instance.Seances[sx];
                var c = a.Trajet + modele.Retard(d, g.Jours[i]);
                var r = c + mins.GetValueOrDefault(sx) * a.Duree + (se.ReserveA is null ? mu.GetValueOrDefault((dem.Employeur, se.Jour, se.DemiJournee)) : 0);
                if (r < best) { (best, bc) = (r, c); }
                if (ou[dem.Id] == se.Id) { (mine, mc) = (r, c); }
            }
        }
        ws.Add((mine - best, mc, bc, d, ou[dem.Id] is not null));
    }
    Console.WriteLine("pires " + string.Join("; ", ws.OrderByDescending(w => w.R).Take(12).Select(w => $"{w.R:0.0} ({w.C:0} au lieu de {w.Mieux:0}{(w.Place ? "" : " dehors")})")));
    Console.WriteLine("tranches " + string.Join("; ", ws.GroupBy(w => w.R < 0.01 ? 0 : w.R < 0.3 ? 0.3 : w.R < 1 ? 1 : w.R < 3 ? 3 : w.R < 10 ? 10 : w.R < 30 ? 30 : w.R < 100 ? 100 : 1000).OrderBy(g => g.Key).Select(g => $"<{g.Key}: {g.Count()} = {g.Sum(w => w.R):0}")));
    Console.WriteLine($"mu {plan.Certificat.Simultanes.Count} {plan.Certificat.Simultanes.Sum(x => x.Prix):0}");
}

static int Aide()
{
    Console.WriteLine("""
        Socle.Bench.Planification
          instance <demandes> <jours> <charge> <part réservée> <graine> <fichier.json>
          familles <demandes> <jours> <secondes>      the table of the contract
          suivre <demandes> <jours> <charge> <part réservée> <graine> <secondes>
        """);
    return 2;
}
