namespace Socle.Droit;

/// <summary>One question being answered: the facts, the day asked, the day the post is looked at, and the answer being filled.</summary>
internal ref struct Cas
{
    public Cas(SituationSuivi situation, DateOnly date, DateOnly droit, ReponseSuivi reponse)
    {
        Situation = situation;
        Date = date;
        Droit = droit;
        Reponse = reponse;
        PosteFini = situation.FinPoste is { } fin && fin < date;
        Jour = PosteFini ? situation.FinPoste!.Value : Dates.Max(date, situation.DebutPoste);
    }

    public readonly SituationSuivi Situation { get; }

    /// <summary>The day asked: gives the state. Visits after it have not taken place.</summary>
    public readonly DateOnly Date { get; }

    /// <summary>The law known: a version that takes effect later does not exist, one that ends later goes on.</summary>
    public readonly DateOnly Droit { get; }

    /// <summary>The day the post is looked at: the day asked, or the first day of a post to come, or the last of a post ended.</summary>
    public readonly DateOnly Jour { get; }

    public readonly bool PosteFini { get; }

    public readonly ReponseSuivi Reponse { get; }

    /// <summary>First day of the reinforced follow-up under way, never before the post.</summary>
    public DateOnly SirDepuis { get; set; }

    /// <summary>The reinforced follow-up began by a change of the law, not of the facts.</summary>
    public bool SirParLaRegle { get; set; }

    /// <summary>The best proven reason of the reinforced follow-up, under way or to come.</summary>
    public MotifCategorie CauseSir { get; set; }

    /// <summary>First day of a declared exposure to come that will bring the reinforced follow-up.</summary>
    public DateOnly? PassagePrevu { get; set; }

    public readonly bool EstSir => Reponse.Categorie == Categorie.Sir;

    public readonly bool EmbaucheHorsCouverture => Situation.DebutPoste < LeDroit.PremierJour;

    /// <summary>
    /// From this day a visit counts as made for what begins on <paramref name="debut"/>. A visit that must come before the
    /// assignment is made some time before: three months are allowed. When a previous hiring is declared, earlier visits are
    /// its own, and only a waiver makes them count.
    /// </summary>
    public readonly DateOnly VisitesDepuis(DateOnly debut) =>
        debut == Situation.DebutPoste && Situation.EmbauchePrecedente is not null ? debut : debut.AddMonths(-3);

    public readonly EtatExigence Etat(DateOnly auPlusTard, bool avantAffectation) =>
        Date > auPlusTard || (avantAffectation && Date == auPlusTard) ? EtatExigence.EnRetard : EtatExigence.AFaire;

    public readonly void Alerter(AlerteCode code, DateOnly? date = null, VersionRegle? source = null) =>
        Reponse.Ajouter(new Alerte(code, date, source));
}
