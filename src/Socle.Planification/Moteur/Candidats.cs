namespace Socle.Planification.Moteur;

/// <summary>For each visit, the few sessions worth trying: those that cost it least once room has its price.</summary>
internal sealed class Candidats
{
    private const int AuPlus = 48;

    private readonly int[] debut;
    private readonly List<Candidat> tous;

    public Candidats(Modele modele, double[] minute, double[] presence, Hasard hasard)
    {
        debut = new int[modele.Demandes + 1];
        tous = new List<Candidat>(modele.Demandes * 24);
        var (retenus, couts) = (new Candidat[AuPlus], new double[AuPlus]);
        for (var d = 0; d < modele.Demandes; d++)
        {
            debut[d] = tous.Count;
            if (modele.Fixe[d] < 0)
            {
                tous.AddRange(retenus.AsSpan(0, Choisir(modele, d, minute, presence, hasard, retenus, couts)));
            }
        }
        debut[modele.Demandes] = tous.Count;
    }

    private Candidats(Candidats entiers, Territoire territoire)
    {
        (debut, tous) = (new int[entiers.debut.Length], new List<Candidat>(entiers.tous.Count));
        for (var d = 0; d < debut.Length - 1; d++)
        {
            debut[d] = tous.Count;
            foreach (ref readonly var c in territoire.Visites[d] ? entiers.De(d) : [])
            {
                if (territoire.Seances[c.Seance])
                {
                    tous.Add(c);
                }
            }
        }
        debut[^1] = tous.Count;
    }

    /// <summary>Those within a territory.</summary>
    public Candidats Dans(Territoire territoire) => new(this, territoire);

    public ReadOnlySpan<Candidat> De(int demande) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tous)[debut[demande]..debut[demande + 1]];

    private static int Choisir(Modele modele, int d, double[] minute, double[] presence, Hasard hasard, Candidat[] retenus, double[] couts)
    {
        var nombre = 0;
        foreach (ref readonly var a in modele.Acces[d].AsSpan())
        {
            var groupe = modele.Groupes[a.Groupe];
            for (var i = a.Debut; i < groupe.Seances.Length; i++)
            {
                var (s, cout) = (groupe.Seances[i], a.Trajet + modele.Retard(d, groupe.Jours[i]));
                if (cout >= modele.Refus[d] || (nombre == AuPlus && cout >= couts[nombre - 1]))
                {
                    break;
                }
                // Many sessions are worth the same: a little chance, so that not all visits try the same ones.
                var prix = cout + minute[s] * a.Duree + (modele.Presence(d, s) is >= 0 and var p ? presence[p] : 0) + hasard.Fraction();
                if ((nombre < AuPlus || prix < couts[nombre - 1]) && !modele.Exclue(d, s) && a.Duree <= modele.Minutes[s])
                {
                    nombre = Inserer(retenus, couts, nombre, new Candidat(s, a.Duree, cout), prix);
                }
            }
        }
        return nombre;
    }

    private static int Inserer(Candidat[] retenus, double[] couts, int nombre, Candidat candidat, double prix)
    {
        var place = nombre < AuPlus ? nombre++ : nombre - 1;
        while (place > 0 && couts[place - 1] > prix)
        {
            (retenus[place], couts[place]) = (retenus[place - 1], couts[place - 1]);
            place--;
        }
        (retenus[place], couts[place]) = (candidat, prix);
        return nombre;
    }
}

/// <summary>A session for a visit: minutes it takes there, and what it costs without the price of room.</summary>
internal readonly record struct Candidat(int Seance, int Duree, double Cout);
