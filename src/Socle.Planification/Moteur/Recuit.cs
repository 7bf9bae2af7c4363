namespace Socle.Planification.Moteur;

/// <summary>
/// Improves a plan by annealing: a visit tries another session; when there is no room, up to three of those there take its place,
/// go elsewhere, or are left out; now and then two sessions share again all they hold. A worse plan is accepted the less as it cools.
/// </summary>
internal sealed class Recuit(Modele modele, EtatPlan etat, Candidats candidats, Hasard hasard, Ardeur ardeur)
{
    /// <summary>How far a cooling is when it only freezes what is there: the temperature is then some five times the last one.</summary>
    public const double Tiede = 0.78;

    private const int ParPalier = 512;
    private const int PairesParPalier = 32;
    private const int ChassesAuPlus = 3;
    private const int EssaisAilleurs = 3;

    /// <summary>What a minute pays of its price at the beginning, and how fast that falls to nothing as it cools.</summary>
    private const double LoyerAuDebut = 0.4;
    private const double Baisse = 0.7;

    /// <summary>Of sixteen tries, those for visits left out, then those for sessions with minutes left.</summary>
    private const int PourLesLaissees = 2;
    private const int PourLesTrous = 10;

    /// <summary>Of eight visits chased, those whose minutes fill the hole left behind, then those whose minutes are just those missing.</summary>
    private const int Comblent = 2;
    private const int Justes = 4;

    private readonly int[] libres = [.. Enumerable.Range(0, modele.Demandes).Where(d => modele.Fixe[d] < 0 && etat.Connait(d) && candidats.De(d).Length > 0)];
    private readonly int[] chasses = new int[ChassesAuPlus];
    private readonly Candidat[] departs = new Candidat[ChassesAuPlus];
    private readonly Creux creux = new(modele, ardeur.Minute);
    private readonly Paires paires = new(modele, etat, hasard, ardeur.Minute);
    private readonly int[] touchees = new int[2 * ChassesAuPlus + 2];
    private readonly int[] minutes = new int[2 * ChassesAuPlus + 2];

    private double loyer;
    /// <summary>The half-day of a limited employer that the visit being moved leaves to another of its people; -1 when there is none.</summary>
    private int rendue;

    /// <summary>Part of a cooling: from <paramref name="debut"/> to <paramref name="fin"/>, 0 being its beginning and 1 its end.</summary>
    public void Refroidir(long essais, double debut, double fin, CancellationToken arret)
    {
        if (libres.Length == 0)
        {
            return;
        }
        var paliers = Math.Max(1, essais / ParPalier);
        for (var palier = 0L; palier < paliers && !arret.IsCancellationRequested; palier++)
        {
            var avancement = debut + (fin - debut) * palier / paliers;
            var temperature = ardeur.A(avancement);
            loyer = LoyerAuDebut * Math.Pow(1 - avancement, Baisse);
            for (var i = 0; i < ParPalier; i++)
            {
                Essayer(temperature);
            }
            for (var i = 0; i < PairesParPalier; i++)
            {
                Partager(temperature);
            }
        }
    }

    /// <summary>The session of a visit and another that would suit it share again all they hold.</summary>
    private void Partager(double temperature)
    {
        var d = Choisir();
        var choix = candidats.De(d);
        if (choix.Length > 0 && etat.Seance[d] is >= 0 and var une && Tirer(choix).Seance is var autre && autre != une)
        {
            paires.Partager(une, autre, temperature, loyer);
        }
    }

    private void Essayer(double temperature)
    {
        var d = Choisir();
        var choix = candidats.De(d);
        if (choix.Length == 0)
        {
            return;
        }
        ref readonly var vers = ref Tirer(choix);
        if (vers.Seance == etat.Seance[d] || !Chasser(d, vers, out var nombre, out var interdite))
        {
            return;
        }
        rendue = etat.Seance[d] >= 0 && modele.Presence(d, etat.Seance[d]) is var avant && avant != modele.Presence(d, vers.Seance) ? avant : -1;
        var gain = Loue(vers) - Loue(d);
        for (var i = 0; i < nombre; i++)
        {
            departs[i] = Partir(i, d, vers.Seance, interdite);
            gain += Loue(departs[i]) - Loue(chasses[i]);
        }
        gain -= Rassemblees(d, vers, nombre);
        if (gain <= 0 || gain <= -temperature * Math.Log(hasard.Fraction() + 1e-300))
        {
            Appliquer(d, vers, nombre);
        }
    }

