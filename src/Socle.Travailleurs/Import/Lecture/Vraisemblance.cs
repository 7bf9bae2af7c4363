using Socle.Noyau;

namespace Socle.Travailleurs.Import;

/// <summary>Dates that exist one by one and make no sense together.</summary>
internal static class Vraisemblance
{
    private const int AgeMinimal = 14;
    private const int AgeMaximal = 100;

    public static void Verifier(LigneDeclaree ligne, DateOnly aujourdhui, CellulesLues cellules)
    {
        foreach (var (champ, refus) in Defauts(ligne, aujourdhui))
        {
            cellules.Refuser(champ, refus);
        }
    }

    /// <summary>Nothing is said of what could not be read: a date by default is skipped.</summary>
    public static IEnumerable<(Champ Champ, Refus Refus)> Defauts(LigneDeclaree ligne, DateOnly aujourdhui)
    {
        var (personne, contrat) = (ligne.Personne, ligne.Contrat);
        if (personne.Naissance != default)
        {
            foreach (var refus in DeLaNaissance(personne, contrat.Debut, aujourdhui))
            {
                yield return refus;
            }
        }
        if (contrat.Debut != default && contrat.Debut > aujourdhui.AddYears(2))
        {
            yield return (Champ.DateDebut, new("declaration.debut.lointain", $"le {contrat.Debut.Longue()} est dans plus de deux ans ; vérifiez l’année."));
        }
        if (contrat.Fin < contrat.Debut)
        {
            yield return (Champ.DateFin, new("declaration.fin", $"la fin ({contrat.Fin!.Value.Courte()}) est avant le début ({contrat.Debut.Courte()}) ; corrigez l’une des deux."));
        }
        if (contrat.FinPrevue < contrat.Debut)
        {
            yield return (Champ.FinPrevue, new("declaration.fin", $"la fin prévue ({contrat.FinPrevue!.Value.Courte()}) est avant le début ({contrat.Debut.Courte()}) ; corrigez l’une des deux."));
        }
        foreach (var arret in (ligne.Arrets ?? []).Where(a => a.FinPrevue < a.Debut || a.Fin < a.Debut))
        {
            yield return (Champ.ArretDebut, new("declaration.arret.fin", $"l’arrêt finirait avant d’avoir commencé (le {arret.Debut.Courte()}) ; corrigez l’une des dates."));
        }
    }

    private static IEnumerable<(Champ Champ, Refus Refus)> DeLaNaissance(PersonneDeclaree personne, DateOnly debut, DateOnly aujourdhui)
    {
        var naissance = personne.Naissance;
        if (naissance > aujourdhui)
        {
            yield return (Champ.Naissance, new("declaration.naissance.future", $"le {naissance.Longue()} n’est pas encore arrivé ; vérifiez l’année de naissance."));
            yield break;
        }
        if (naissance.AddYears(AgeMaximal) < aujourdhui)
        {
            yield return (Champ.Naissance, new("declaration.naissance.ancienne", $"cette personne aurait plus de {AgeMaximal} ans ; vérifiez l’année de naissance."));
        }
        else if (debut != default && naissance.AddYears(AgeMinimal) > debut)
        {
            yield return (Champ.Naissance, new("declaration.age", $"cette personne aurait moins de {AgeMinimal} ans au début du contrat ; corrigez la date de naissance ou celle du début."));
        }
        if (personne.Nir is { } texte && Nir.Relire(texte) is var nir)
        {
            if (nir.Contredit(naissance) is { } date)
            {
                yield return (Champ.Naissance, date);
            }
            if (personne.Sexe is { } sexe && nir.Contredit(sexe) is { } autre)
            {
                yield return (Champ.Sexe, autre);
            }
        }
    }
}
