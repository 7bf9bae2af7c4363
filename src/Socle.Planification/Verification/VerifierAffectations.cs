using Socle.Planification.Contrat;

namespace Socle.Planification.Verification;

/// <summary>Each visit once, where it has the right to go, within the minutes and the limits of presence.</summary>
internal sealed class VerifierAffectations(Instance instance, PlanLu plan, List<Faute> mensonges)
{
    private readonly Dictionary<long, Demande> demandes = instance.Demandes.ToDictionary(d => d.Id);
    private readonly Dictionary<long, Seance> seances = instance.Seances.ToDictionary(s => s.Id);
    private readonly Dictionary<long, long?> placements = [];

    public double Cout()
    {
        for (var i = 0; i < plan.Affectations.Count; i++)
        {
            Lire(i, plan.Affectations[i]);
        }
        foreach (var demande in instance.Demandes.Where(d => !placements.ContainsKey(d.Id)))
        {
            mensonges.Add(new("affectations", $"la demande {demande.Id} n’y est pas"));
        }
        Minutes();
        Presences();
        Fixes();
        Raisons();
        return instance.Demandes.Sum(d => placements.GetValueOrDefault(d.Id) is { } s ? CoutDe(d, seances[s]) : d.Refus);
    }

    private void Lire(int place, (long Demande, long? Seance) affectation)
    {
        var chemin = $"affectations[{place}]";
        if (!demandes.TryGetValue(affectation.Demande, out var demande))
        {
            mensonges.Add(new(chemin, $"la demande {affectation.Demande} n’existe pas"));
        }
        else if (!placements.TryAdd(demande.Id, null))
        {
            mensonges.Add(new(chemin, $"la demande {demande.Id} est déjà dite plus haut"));
        }
        else if (affectation.Seance is { } id && !seances.ContainsKey(id))
        {
            mensonges.Add(new(chemin, $"la séance {id} n’existe pas"));
        }
        else if (affectation.Seance is { } seance)
        {
            placements[demande.Id] = seance;
            if (Placement.Empechement(demande, seances[seance]) is { } raison)
            {
                mensonges.Add(new(chemin, $"la demande {demande.Id} n’a pas le droit d’aller dans la séance {seance} ({raison.Code()})"));
            }
        }
    }

    private IEnumerable<(Demande Demande, Seance Seance)> Placees() =>
        instance.Demandes.Where(d => placements.GetValueOrDefault(d.Id) is not null).Select(d => (d, seances[placements[d.Id]!.Value]));

    private void Minutes()
    {
        foreach (var groupe in Placees().GroupBy(p => p.Seance))
        {
            var prises = groupe.Sum(p => p.Demande.Durees.GetValueOrDefault(groupe.Key.Profession));
            if (prises > groupe.Key.Minutes)
            {
                mensonges.Add(new("affectations", $"la séance {groupe.Key.Id} a {groupe.Key.Minutes} minutes, le plan lui en donne {prises}"));
            }
        }
    }

    private void Presences()
    {
        foreach (var groupe in Placees().Where(p => p.Seance.ReserveA is null).GroupBy(p => (p.Demande.Employeur, p.Seance.Jour, p.Seance.DemiJournee)))
        {
            if (instance.Simultanes.TryGetValue(groupe.Key.Employeur, out var limite) && groupe.Count() > limite)
            {
                mensonges.Add(new("affectations", $"l’employeur {groupe.Key.Employeur} a {groupe.Count()} absents le jour {groupe.Key.Jour}, demi-journée {groupe.Key.DemiJournee}, pour {limite} permis"));
            }
        }
    }

    private void Fixes()
    {
        foreach (var (demande, seance) in instance.Fixes.Where(f => placements.GetValueOrDefault(f.Demande) != f.Seance))
        {
            mensonges.Add(new("affectations", $"la demande {demande}, fixée dans la séance {seance}, n’y est plus"));
        }
    }

    private void Raisons()
    {
        var dites = new HashSet<long>();
        for (var i = 0; i < plan.NonPlacees.Count; i++)
        {
            var (demande, raison) = plan.NonPlacees[i];
            if (!Placement.Existe(raison))
            {
                mensonges.Add(new($"nonPlacees[{i}]", $"la raison « {raison} » n’existe pas"));
            }
            if (!dites.Add(demande) || placements.GetValueOrDefault(demande, -1) is not null)
            {
                mensonges.Add(new($"nonPlacees[{i}]", $"la demande {demande} est placée, inconnue, ou déjà dite"));
            }
        }
        foreach (var (demande, _) in placements.Where(p => p.Value is null && !dites.Contains(p.Key)))
        {
            mensonges.Add(new("nonPlacees", $"la demande {demande} n’est pas placée, et rien ne dit pourquoi"));
        }
    }

    private double CoutDe(Demande demande, Seance seance) => demande.Poids * Math.Max(0, seance.Jour - (double)demande.AuPlusTard)
        + (seance.ReserveA is null ? instance.CoutTrajetParMinute * instance.Trajets[demande.Zone][seance.Lieu] : 0);
}
