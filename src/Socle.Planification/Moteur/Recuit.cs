namespace Socle.Planification.Moteur;

/// <summary>
/// Improves a plan by annealing: a visit tries another session; when it is full, one or two of those there go elsewhere, or take
/// its place. A worse plan is accepted the less as it cools.
/// </summary>
internal sealed class Recuit(Modele modele, EtatPlan etat, Candidats candidats, Hasard hasard)
{
    private const int ParPalier = 512;

    private readonly int[] libres = [.. Enumerable.Range(0, modele.Demandes).Where(d => modele.Fixe[d] < 0 && candidats.De(d).Length > 0)];
    private Depart premier;
    private Depart second;

    public void Refroidir(long essais, double chaude, double froide, CancellationToken arret)
    {
        if (libres.Length == 0)
        {
            return;
        }
        var paliers = Math.Max(1, essais / ParPalier);
        var (temperature, facteur) = (chaude, Math.Pow(froide / chaude, 1.0 / paliers));
        for (var palier = 0L; palier < paliers && !arret.IsCancellationRequested; palier++)
        {
            for (var i = 0; i < ParPalier; i++)
            {
                Essayer(temperature);
            }
            temperature *= facteur;
        }
    }

    private void Essayer(double temperature)
    {
        var d = libres[hasard.Entier(libres.Length)];
        var choix = candidats.De(d);
        var u = hasard.Fraction();
        ref readonly var vers = ref choix[(int)(choix.Length * u * u)];
        if (vers.Seance == etat.Seance[d] || !etat.PresencePermise(d, vers.Seance))
        {
            return;
        }
        var gain = vers.Cout - etat.Cout[d];
        var seuil = -temperature * Math.Log(hasard.Fraction() + 1e-300);
        if (vers.Duree <= etat.Reste[vers.Seance])
        {
            if (gain <= seuil)
            {
                etat.Deplacer(d, vers.Seance, vers.Cout, vers.Duree);
            }
            return;
        }
        Chasser(d, vers, gain, seuil);
    }

    /// <summary>Makes room by moving one visit, or two.</summary>
    private void Chasser(int d, in Candidat vers, double gain, double seuil)
    {
        var (membres, nombre) = (etat.Membres[vers.Seance], etat.Nombre[vers.Seance]);
        if (nombre == 0)
        {
            return;
        }
        var manque = vers.Duree - etat.Reste[vers.Seance];
        var place = hasard.Entier(nombre);
        var un = membres[place];
        if (modele.Fixe[un] >= 0)
        {
            return;
        }
        var rendu = etat.Reste[Math.Max(0, etat.Seance[d])] + etat.Duree[d];
        if (etat.Duree[un] >= manque)
        {
            if (Partir(un, d, vers.Seance, rendu, -1, 0, out premier) && gain + premier.Cout - etat.Cout[un] <= seuil)
            {
                Appliquer(un, premier, d, vers);
            }
            return;
        }
        if (nombre < 2)
        {
            return;
        }
        var deux = membres[(place + 1 + hasard.Entier(nombre - 1)) % nombre];
        if (modele.Fixe[deux] >= 0 || etat.Duree[un] + etat.Duree[deux] < manque
            || !Partir(un, d, vers.Seance, rendu, -1, 0, out premier)
            || !Partir(deux, d, vers.Seance, rendu, premier.Seance, premier.Duree, out second)
            || MemeCreneau(un, premier.Seance, deux, second.Seance)
            || gain + premier.Cout - etat.Cout[un] + second.Cout - etat.Cout[deux] > seuil)
        {
            return;
        }
        etat.Oter(deux);
        Appliquer(un, premier, d, vers);
        if (second.Seance >= 0)
        {
            etat.Poser(deux, second.Seance, second.Cout, second.Duree);
        }
    }

    /// <summary>Two people of a limited employer who would enter one half-day together: their limit was looked at one by one.</summary>
    private bool MemeCreneau(int un, int versUn, int deux, int versDeux) =>
        versUn >= 0 && versDeux >= 0 && modele.Presence(un, versUn) is >= 0 and var p && p == modele.Presence(deux, versDeux);

    private void Appliquer(int chasse, in Depart depart, int d, in Candidat vers)
    {
        etat.Oter(chasse);
        etat.Deplacer(d, vers.Seance, vers.Cout, vers.Duree);
        if (depart.Seance >= 0)
        {
            etat.Poser(chasse, depart.Seance, depart.Cout, depart.Duree);
        }
    }

    /// <summary>Where a visit chased from a session may go: to the place left by the one that comes, or to one of its own candidates.</summary>
    /// <param name="rendu">What the session of the one that comes will have left once it is gone.</param>
    /// <param name="prise">A session just promised to another, and the minutes promised.</param>
    private bool Partir(int v, int d, int quittee, int rendu, int prise, int minutesPrises, out Depart depart)
    {
        var echange = (hasard.Suivant() & 1) == 0;
        return (echange && Echanger(v, d, rendu, prise, minutesPrises, out depart)) || Ailleurs(v, d, quittee, rendu, prise, minutesPrises, out depart)
            || (!echange && Echanger(v, d, rendu, prise, minutesPrises, out depart));
    }

    private bool Echanger(int v, int d, int rendu, int prise, int minutesPrises, out Depart depart)
    {
        var s = etat.Seance[d];
        if (s < 0)
        {
            depart = new Depart(-1, 0, modele.Refus[v]);
            return true;
        }
        if (modele.Permis(v, s, out var acces) && acces.Duree <= rendu - (prise == s ? minutesPrises : 0) && etat.PresencePermise(v, s))
        {
            depart = new Depart(s, acces.Duree, modele.Cout(v, s, acces));
            return true;
        }
        depart = default;
        return false;
    }

    private bool Ailleurs(int v, int d, int quittee, int rendu, int prise, int minutesPrises, out Depart depart)
    {
        var choix = candidats.De(v);
        for (var essai = 0; essai < 3 && choix.Length > 0; essai++)
        {
            var u = hasard.Fraction();
            ref readonly var c = ref choix[(int)(choix.Length * u * u)];
            var reste = (c.Seance == etat.Seance[d] ? rendu : etat.Reste[c.Seance]) - (prise == c.Seance ? minutesPrises : 0);
            if (c.Seance != quittee && c.Duree <= reste && etat.PresencePermise(v, c.Seance))
            {
                depart = new Depart(c.Seance, c.Duree, c.Cout);
                return true;
            }
        }
        depart = default;
        return false;
    }

    private readonly record struct Depart(int Seance, int Duree, double Cout);
}
