using System.Globalization;

namespace Socle.Planification.Contrat;

/// <summary>What each field allows and the whole does not: doubles, unknown ids, accepted placements that do not hold.</summary>
internal static class Coherence
{
    public static IEnumerable<Faute> Fautes(Instance instance)
    {
        var seances = new Dictionary<long, Seance>();
        for (var i = 0; i < instance.Seances.Count; i++)
        {
            if (!seances.TryAdd(instance.Seances[i].Id, instance.Seances[i]))
            {
                yield return new($"seances[{i}].id", "cet identifiant est déjà celui d’une autre séance");
            }
        }
        var demandes = new Dictionary<long, Demande>();
        for (var i = 0; i < instance.Demandes.Count; i++)
        {
            if (!demandes.TryAdd(instance.Demandes[i].Id, instance.Demandes[i]))
            {
                yield return new($"demandes[{i}].id", "cet identifiant est déjà celui d’une autre demande");
            }
            foreach (var faute in Exclues(instance.Demandes[i], i, seances))
            {
                yield return faute;
            }
        }
        foreach (var faute in Fixes(instance, demandes, seances))
        {
            yield return faute;
        }
    }

    private static IEnumerable<Faute> Exclues(Demande demande, int place, Dictionary<long, Seance> seances)
    {
        for (var j = 0; j < demande.SeancesExclues.Count; j++)
        {
            if (!seances.ContainsKey(demande.SeancesExclues[j]))
            {
                yield return new($"demandes[{place}].seancesExclues[{j}]", $"la séance {demande.SeancesExclues[j]} n’existe pas");
            }
        }
    }

    private static IEnumerable<Faute> Fixes(Instance instance, Dictionary<long, Demande> demandes, Dictionary<long, Seance> seances)
    {
        var (vues, prises, presents) = (new HashSet<long>(), new Dictionary<long, int>(), new Dictionary<(long, int, int), int>());
        for (var i = 0; i < instance.Fixes.Count; i++)
        {
            if (Fixe(instance.Fixes[i]) is { } phrase)
            {
                yield return new(string.Create(CultureInfo.InvariantCulture, $"fixes[{i}]"), phrase);
            }
        }

        string? Fixe((long Demande, long Seance) fixe)
        {
            if (!demandes.TryGetValue(fixe.Demande, out var demande))
            {
                return $"la demande {fixe.Demande} n’existe pas";
            }
            if (!seances.TryGetValue(fixe.Seance, out var seance))
            {
                return $"la séance {fixe.Seance} n’existe pas";
            }
            if (!vues.Add(fixe.Demande))
            {
                return $"la demande {fixe.Demande} est déjà placée";
            }
            if (Placement.Empechement(demande, seance) is { } raison)
            {
                return $"la demande {fixe.Demande} n’a pas le droit d’aller dans la séance {fixe.Seance} ({raison.Code()})";
            }
            prises[seance.Id] = prises.GetValueOrDefault(seance.Id) + demande.Durees[seance.Profession];
            if (prises[seance.Id] > seance.Minutes)
            {
                return $"la séance {fixe.Seance} n’a pas assez de minutes pour ce qui y est fixé";
            }
            return instance.Simultanes.TryGetValue(demande.Employeur, out var limite) && seance.ReserveA is null
                && (presents[(demande.Employeur, seance.Jour, seance.DemiJournee)] = presents.GetValueOrDefault((demande.Employeur, seance.Jour, seance.DemiJournee)) + 1) > limite
                ? $"l’employeur {demande.Employeur} aurait plus de {limite} absents à la fois"
                : null;
        }
    }
}