    /// <summary>With the rent of its minutes: minutes left are then worth something by themselves, so that they gather until a visit fits.</summary>
    private double Loue(in Candidat c) => c.Seance < 0 ? c.Cout : c.Cout + loyer * ardeur.Minute[c.Seance] * c.Duree;

    /// <summary>How much more the minutes left are worth, once all have moved, for being gathered where a visit may fit.</summary>
    private double Rassemblees(int d, in Candidat vers, int nombre)
    {
        var n = Noter(0, etat.Seance[d], etat.Duree[d]);
        n = Noter(n, vers.Seance, -vers.Duree);
        for (var i = 0; i < nombre; i++)
        {
            n = Noter(n, etat.Seance[chasses[i]], etat.Duree[chasses[i]]);
            n = Noter(n, departs[i].Seance, -departs[i].Duree);
        }
        var valeur = 0.0;
        for (var i = 0; i < n; i++)
        {
            var (s, reste) = (touchees[i], etat.Reste[touchees[i]]);
            valeur += minutes[i] == 0 ? 0 : creux.Valeur(s, reste + minutes[i]) - creux.Valeur(s, reste);
        }
        return valeur;
    }

    private int Noter(int nombre, int seance, int rendues)
    {
        if (seance < 0)
        {
            return nombre;
        }
        var place = Array.IndexOf(touchees, seance, 0, nombre);
        if (place >= 0)
        {
            minutes[place] += rendues;
            return nombre;
        }
        (touchees[nombre], minutes[nombre]) = (seance, rendues);
        return nombre + 1;
    }

    private double Loue(int d) => etat.Seance[d] < 0 ? etat.Cout[d] : etat.Cout[d] + loyer * ardeur.Minute[etat.Seance[d]] * etat.Duree[d];

    /// <summary>Those left out, who cost most and are few, and those of sessions with minutes left, more often than their number.</summary>
    private int Choisir()
    {
        var u = (int)(hasard.Suivant() >> 32) & 15;
        if (u < PourLesLaissees && etat.Dehors > 0)
        {
            return etat.Laissee(hasard.Entier(etat.Dehors));
        }
        if (u < PourLesLaissees + PourLesTrous && etat.Trouees > 0)
        {
            var s = etat.Trouee(hasard.Entier(etat.Trouees));
            if (etat.Nombre[s] > 0)
            {
                return etat.Membres[s][hasard.Entier(etat.Nombre[s])];
            }
        }
        return libres[hasard.Entier(libres.Length)];
    }

    /// <summary>The first ones, worth most, more often.</summary>
    private ref readonly Candidat Tirer(ReadOnlySpan<Candidat> choix)
    {
        var u = hasard.Fraction();
        return ref choix[(int)(choix.Length * u * u)];
    }

