using Socle.Planification.Contrat;

namespace Socle.Planification.Verification;

/// <summary>The bound of a certificate: whatever the prices, none negative, no plan costs less.</summary>
internal sealed class VerifierBorne(Instance instance, PlanLu plan, List<Faute> mensonges)
{
    private readonly Dictionary<long, double> minutes = [];
    private readonly Dictionary<(long, int, int), double> presences = [];
    private readonly Dictionary<long, HashSet<int>> durees = instance.Seances.ToDictionary(s => s.Id, _ => new HashSet<int>());
    private readonly ILookup<int, Seance> ouvertes = instance.Seances.Where(s => s.ReserveA is null).ToLookup(s => s.Lieu);
    private readonly ILookup<long, Seance> reservees = instance.Seances.Where(s => s.ReserveA is not null).ToLookup(s => s.ReserveA!.Value);

    public double Borne()
    {
        LirePrix();
        var borne = instance.Demandes.Sum(MoindreCout);
        borne -= instance.Seances.Sum(s => minutes.GetValueOrDefault(s.Id) * Atteignable(durees[s.Id], s.Minutes));
        return borne - presences.Sum(p => p.Value * instance.Simultanes[p.Key.Item1]);
    }

    private void LirePrix()
    {
        for (var i = 0; i < plan.PrixSeances.Count; i++)
        {
            var (seance, prix) = plan.PrixSeances[i];
            Retenir($"certificat.seances[{i}]", prix, durees.ContainsKey(seance) && minutes.TryAdd(seance, Math.Max(0, prix)), $"la séance {seance} n’existe pas, ou a déjà un prix");
        }
        for (var i = 0; i < plan.PrixSimultanes.Count; i++)
        {
            var (employeur, jour, demi, prix) = plan.PrixSimultanes[i];
            Retenir($"certificat.simultanes[{i}]", prix,
                instance.Simultanes.ContainsKey(employeur) && jour < instance.HorizonJours && presences.TryAdd((employeur, jour, demi), Math.Max(0, prix)),
                $"l’employeur {employeur} n’a pas de limite, ce jour n’existe pas, ou il a déjà un prix");
        }
    }

    private void Retenir(string chemin, double prix, bool connu, string phrase)
    {
        if (!connu)
        {
            mensonges.Add(new(chemin, phrase));
        }
        if (prix < 0 || !double.IsFinite(prix))
        {
            mensonges.Add(new(chemin, "un prix est positif ou nul, et fini"));
        }
    }

    private double MoindreCout(Demande demande)
    {
        var moindre = demande.Refus;
        foreach (var seance in demande.Lieux.Distinct().SelectMany(l => ouvertes[l]).Concat(reservees[demande.Employeur]))
        {
            if (Placement.Empechement(demande, seance) is not null)
            {
                continue;
            }
            var duree = demande.Durees[seance.Profession];
            durees[seance.Id].Add(duree);
            var cout = demande.Poids * Math.Max(0, seance.Jour - (double)demande.AuPlusTard) + minutes.GetValueOrDefault(seance.Id) * duree;
            if (seance.ReserveA is null)
            {
                cout += instance.CoutTrajetParMinute * instance.Trajets[demande.Zone][seance.Lieu]
                    + presences.GetValueOrDefault((demande.Employeur, seance.Jour, seance.DemiJournee));
            }
            moindre = Math.Min(moindre, cout);
        }
        return moindre;
    }

    /// <summary>The largest sum within the minutes, each duration as often as wanted.</summary>
    private static int Atteignable(HashSet<int> durees, int minutes)
    {
        var sommes = new HashSet<int> { 0 };
        for (var somme = 1; somme <= minutes; somme++)
        {
            if (durees.Any(d => sommes.Contains(somme - d)))
            {
                sommes.Add(somme);
            }
        }
        return sommes.Max();
    }
}
