namespace Socle.Planification.Moteur;

/// <summary>
/// What goes from one round to the next. A cooling lasts many rounds, since a plan is the better the more slowly it cools; a copy
/// frozen after each round gives a plan at any time. The cooling done, another starts from the best plan, less hot.
/// </summary>
internal sealed class Travail(Modele modele, ulong graine)
{
    private const int ToursParCycle = 16;
    private const int EssaisParDemande = 200;
    private const int EssaisAuMoins = 5_000;
    private const int EssaisDuGel = 30;
    private const int EffortDeChaine = 4_000;
    private const int EffortAuBout = 16_000;
    private const int PaliersAuDepart = 3;
    private const int PaliersParTour = 3;
    private const int PrixParTour = 60;
    private const int Patience = 10;
    private const int ToursEntreCandidats = 3;
    private const double PartDuPrix = 0.3;
    private const double Chaude = 0.8;
    private const double Froide = 0.05;

    /// <summary>Where coolings begin after the first: it keeps most of what the plan before had right.</summary>
    private const double Reprise = 0.4;

    private readonly Prix prix = new(modele);
    private readonly Hasard hasard = new(graine);
    private readonly Hasard hasardDuGel = new(graine + 1);
    private EtatPlan courant = null!;
    private EtatPlan? aGeler;
    private Candidats candidats = null!;
    private Certitude certitude = null!;
    private int rang;
    private double depart;

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
        var autre = Task.Run(() => MonterEtGeler(ardeur, arret), CancellationToken.None);
        new Recuit(modele, courant, candidats, hasard, ardeur).Refroidir(Essais(EssaisParDemande), Avancement(rang), Avancement(rang + 1), arret);
        autre.Wait(CancellationToken.None);
        if (arret.IsCancellationRequested || !Passer(ardeur, arret))
        {
            return false;
        }
        certitude = Certitude.De(prix);
        Tours++;
        return true;
    }

    public Plan Conclure() => Redaction.Rediger(modele, Meilleur, certitude, Tours);

    private void MonterEtGeler(Ardeur ardeur, CancellationToken arret)
    {
        if (prix.Equilibres)
        {
            prix.Avancer(PrixParTour, Patience, arret);
        }
        else
        {
            prix.Equilibrer(PaliersParTour, arret);
        }
        if (aGeler is not null)
        {
            Geler(aGeler, ardeur, EffortDeChaine, arret);
        }
    }

    /// <summary>Keeps what the round gave; at the end of a cooling, the plan is frozen at once and the next cooling starts from the best.</summary>
    private bool Passer(Ardeur ardeur, CancellationToken arret)
    {
        var (gele, copie, bout) = (aGeler, courant.Copier(), rang + 1 == ToursParCycle);
        if (bout)
        {
            Geler(copie, ardeur, EffortAuBout, arret);
            if (arret.IsCancellationRequested)
            {
                return false;
            }
            Retenir(copie);
        }
        if (gele is not null)
        {
            Retenir(gele);
        }
        (aGeler, rang) = bout ? (null, 0) : (copie, rang + 1);
        (courant, depart) = bout ? (Meilleur.Copier(), Reprise) : (courant, depart);
        return true;
    }

    private void Geler(EtatPlan etat, Ardeur ardeur, int effort, CancellationToken arret)
    {
        new Recuit(modele, etat, candidats, hasardDuGel, ardeur).Refroidir(Essais(EssaisDuGel), Recuit.Tiede, 1, arret);
        new Chaines(modele, etat, candidats, ardeur.Minute).Ameliorer((long)effort * modele.Demandes, arret);
        Glouton.Completer(modele, etat);
    }

    private double Avancement(int rang) => depart + (1 - depart) * rang / ToursParCycle;

    private long Essais(int parDemande) => Math.Max(EssaisAuMoins, (long)parDemande * modele.Demandes);

    private void Retenir(EtatPlan etat) => Meilleur = etat.Total < Meilleur.Total ? etat : Meilleur;
}

/// <summary>How hot a cooling begins and ends, and the prices that say what room is worth.</summary>
internal sealed record Ardeur(double Chaude, double Froide, double[] Minute)
{
    public static Ardeur De(Modele modele, double[] minute, double partDuPrix, double chaude, double froide) =>
        new(chaude * (modele.Echelle + partDuPrix * modele.PrixMoyen(minute)), froide * modele.Echelle, minute);

    public double A(double avancement) => Chaude * Math.Pow(Froide / Chaude, avancement);
}
