using Socle.Travailleurs.Arrets;

namespace Socle.Travailleurs.Import;

/// <summary>Leaves: known by their first day, repeated each month by the DSN, cancelled by its motif 99.</summary>
internal static class PlanifierArrets
{
    public static void Planifier(Brouillon brouillon, IReadOnlyList<ArretDeclare>? lus, SituationContrat situation)
    {
        foreach (var lu in lus ?? [])
        {
            var connu = situation.Arrets.Find(a => a.Debut == lu.Debut);
            if (lu.Annule)
            {
                Annuler(brouillon, connu);
            }
            else if (connu is null)
            {
                Ajouter(brouillon, lu, situation);
            }
            else
            {
                Suivre(brouillon, lu, connu);
            }
        }
    }

    private static void Annuler(Brouillon brouillon, Arret? connu)
    {
        if (connu is not null)
        {
            brouillon.Dire("Arrêt", Dates(connu), "annulé");
            brouillon.Noter(Mouvement.Supprimer(connu));
        }
    }

    private static void Ajouter(Brouillon brouillon, ArretDeclare lu, SituationContrat situation)
    {
        var arret = new Arret
        {
            Id = brouillon.Id<Arret>(),
            TravailleurId = situation.Contrat.TravailleurId,
            ContratId = situation.Id,
            Motif = lu.Motif!.Value,
            Debut = lu.Debut,
            FinPrevue = lu.FinPrevue,
            Fin = lu.Fin,
        };
        brouillon.Dire("Arrêt", "", Dates(arret));
        brouillon.Noter(arret);
    }

    private static void Suivre(Brouillon brouillon, ArretDeclare lu, Arret connu)
    {
        var apres = connu.Copier();
        apres.Motif = lu.Motif ?? connu.Motif;
        apres.FinPrevue = lu.FinPrevue ?? connu.FinPrevue;
        apres.Fin = lu.Fin ?? connu.Fin;
        if ((apres.Motif, apres.FinPrevue, apres.Fin) != (connu.Motif, connu.FinPrevue, connu.Fin))
        {
            brouillon.Dire("Arrêt", Dates(connu), Dates(apres));
            brouillon.Noter(Mouvement.Modifier(connu, apres));
        }
    }

    private static string Dates(Arret arret) => (arret.Fin, arret.FinPrevue) switch
    {
        ({ } fin, _) => $"{Francais.De(arret.Motif)}, du {Francais.De(arret.Debut)} au {Francais.De(fin)}",
        (null, { } prevue) => $"{Francais.De(arret.Motif)}, du {Francais.De(arret.Debut)}, jusqu’au {Francais.De(prevue)} prévu",
        _ => $"{Francais.De(arret.Motif)}, depuis le {Francais.De(arret.Debut)}",
    };
}
