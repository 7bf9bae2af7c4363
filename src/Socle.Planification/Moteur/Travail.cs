namespace Socle.Planification.Moteur;

/// <summary>
/// What goes from one round to the next. The first rounds cool a plan slowly while prices settle; a copy frozen after each gives a plan
/// at any time. Then each round cuts the best plan in two parts that share nothing, and each part, on a core of its own, is warmed,
/// cooled and mended by chains: it is kept when it costs less. Many short coolings followed by chains go further than a long one.
/// </summary>
internal sealed class Travail(Modele modele, ulong graine)
{
    private const int ToursDeDepart = 5;
    private const int EssaisParDemande = 60;
    private const int EssaisDeReprise = 100;
    private const int EssaisAuMoins = 5_000;
    private const int EssaisDuGel = 30;
    private const int EffortEnChemin = 1_000;
    private const int EffortDuGel = 4_000;
    private const int EffortDeReprise = 8_000;
    private const int PaliersAuDepart = 3;
    private const int PaliersParTour = 4;
    private const int PrixParTour = 60;
    private const int Patience = 10;
    private const int ToursEntreCandidats = 3;
    private const double PartDuPrix = 0.3;
    private const double Chaude = 0.15;
    private const double Froide = 0.05;

    /// <summary>Where a part is warmed to: it keeps most of what it had right.</summary>
    private const double Reprise = 0.3;

    /// <summary>Fewer visits are not cut in two: the whole plan is taken up twice, once from hot, and the better is kept.</summary>
    private const int AssezPourCouper = 400;

    private readonly Prix prix = new(modele);
    private readonly Hasard hasard = new(graine);
    private readonly Hasard hasardDuGel = new(graine + 1);
    private EtatPlan courant = null!;
    private EtatPlan? aGeler;
    private Candidats candidats = null!;
    private Certitude certitude = null!;

    public EtatPlan Meilleur { get; private set; } = Glouton.Faire(modele);

    public int Tours { get; private set; }

    public double Borne => certitude.Borne;

    public bool AuMieux => Meilleur.Total - certitude.Borne <= 1e-9 * Math.Max(1, Math.Abs(Meilleur.Total));

    public void Commencer(CancellationToken arret)
    {
        prix.Equilibrer(PaliersAuDepart, arret);
        Retenir(Glouton.Faire(modele, prix.Minute));
        (courant, certitude) = (Meilleur.Copier(), Certitude.De(prix));
    }

    /// <summary>False when it was stopped on the way: nothing of it is kept.</summary>
    public bool Tourner(CancellationToken arret)
    {
        if (Tours % ToursEntreCandidats == 0 || !prix.Equilibres)
        {
            candidats = new Candidats(modele, prix.Minute, prix.Presence, hasard);
        }
        // Before the prices move: a round depends on the one before, never on which core is faster.
        var ardeur = Ardeur.De(modele, prix.Minute, PartDuPrix, Chaude, Froide);
        if (!(Tours < ToursDeDepart ? Refroidir(ardeur, arret) : Reprendre(ardeur, arret)))
        {
            return false;
        }
        certitude = Certitude.De(prix);
        Tours++;
        return true;
    }

    public Plan Conclure() => Redaction.Rediger(modele, Meilleur, certitude, Tours);

    private bool Refroidir(Ardeur ardeur, CancellationToken arret)
    {
        var autre = Task.Run(() => MonterEtGeler(ardeur, arret), CancellationToken.None);
        new Recuit(modele, courant, candidats, hasard, ardeur).Refroidir(Essais(EssaisParDemande, modele.Demandes), (double)Tours / ToursDeDepart, (double)(Tours + 1) / ToursDeDepart, arret);
        autre.Wait(CancellationToken.None);
        if (arret.IsCancellationRequested)
        {
            return false;
        }
        Retenir(aGeler);
        aGeler = courant.Copier();
        if (Tours + 1 == ToursDeDepart)
        {
            Geler(aGeler, ardeur, EffortDuGel, arret);
            Retenir(arret.IsCancellationRequested ? null : aGeler);
        }
        return !arret.IsCancellationRequested;
    }

