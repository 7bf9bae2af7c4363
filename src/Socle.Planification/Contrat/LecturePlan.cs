using System.Text.Json;

namespace Socle.Planification.Contrat;

/// <summary>A plan as its file says it, before anything of it is believed.</summary>
public sealed record PlanLu(string Instance, double Cout, double Borne, IReadOnlyList<(long Demande, long? Seance)> Affectations,
    IReadOnlyList<(long Demande, string Raison)> NonPlacees, IReadOnlyList<(long Seance, double Prix)> PrixSeances,
    IReadOnlyList<(long Employeur, int Jour, int DemiJournee, double Prix)> PrixSimultanes);

/// <summary>Reads the file of a plan and says what cannot be read in it.</summary>
public static class LecturePlan
{
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static (PlanLu? Plan, IReadOnlyList<Faute> Fautes) Lire(Stream flux)
    {
        using var document = JsonDocument.Parse(flux);
        var fautes = new List<Faute>();
        var racine = new NoeudJson(document.RootElement, "", fautes);
        var plan = new PlanLu(racine["instance"].Texte(), racine["cout"].Nombre(), racine["borne"].Nombre(),
            [.. Lignes(racine["affectations"], 2).Select(l => (l[0].Identifiant(), l[1].Absent ? (long?)null : l[1].Identifiant()))],
            [.. Lignes(racine["nonPlacees"], 2).Select(l => (l[0].Identifiant(), l[1].Texte()))],
            [.. Lignes(racine["certificat"]["seances"], 2).Select(l => (l[0].Identifiant(), l[1].Nombre()))],
            [.. Lignes(racine["certificat"]["simultanes"], 4).Select(l => (l[0].Identifiant(), l[1].Entier(0, int.MaxValue), l[2].Entier(0, 1), l[3].Nombre()))]);
        return fautes.Count == 0 ? (plan, fautes) : (null, fautes);
    }

    private static IEnumerable<IReadOnlyList<NoeudJson>> Lignes(NoeudJson noeud, int colonnes)
    {
        foreach (var ligne in noeud.Liste())
        {
            var valeurs = ligne.Liste();
            if (valeurs.Count == colonnes)
            {
                yield return valeurs;
            }
            else
            {
                ligne.Fauter($"{colonnes} valeurs sont attendues, et non {valeurs.Count}");
            }
        }
    }
}
