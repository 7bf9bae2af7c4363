namespace Socle.Droit;

/// <summary>What every answer carries beside its own values: the rules that served, what is missing, one sentence.</summary>
public abstract record ReponseSourcee
{
    /// <summary>The rules that served, the founding one first; at least one, even outside the encoded law.</summary>
    public required IReadOnlyList<VersionRegle> Regles { get; init; }

    /// <summary>The law in force at the governing date is not encoded: nothing else is filled.</summary>
    public bool HorsCouverture { get; init; }

    /// <summary>Paths of the facts that a given fact calls for, and that are not there: what depends on them is not invented.</summary>
    public IReadOnlyList<string> Manquants { get; init; } = [];

    public Liste<Alerte> Alertes { get; init; }

    /// <summary>A plain French sentence.</summary>
    public required string Explication
    {
        get;
        init => field = Francais.Typographie(value);
    }

    /// <summary>Each article once.</summary>
    public IEnumerable<string> Sources => Regles.Select(version => version.Article).Distinct();

    /// <summary>Mark of the least proven rule that served.</summary>
    public Preuve Preuve => Regles.Max(version => version.Preuve);
}

/// <summary>What the questions share.</summary>
internal static class Communs
{
    public const string NonEncodee = "La règle en vigueur à cette date n’est pas encodée ici, à vérifier.";

    public static bool EstHorsCouverture(DateOnly date) => date < LeDroit.PremierJour;

    public static EtatExigence Etat(DateOnly auPlusTard, DateOnly date) => date > auPlusTard ? EtatExigence.EnRetard : EtatExigence.AFaire;

    /// <summary>A date is never moved; it is told when it is no working day, and so is a rule that nothing proves.</summary>
    public static Liste<Alerte> Alertes(IEnumerable<VersionRegle> regles, params ReadOnlySpan<DateOnly?> dates)
    {
        var alertes = new List<Alerte>();
        foreach (var date in dates)
        {
            if (date is { } jour && !JoursOuvrables.EstOuvrable(jour) && alertes.TrueForAll(alerte => alerte.Date != jour))
            {
                alertes.Add(new(AlerteCode.EcheanceNonOuvrable, jour, CalculDesDelais.DateBrute.EnVigueur(LeDroit.PremierJour)));
            }
        }

        if (regles.Any(version => version.Preuve >= Preuve.D))
        {
            alertes.Add(new(AlerteCode.RegleNonProuvee, null));
        }

        return alertes.Count == 0 ? default : new Liste<Alerte>([.. alertes]);
    }
}
