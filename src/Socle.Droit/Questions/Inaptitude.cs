namespace Socle.Droit;

public sealed record FaitsInaptitude(DateOnly PremierExamen, bool SecondNecessaire = false);

public sealed record ReponseInaptitude : ReponseSourcee
{
    /// <summary>None when no second examination is needed.</summary>
    public DateOnly? SecondAuPlusTard { get; init; }

    public DateOnly? NotificationAuPlusTard { get; init; }
}

/// <summary>R. 4624-42: when the second examination and the notification are due.</summary>
public static class MoteurInaptitude
{
    public static ReponseInaptitude Repondre(FaitsInaptitude faits, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(faits);
        if (Communs.EstHorsCouverture(date) || AvisInaptitude.SecondExamen.EnVigueur(faits.PremierExamen) is not { } regle)
        {
            return new() { Regles = [AvisInaptitude.SecondExamen.Versions[0]], HorsCouverture = true, Explication = Communs.NonEncodee };
        }

        VersionRegle[] regles = [regle, AvisInaptitude.ConditionsInaptitude.EnVigueur(faits.PremierExamen)!];
        if (!faits.SecondNecessaire)
        {
            return new() { Regles = regles, Explication = "Aucun second examen n’est nécessaire : aucun délai ne court avant l’avis." };
        }

        var terme = regle.Valeur.Apres(faits.PremierExamen);
        return new()
        {
            SecondAuPlusTard = terme,
            NotificationAuPlusTard = terme,
            Regles = regles,
            Alertes = Communs.Alertes(regles, terme),
            Explication = $"Second examen et notification de l’avis au plus tard le {Francais.Date(terme)}, "
                + $"{regle.Valeur} après l’examen du {Francais.Date(faits.PremierExamen)}.",
        };
    }
}