    private void MonterEtGeler(Ardeur ardeur, CancellationToken arret)
    {
        Monter(arret);
        if (aGeler is not null)
        {
            Geler(aGeler, ardeur, EffortEnChemin, arret);
        }
    }

    private void Monter(CancellationToken arret)
    {
        if (prix.Equilibres)
        {
            prix.Avancer(PrixParTour, Patience, arret);
        }
        else
        {
            prix.Equilibrer(PaliersParTour, arret);
        }
    }

    private void Geler(EtatPlan etat, Ardeur ardeur, int effort, CancellationToken arret)
    {
        new Recuit(modele, etat, candidats, hasardDuGel, ardeur).Refroidir(Essais(EssaisDuGel, modele.Demandes), Recuit.Tiede, 1, arret);
        new Chaines(modele, etat, candidats, ardeur.Minute).Ameliorer((long)effort * modele.Demandes, arret);
        Glouton.Completer(modele, etat);
    }

    private bool Reprendre(Ardeur ardeur, CancellationToken arret)
    {
        var entier = modele.Demandes < AssezPourCouper;
        var (un, deux) = entier ? (Territoire.Tout(modele), Territoire.Tout(modele)) : Territoire.Couper(modele, Meilleur, hasard);
        var (premier, second) = (hasard.Suivant(), hasard.Suivant());
        var montee = Task.Run(() => Monter(arret), CancellationToken.None);
        var autre = Task.Run(() => Reprendre(deux, second, entier ? 0 : Reprise, ardeur, arret), CancellationToken.None);
        var plan = Reprendre(un, premier, Reprise, ardeur, arret);
        var suite = autre.GetAwaiter().GetResult();
        montee.Wait(CancellationToken.None);
        if (arret.IsCancellationRequested)
        {
            return false;
        }
        Retenir(entier ? plan : Reunir(plan, suite));
        Retenir(entier ? suite : null);
        return true;
    }

    private EtatPlan Reunir(EtatPlan un, EtatPlan deux)
    {
        var plan = new EtatPlan(modele);
        plan.Reprendre(un);
        plan.Reprendre(deux);
        return plan;
    }

    /// <summary>A part of the best plan, made better or left as it was.</summary>
    private EtatPlan Reprendre(Territoire partie, ulong graine, double depart, Ardeur ardeur, CancellationToken arret)
    {
        var (avant, choix, tirages) = (Meilleur.Extraire(partie), candidats.Dans(partie), new Hasard(graine));
        var (apres, visites) = (avant.Copier(), partie.Visites.Count(v => v));
        new Recuit(modele, apres, choix, tirages, ardeur).Refroidir(Essais(EssaisDeReprise, visites), depart, 1, arret);
        var chaines = new Chaines(modele, apres, choix, ardeur.Minute);
        chaines.Ameliorer((long)EffortDeReprise * visites, arret);
        chaines.Preparer((long)EffortDeReprise * visites);
        new Sites(modele, apres, choix, chaines, ardeur, tirages, partie).Ameliorer(arret);
        Glouton.Completer(modele, apres);
        return apres.Total < avant.Total ? apres : avant;
    }

    private static long Essais(int parDemande, int demandes) => Math.Max(EssaisAuMoins, (long)parDemande * demandes);

    private void Retenir(EtatPlan? etat) => Meilleur = etat?.Total < Meilleur.Total ? etat : Meilleur;
}

/// <summary>How hot a cooling begins and ends, and the prices that say what room is worth.</summary>
internal sealed record Ardeur(double Chaude, double Froide, double[] Minute)
{
    public static Ardeur De(Modele modele, double[] minute, double partDuPrix, double chaude, double froide) =>
        new(chaude * (modele.Echelle + partDuPrix * modele.PrixMoyen(minute)), froide * modele.Echelle, minute);

    public double A(double avancement) => Chaude * Math.Pow(Froide / Chaude, avancement);
}