    /// <summary>Who must leave for this visit to enter; false when they would be too many, or may not move.</summary>
    /// <param name="interdite">The half-day of the employer that one of them leaves, and that none may enter again.</param>
    private bool Chasser(int d, in Candidat vers, out int nombre, out int interdite)
    {
        (nombre, interdite) = (0, -1);
        var libre = etat.Reste[vers.Seance];
        if (!etat.PresencePermise(d, vers.Seance))
        {
            interdite = modele.Presence(d, vers.Seance);
            if (etat.Presents[interdite] == 0)
            {
                return false;
            }
            var present = etat.Present(interdite, hasard.Entier(etat.Presents[interdite]));
            libre += etat.Seance[present] == vers.Seance ? etat.Duree[present] : 0;
            chasses[nombre++] = present;
        }
        while (libre < vers.Duree)
        {
            if (nombre == ChassesAuPlus || etat.Nombre[vers.Seance] == 0)
            {
                return false;
            }
            var membre = Victime(vers.Seance, vers.Duree - libre, etat.Seance[d] is >= 0 and var quittee ? etat.Duree[d] + etat.Reste[quittee] : 0);
            if (chasses.AsSpan(0, nombre).Contains(membre))
            {
                return false;
            }
            libre += etat.Duree[membre];
            chasses[nombre++] = membre;
        }
        for (var i = 0; i < nombre; i++)
        {
            if (modele.Fixe[chasses[i]] >= 0 || chasses[i] == d)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Most often one whose minutes are just those missing: a session that was full stays full.</summary>
    private int Victime(int seance, int manque, int trou)
    {
        var (membres, nombre) = (etat.Membres[seance], etat.Nombre[seance]);
        var debut = hasard.Entier(nombre);
        var u = (int)(hasard.Suivant() >> 32) & 7;
        if (u < Comblent + Justes)
        {
            manque = u < Comblent && trou > manque ? trou : manque;
            for (var i = 0; i < nombre; i++)
            {
                var membre = membres[debut + i < nombre ? debut + i : debut + i - nombre];
                if (etat.Duree[membre] == manque)
                {
                    return membre;
                }
            }
        }
        return membres[debut];
    }

    /// <summary>Where the one chased goes: the place left by the one that comes, one of its own candidates, or nowhere.</summary>
    private Candidat Partir(int rang, int d, int quittee, int interdite)
    {
        var (v, laissee) = (chasses[rang], etat.Seance[d]);
        var echange = (hasard.Suivant() & 1) == 0;
        for (var essai = 0; essai <= EssaisAilleurs; essai++)
        {
            if (essai == (echange ? 0 : EssaisAilleurs))
            {
                if (laissee >= 0 && laissee != quittee && modele.Permis(v, laissee, out var acces) && Tient(rang, d, laissee, acces.Duree, interdite)
                    && modele.Cout(v, laissee, acces) is var cout && cout < modele.Refus[v])
                {
                    return new Candidat(laissee, acces.Duree, cout);
                }
                continue;
            }
            var choix = candidats.De(v);
            if (choix.Length > 0 && Tirer(choix) is var c && c.Seance != quittee && Tient(rang, d, c.Seance, c.Duree, interdite))
            {
                return c;
            }
        }
        return new Candidat(-1, 0, modele.Refus[v]);
    }

    /// <summary>Whether there is room, once the one that comes has left its place and those chased before have taken theirs.</summary>
    private bool Tient(int rang, int d, int seance, int duree, int interdite)
    {
        var v = chasses[rang];
        var reste = etat.Reste[seance] + (seance == etat.Seance[d] ? etat.Duree[d] : 0) - duree;
        var presence = modele.Presence(v, seance);
        for (var i = 0; i < rang; i++)
        {
            reste -= departs[i].Seance == seance ? departs[i].Duree : 0;
            // Two people of a limited employer who would enter one half-day together: their limit is looked at one by one.
            if (presence >= 0 && departs[i].Seance >= 0 && modele.Presence(chasses[i], departs[i].Seance) == presence)
            {
                return false;
            }
        }
        return reste >= 0 && seance != etat.Seance[v] && (presence < 0 || (presence != interdite && (presence == rendue || etat.PresencePermise(v, seance))));
    }

    private void Appliquer(int d, in Candidat vers, int nombre)
    {
        for (var i = 0; i < nombre; i++)
        {
            etat.Oter(chasses[i]);
        }
        etat.Deplacer(d, vers.Seance, vers.Cout, vers.Duree);
        for (var i = 0; i < nombre; i++)
        {
            if (departs[i].Seance >= 0)
            {
                etat.Poser(chasses[i], departs[i].Seance, departs[i].Cout, departs[i].Duree);
            }
        }
    }
}
