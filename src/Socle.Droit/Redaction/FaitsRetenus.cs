namespace Socle.Droit;

/// <summary>The facts that led to an answer, in words, limited to what the reader may know.</summary>
internal static class FaitsRetenus
{
    public static IReadOnlyList<FaitRetenu> Lister(in Exigence exigence, SituationSuivi situation, Public lecteur)
    {
        var faits = new List<FaitRetenu>();
        Depuis(exigence, situation, lecteur, faits);
        if (Phrases.Raison(exigence, lecteur) is { } raison)
        {
            faits.Add(new("Motif", raison));
        }

        if (exigence.Motif == MotifCode.Mineur)
        {
            faits.Add(new("Naissance", Francais.Date(situation.Naissance)));
        }

        if (situation.Contrat != TypeContrat.Cdi && exigence.Depart is Depart.PriseDePoste or Depart.Visite)
        {
            faits.Add(new("Contrat", Libelles.De(situation.Contrat)));
        }

        if (situation.JoursSaison is { } jours && situation.Contrat == TypeContrat.Saisonnier)
        {
            faits.Add(new("Travail effectif dans la saison", Francais.Jours(jours)));
        }

        if (exigence.FixeeParLeProfessionnel)
        {
            faits.Add(new("Date fixée par le professionnel de santé", Francais.Date(exigence.AuPlusTard!.Value)));
        }

        if (exigence.Etat == EtatExigence.Dispensee)
        {
            faits.Add(new("Embauche précédente", "emploi identique, risques équivalents, dernier document détenu, ni mesure ni inaptitude"));
        }

        return faits;
    }

    private static void Depuis(in Exigence exigence, SituationSuivi situation, Public lecteur, List<FaitRetenu> faits)
    {
        if (exigence.Arret is { } arret)
        {
            Absence(exigence, situation, lecteur, arret, faits);
            return;
        }

        if (exigence.DepartLe is not { } le)
        {
            return;
        }

        faits.Add(exigence.Depart switch
        {
            Depart.PriseDePoste => new("Prise de poste", Francais.Date(le)),
            Depart.Exposition => new("Début de l’exposition", Francais.Date(le)),
            Depart.EffetDeLaRegle => new("Effet de la règle", Francais.Date(le)),
            Depart.FinExposition => new("Fin de l’exposition", Francais.Date(le)),
            Depart.Anniversaire when situation.AnneeMiCarriere is not null => new("Année fixée par l’accord de branche", Francais.Date(le)[6..]),
            Depart.Anniversaire => new("Naissance", Francais.Date(situation.Naissance)),
            _ when exigence.VisiteRetenue is { } visite && visite.Date == le =>
                new("Dernière visite retenue", $"{Libelles.De(visite.Type)}, {Francais.Date(le)}"),
            _ => new("Dernière visite retenue", Francais.Date(le)),
        });
    }

    private static void Absence(
        in Exigence exigence, SituationSuivi situation, Public lecteur, in ArretSuivi arret, List<FaitRetenu> faits)
    {
        faits.Add(new("Absence", Libelles.De(arret.Motif)));
        faits.Add(new("Du", Francais.Date(arret.Debut)));
        faits.Add(new("Au", Francais.Date(arret.Fin)));
        faits.Add(new("Durée", Francais.Jours(arret.Jours)));
        faits.Add(new("Retour au travail", Francais.Date(arret.Retour)));
        if (arret.Fusionne)
        {
            faits.Add(new("Arrêts qui se suivent", "comptés comme un seul"));
        }

        if (exigence.VisiteRetenue is { } prereprise && lecteur != Public.Employeur)
        {
            faits.Add(new("Visite de préreprise", $"{Francais.Date(prereprise.Date)}, sans mesure"));
            if (Delivrance(situation, arret) is { } delivre)
            {
                faits.Add(new("Arrêt délivré le", Francais.Date(delivre)));
            }
        }
    }

    private static DateOnly? Delivrance(SituationSuivi situation, in ArretSuivi arret)
    {
        foreach (ref readonly var declare in situation.Arrets.AsSpan())
        {
            if (declare.Debut == arret.Debut && declare.DelivreLe is { } delivre)
            {
                return delivre;
            }
        }

        return null;
    }
}
