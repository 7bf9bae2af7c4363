using System.Globalization;
using System.Text.Json;

namespace Socle.Planification.Contrat;

/// <summary>Reads an instance and says all that is wrong in it, each with its path.</summary>
public static class LectureInstance
{
    /// <summary>The instance, or its faults.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static (Instance? Instance, IReadOnlyList<Faute> Fautes) Lire(Stream flux)
    {
        using var document = JsonDocument.Parse(flux);
        var fautes = new List<Faute>();
        var instance = Lire(new NoeudJson(document.RootElement, "", fautes));
        if (fautes.Count == 0)
        {
            fautes.AddRange(Coherence.Fautes(instance));
        }
        return fautes.Count == 0 ? (instance, fautes) : (null, fautes);
    }

    private static Instance Lire(NoeudJson racine)
    {
        var (horizon, zones, lieux) = (racine["horizonJours"].Entier(1, 10_000), racine["zones"].Entier(0, 1_000_000), racine["lieux"].Entier(0, 1_000_000));
        return new Instance
        {
            Nom = racine["nom"].Texte(),
            HorizonJours = horizon,
            CoutTrajetParMinute = racine["coutTrajetParMinute"].Montant(),
            Lieux = lieux,
            Trajets = Trajets(racine["trajets"], zones, lieux),
            Seances = [.. racine["seances"].Liste().Select(n => Seance(n, horizon, lieux))],
            Demandes = [.. racine["demandes"].Liste().Select(n => Demande(n, zones, lieux))],
            Fixes = [.. racine["fixes"].Liste(requise: false).Select(Couple)],
            Simultanes = Simultanes(racine["simultanes"]),
        };
    }

    private static List<IReadOnlyList<double>> Trajets(NoeudJson noeud, int zones, int lieux)
    {
        var lignes = noeud.Liste();
        if (lignes.Count != zones)
        {
            noeud.Fauter(string.Create(CultureInfo.InvariantCulture, $"une ligne par zone est attendue : {zones}, et non {lignes.Count}"));
        }
        return [.. lignes.Select(l => Ligne(l, lieux))];
    }

    private static IReadOnlyList<double> Ligne(NoeudJson noeud, int lieux)
    {
        var minutes = noeud.Liste();
        if (minutes.Count != lieux)
        {
            noeud.Fauter(string.Create(CultureInfo.InvariantCulture, $"un trajet par lieu est attendu : {lieux}, et non {minutes.Count}"));
        }
        return [.. minutes.Select(m => m.Montant())];
    }

    private static Seance Seance(NoeudJson noeud, int horizon, int lieux) => new(noeud["id"].Identifiant(), noeud["lieu"].Entier(0, lieux - 1),
        noeud["jour"].Entier(0, horizon - 1), noeud["demiJournee"].Entier(0, 1), noeud["profession"].Texte(), noeud["minutes"].Entier(0, 1_440),
        noeud["reserveA"].Absent ? null : noeud["reserveA"].Identifiant());

    private static Demande Demande(NoeudJson noeud, int zones, int lieux) => new(noeud["id"].Identifiant(), noeud["zone"].Entier(0, zones - 1),
        noeud["employeur"].Identifiant(), noeud["durees"].Champs().ToDictionary(c => c.Nom, c => c.Valeur.Entier(1, 1_440)),
        noeud["pasAvant"].Entier(int.MinValue, int.MaxValue), noeud["auPlusTard"].Entier(int.MinValue, int.MaxValue), noeud["poids"].Montant(),
        [.. noeud["lieux"].Liste().Select(l => l.Entier(0, lieux - 1))],
        [.. noeud["seancesExclues"].Liste(requise: false).Select(s => s.Identifiant())], noeud["refus"].Montant());

    private static (long, long) Couple(NoeudJson noeud)
    {
        var deux = noeud.Liste();
        if (deux.Count != 2)
        {
            noeud.Fauter("deux identifiants sont attendus : la demande, puis la séance");
            return default;
        }
        return (deux[0].Identifiant(), deux[1].Identifiant());
    }

    private static Dictionary<long, int> Simultanes(NoeudJson noeud)
    {
        var limites = new Dictionary<long, int>();
        foreach (var (nom, valeur) in noeud.Champs(requis: false))
        {
            if (long.TryParse(nom, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var employeur))
            {
                limites[employeur] = valeur.Entier(0, int.MaxValue);
            }
            else
            {
                valeur.Fauter("le nom du champ est l’identifiant d’un employeur");
            }
        }
        return limites;
    }
}
