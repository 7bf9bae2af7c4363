using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Import;

/// <summary>The list of risks a row gives is whole: what it no longer holds ends, what it adds begins. The DSN only knows some: it ends none.</summary>
internal static class PlanifierExpositions
{
    public static void Planifier(Brouillon brouillon, LigneDeclaree ligne, SituationContrat situation, DateOnly effet, bool nouveau)
    {
        if (ligne.Expositions is not { } lues)
        {
            return;
        }
        var enCours = situation.Expositions.Where(e => e.Fin is null || e.Fin >= effet || e.Fin == situation.Contrat.Fin).ToList();
        foreach (var exposition in enCours.Where(e => !ligne.DeDsn && lues.All(l => l.Risque != e.Risque)))
        {
            Finir(brouillon, exposition, effet, situation);
        }
        foreach (var lue in lues)
        {
            if (enCours.Find(e => e.Risque == lue.Risque) is { } connue)
            {
                Redater(brouillon, connue, lue.Debut);
            }
            else
            {
                Commencer(brouillon, lue, situation, effet, nouveau);
            }
        }
    }

    private static void Commencer(Brouillon brouillon, ExpositionDeclaree lue, SituationContrat situation, DateOnly effet, bool nouveau)
    {
        var debut = lue.Debut ?? (nouveau ? situation.Contrat.Debut : Max(effet, situation.Contrat.Debut));
        if (situation.Contrat.Fin is { } fin && debut > fin)
        {
            brouillon.Remarquer($"Le risque « {Francais.De(lue.Risque)} » commencerait après la fin du contrat : il n’est pas repris.");
            return;
        }
        if (!nouveau)
        {
            brouillon.Dire("Risque", "", $"{Francais.De(lue.Risque)}, depuis le {Francais.De(debut)}");
        }
        brouillon.Noter(new Exposition
        {
            Id = brouillon.Id<Exposition>(),
            ContratId = situation.Id,
            Risque = lue.Risque,
            Debut = debut,
            Fin = situation.Contrat.Fin,
        });
    }

    /// <summary>It was never said when the exposure ended: the day before the declaration takes effect.</summary>
    private static void Finir(Brouillon brouillon, Exposition exposition, DateOnly effet, SituationContrat situation)
    {
        var fin = effet.AddDays(-1);
        if (situation.Contrat.Fin is { } finContrat && finContrat <= fin)
        {
            return;
        }
        brouillon.Dire("Risque", Francais.De(exposition.Risque), $"terminé le {Francais.De(fin)}");
        if (exposition.Debut > fin)
        {
            // One that had not begun by then never was.
            brouillon.Noter(Mouvement.Supprimer(exposition));
            return;
        }
        var apres = exposition.Copier();
        apres.Fin = fin;
        brouillon.Noter(Mouvement.Modifier(exposition, apres));
    }

    private static void Redater(Brouillon brouillon, Exposition connue, DateOnly? debut)
    {
        if (debut is { } date && date != connue.Debut && !(date > connue.Fin))
        {
            brouillon.Dire($"Risque « {Francais.De(connue.Risque)} », début", Francais.De(connue.Debut), Francais.De(date));
            var apres = connue.Copier();
            apres.Debut = date;
            brouillon.Noter(Mouvement.Modifier(connue, apres));
        }
    }

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
}
