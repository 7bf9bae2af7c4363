using System.Globalization;
using Socle.Planification;
using Socle.Planification.Contrat;

namespace Socle.Bench.Planification;

/// <summary>An instance as an integer programme, in the LP format every solver reads: one variable for each permitted pair. One term a line, since lines are limited.</summary>
internal static class EcritureLp
{
    public static int Ecrire(Instance instance, string chemin)
    {
        var paires = Paires(instance);
        var parDemande = paires.ToLookup(p => p.Demande.Id);
        using var lp = new StreamWriter(chemin);
        lp.WriteLine("Minimize\n obj:");
        foreach (var (demande, seance, cout) in paires)
        {
            lp.WriteLine(FormattableString.Invariant($" + {cout} x{demande.Id}_{seance.Id}"));
        }
        foreach (var demande in instance.Demandes)
        {
            lp.WriteLine(FormattableString.Invariant($" + {demande.Refus} y{demande.Id}"));
        }
        lp.WriteLine("Subject To");
        foreach (var demande in instance.Demandes)
        {
            Contrainte(lp, $"d{demande.Id}", parDemande[demande.Id].Select(p => Terme(1, p)).Append($"+ y{demande.Id}"), "=", 1);
        }
        foreach (var groupe in paires.GroupBy(p => p.Seance))
        {
            Contrainte(lp, $"s{groupe.Key.Id}", groupe.Select(p => Terme(p.Demande.Durees[groupe.Key.Profession], p)), "<=", groupe.Key.Minutes);
        }
        foreach (var groupe in paires.Where(p => p.Seance.ReserveA is null && instance.Simultanes.ContainsKey(p.Demande.Employeur)).GroupBy(p => (p.Demande.Employeur, p.Seance.Jour, p.Seance.DemiJournee)))
        {
            Contrainte(lp, $"e{groupe.Key.Employeur}_{groupe.Key.Jour}_{groupe.Key.DemiJournee}", groupe.Select(p => Terme(1, p)), "<=", instance.Simultanes[groupe.Key.Employeur]);
        }
        lp.WriteLine("Binary");
        foreach (var nom in paires.Select(p => $"x{p.Demande.Id}_{p.Seance.Id}").Concat(instance.Demandes.Select(d => $"y{d.Id}")))
        {
            lp.WriteLine($" {nom}");
        }
        lp.WriteLine("End");
        return paires.Count;
    }

    /// <summary>Those that cost less than leaving the visit out.</summary>
    private static List<Paire> Paires(Instance instance) => [.. instance.Demandes.SelectMany(_ => instance.Seances, (demande, seance) => (demande, seance))
        .Where(p => Placement.Empechement(p.demande, p.seance) is null)
        .Select(p => new Paire(p.demande, p.seance, Cout(instance, p.demande, p.seance))).Where(p => p.Cout < p.Demande.Refus)];

    private static double Cout(Instance instance, Demande demande, Seance seance) => demande.Poids * Math.Max(0, seance.Jour - (double)demande.AuPlusTard)
        + (seance.ReserveA is null ? instance.CoutTrajetParMinute * instance.Trajets[demande.Zone][seance.Lieu] : 0);

    private static string Terme(int facteur, Paire paire) => FormattableString.Invariant($"+ {facteur} x{paire.Demande.Id}_{paire.Seance.Id}");

    private static void Contrainte(StreamWriter lp, string nom, IEnumerable<string> termes, string signe, int limite) =>
        lp.WriteLine(string.Create(CultureInfo.InvariantCulture, $" {nom}: {string.Join("\n  ", termes)}\n  {signe} {limite}"));

    private sealed record Paire(Demande Demande, Seance Seance, double Cout);
}
