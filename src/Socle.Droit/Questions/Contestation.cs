namespace Socle.Droit;

public sealed record FaitsContestation(DateOnly NotifieLe, ZoneFeries? Zone = null);

public sealed record ReponseContestation : ReponseSourcee
{
    /// <summary>Last day of the delay, as counted.</summary>
    public DateOnly? Terme { get; init; }

    /// <summary>The same, moved to the first working day; none when it depends on a zone that is not given.</summary>
    public DateOnly? TermeReporte { get; init; }
}

/// <summary>R. 4624-45 and CPC art. 641-642: until when an opinion may be contested.</summary>
public static class MoteurContestation
{
    public static ReponseContestation Repondre(FaitsContestation faits, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(faits);
        var jour = faits.NotifieLe;
        if (Communs.EstHorsCouverture(date) || Contestations.DelaiContestation.EnVigueur(jour) is not { } delai)
        {
            return new() { Regles = [Contestations.DelaiContestation.Versions[0]], HorsCouverture = true, Explication = Communs.NonEncodee };
        }

        var terme = delai.Valeur.Apres(jour);
        var reporte = Reporter(terme, faits.Zone);
        var regles = Regles(delai, jour, faits.Zone);
        return new()
        {
            Terme = terme,
            TermeReporte = reporte,
            Regles = regles,
            Manquants = reporte is null ? ["zone"] : [],
            Alertes = Communs.Alertes(regles),
            Explication = reporte is { } dernier
                ? $"L’avis notifié le {Francais.Date(jour)} peut être contesté devant le conseil de prud’hommes jusqu’au {Francais.Date(dernier)} inclus."
                : $"Le délai s’achève le {Francais.Date(terme)} ; dites s’il court en Alsace-Moselle pour savoir s’il est reporté.",
        };
    }

    private static DateOnly? Reporter(DateOnly terme, ZoneFeries? zone)
    {
        var metropole = JoursOuvrables.PremierOuvrable(terme, ZoneFeries.Metropole);
        var alsace = JoursOuvrables.PremierOuvrable(terme, ZoneFeries.AlsaceMoselle);
        return zone switch
        {
            ZoneFeries.Metropole => metropole,
            ZoneFeries.AlsaceMoselle => alsace,
            _ => metropole == alsace ? metropole : null,
        };
    }

    private static VersionRegle[] Regles(VersionRegle delai, DateOnly jour, ZoneFeries? zone)
    {
        var regles = new List<VersionRegle>
        {
            delai,
            Contestations.JugeDeLAvis.EnVigueur(jour)!,
            CalculDesDelais.QuantiemeAQuantieme.EnVigueur(jour)!,
            CalculDesDelais.ReportDuTerme.EnVigueur(jour)!,
            CalculDesDelais.FetesLegales.EnVigueur(jour)!,
        };
        if (zone == ZoneFeries.AlsaceMoselle)
        {
            regles.Add(CalculDesDelais.FetesAlsaceMoselle.EnVigueur(jour)!);
        }

        return [.. regles];
    }
}
