namespace Socle.Planification.Moteur;

/// <summary>Sorts the sessions of an instance into groups, and finds those of each visit.</summary>
internal sealed class Groupes
{
    private readonly Instance instance;
    private readonly Dictionary<(long? Reserve, int Lieu, int Profession), int> rangs = [];
    private readonly string[] professions;

    public Groupes(Instance instance, string[] professions)
    {
        (this.instance, this.professions) = (instance, professions);
        var groupes = instance.Seances.Select((s, rang) => (s, rang))
            .GroupBy(x => (x.s.ReserveA, Lieu: x.s.ReserveA is null ? x.s.Lieu : -1, Array.IndexOf(professions, x.s.Profession))).ToList();
        DeSeance = new (int, int)[instance.Seances.Count];
        Tous = new Groupe[groupes.Count];
        foreach (var groupe in groupes)
        {
            var ordre = groupe.OrderBy(x => x.s.Jour).ThenBy(x => x.s.DemiJournee).ThenBy(x => x.rang).ToList();
            var rang = rangs.Count;
            rangs[groupe.Key] = rang;
            Tous[rang] = new Groupe([.. ordre.Select(x => x.rang)], [.. ordre.Select(x => x.s.Jour)], groupe.Key.Item3, groupe.Key.Lieu);
            for (var place = 0; place < ordre.Count; place++)
            {
                DeSeance[ordre[place].rang] = (rang, place);
            }
        }
    }

    public Groupe[] Tous { get; }

    public (int Groupe, int Place)[] DeSeance { get; }

    public Acces[] De(Demande demande)
    {
        var acces = new List<Acces>();
        foreach (var (profession, duree) in demande.Durees.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            if (Array.IndexOf(professions, profession) is >= 0 and var rang)
            {
                foreach (var lieu in demande.Lieux.Distinct())
                {
                    Ajouter(acces, demande, (null, lieu, rang), duree, instance.CoutTrajetParMinute * instance.Trajets[demande.Zone][lieu]);
                }
                Ajouter(acces, demande, (demande.Employeur, -1, rang), duree, 0);
            }
        }
        return [.. acces];
    }

    private void Ajouter(List<Acces> acces, Demande demande, (long?, int, int) cle, int duree, double trajet)
    {
        if (!rangs.TryGetValue(cle, out var groupe))
        {
            return;
        }
        var jours = Tous[groupe].Jours;
        var debut = Premier(jours, demande.PasAvant);
        if (debut < jours.Length)
        {
            acces.Add(new Acces(groupe, debut, Math.Max(debut, Retard(jours, demande)), duree, trajet));
        }
    }

    /// <summary>The first place that costs a delay.</summary>
    private static int Retard(int[] jours, Demande demande) =>
        demande.Poids == 0 || demande.AuPlusTard == int.MaxValue ? jours.Length : Premier(jours, demande.AuPlusTard + 1);

    /// <summary>The first place whose day is not before.</summary>
    private static int Premier(int[] jours, int jour)
    {
        var (bas, haut) = (0, jours.Length);
        while (bas < haut)
        {
            var milieu = (bas + haut) / 2;
            if (jours[milieu] < jour)
            {
                bas = milieu + 1;
            }
            else
            {
                haut = milieu;
            }
        }
        return bas;
    }
}
