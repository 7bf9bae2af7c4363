namespace Socle.Planification.Moteur;

/// <summary>
/// Of each session, the largest sum within its minutes that durations of the visits allowed there can make, each as often as
/// wanted: 210 minutes where only visits of 40 go are worth 200.
/// </summary>
internal sealed class CapacitesAtteignables(Modele modele)
{
    private readonly Dictionary<(int Groupe, int Duree), int> premieres = [];
    private readonly HashSet<int>[] durees = new HashSet<int>[modele.Seances];

    public int[] Calculer()
    {
        foreach (var d in Enumerable.Range(0, modele.Demandes).Where(d => !modele.AExclues(d)))
        {
            foreach (var acces in modele.Acces[d])
            {
                var cle = (acces.Groupe, acces.Duree);
                premieres[cle] = Math.Min(acces.Debut, premieres.GetValueOrDefault(cle, int.MaxValue));
            }
        }
        foreach (var ((groupe, duree), debut) in premieres)
        {
            Noter(groupe, debut, modele.Groupes[groupe].Seances.Length, duree, _ => true);
        }
        foreach (var d in Enumerable.Range(0, modele.Demandes).Where(modele.AExclues))
        {
            foreach (var acces in modele.Acces[d])
            {
                // From there on, another visit already says this duration.
                var fin = Math.Min(modele.Groupes[acces.Groupe].Seances.Length, premieres.GetValueOrDefault((acces.Groupe, acces.Duree), int.MaxValue));
                Noter(acces.Groupe, acces.Debut, fin, acces.Duree, s => !modele.Exclue(d, s));
            }
        }
        return [.. durees.Select((d, s) => d is null ? 0 : Atteignable([.. d], modele.Minutes[s]))];
    }

    private void Noter(int groupe, int debut, int fin, int duree, Func<int, bool> permise)
    {
        var seances = modele.Groupes[groupe].Seances;
        for (var i = debut; i < fin; i++)
        {
            if (permise(seances[i]))
            {
                (durees[seances[i]] ??= []).Add(duree);
            }
        }
    }

    private static int Atteignable(int[] durees, int minutes)
    {
        var sommes = new bool[minutes + 1];
        sommes[0] = true;
        var meilleure = 0;
        for (var somme = 1; somme <= minutes; somme++)
        {
            foreach (var duree in durees)
            {
                if (duree <= somme && sommes[somme - duree])
                {
                    (sommes[somme], meilleure) = (true, somme);
                    break;
                }
            }
        }
        return meilleure;
    }
}
