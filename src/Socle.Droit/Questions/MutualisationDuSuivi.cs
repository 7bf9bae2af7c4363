namespace Socle.Droit;

/// <summary>One contract of a worker with several employers.</summary>
/// <param name="Employeur">Any name or number: what the answer calls it by.</param>
/// <param name="Pcs">Code of the occupation, of whichever edition.</param>
/// <param name="Heures">Working time, in the unit one likes: only compared.</param>
/// <param name="APart">A household employer, a temporary contract, or a service of the company's own: outside the pooling.</param>
public sealed record ContratDeTravail(
    string Employeur, DateOnly Debut, string Pcs, Categorie Categorie, decimal? Heures = null, DateOnly? Fin = null, bool APart = false);

public sealed record FaitsMutualisation(int Annee, IReadOnlyList<ContratDeTravail> Contrats);

/// <summary>What an employer pays: one part out of <paramref name="Sur"/>.</summary>
public readonly record struct PartDeCotisation(string Employeur, int Sur)
{
    public decimal Part => decimal.Round(1m / Sur, 4);
}

public sealed record ReponseMutualisation : ReponseSourcee
{
    public bool Mutualise { get; init; }

    /// <summary>Whose service follows the worker; none when the text does not decide.</summary>
    public string? Principal { get; init; }

    /// <summary>Equal parts of those employers there on 31 January of the year.</summary>
    public IReadOnlyList<PartDeCotisation> Parts { get; init; } = [];

    /// <summary>Employers whose contract keeps its own follow-up.</summary>
    public IReadOnlyList<string> HorsMutualisation { get; init; } = [];
}

/// <summary>D. 4624-59 to D. 4624-65: is the follow-up pooled, by whom, at whose cost?</summary>
public static class MoteurMutualisation
{
    public static ReponseMutualisation Repondre(FaitsMutualisation faits, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(faits);
        if (Mutualisation.PlusieursEmployeurs.EnVigueur(date) is not { } regle)
        {
            return new() { Regles = [Mutualisation.PlusieursEmployeurs.Versions[0]], HorsCouverture = true, Explication = Communs.NonEncodee };
        }

        var regles = new List<VersionRegle> { regle, Mutualisation.MemeCategorie.Toujours(date) };
        var contrats = faits.Contrats.Where(contrat => EstEnCours(contrat, date)).ToList();
        if (contrats.Exists(contrat => contrat.APart))
        {
            regles.Add(Mutualisation.ExclusDeLaMutualisation.EnVigueur(date)!);
        }

        if (Groupe(contrats, date) is not { } groupe)
        {
            return new()
            {
                HorsMutualisation = Employeurs(contrats),
                Regles = regles,
                Alertes = Communs.Alertes(regles),
                Explication = "Suivi non mutualisé : il faut au moins deux employeurs en même temps, une même catégorie socioprofessionnelle et un même type de suivi.",
            };
        }

        return Mutualiser(faits.Annee, date, contrats, groupe, regles, faits.Contrats);
    }

    private static ReponseMutualisation Mutualiser(
        int annee, DateOnly date, List<ContratDeTravail> contrats, List<ContratDeTravail> groupe, List<VersionRegle> regles,
        IReadOnlyList<ContratDeTravail> declares)
    {
        var principal = Principal(groupe, date, regles, declares, out var manquants);
        var parts = Parts(groupe, new DateOnly(annee, 1, 31), regles);
        return new()
        {
            Mutualise = true,
            Principal = principal,
            Parts = parts,
            HorsMutualisation = [.. Employeurs(contrats).Except(Employeurs(groupe))],
            Regles = regles,
            Manquants = manquants,
            Alertes = Communs.Alertes(regles),
            Explication = (principal is null
                    ? "Suivi mutualisé ; les contrats ont commencé le même jour et leur durée ne les départage pas"
                    : $"Suivi mutualisé par le service de l’employeur principal, {principal}")
                + (parts.Count > 0 ? $"\u00A0; coût partagé à parts égales entre {parts.Count} au 31 janvier." : "\u00A0; aucun partage pour cette année."),
        };
    }

    private static bool EstEnCours(ContratDeTravail contrat, DateOnly date) =>
        contrat.Debut <= date && (contrat.Fin is not { } fin || fin >= date);

    /// <summary>Contracts of one category and one kind of follow-up, of at least two employers; among several, the largest, then the oldest.</summary>
    private static List<ContratDeTravail>? Groupe(List<ContratDeTravail> contrats, DateOnly date)
    {
        var longueur = Mutualisation.MemeCategorie.Toujours(date).Valeur.Nombre;
        return contrats.Where(contrat => !contrat.APart)
            .GroupBy(contrat => (Metier: contrat.Pcs[..longueur].ToUpperInvariant(), contrat.Categorie))
            .Where(groupe => Employeurs(groupe).Count > 1)
            .OrderByDescending(groupe => Employeurs(groupe).Count)
            .ThenBy(groupe => groupe.Min(contrat => contrat.Debut))
            .ThenBy(groupe => groupe.Key.Metier, StringComparer.Ordinal)
            .ThenBy(groupe => groupe.Key.Categorie)
            .FirstOrDefault()?.ToList();
    }

    private static string? Principal(
        List<ContratDeTravail> groupe, DateOnly date, List<VersionRegle> regles, IReadOnlyList<ContratDeTravail> declares,
        out IReadOnlyList<string> manquants)
    {
        manquants = [];
        regles.Add(Mutualisation.EmployeurPrincipal.EnVigueur(date)!);
        var debut = groupe.Min(contrat => contrat.Debut);
        var anciens = groupe.Where(contrat => contrat.Debut == debut).ToList();
        if (Employeurs(anciens).Count == 1)
        {
            return anciens[0].Employeur;
        }

        regles.Add(Mutualisation.EgaliteDAnciennete.EnVigueur(date)!);
        var sansHeures = anciens.Where(contrat => contrat.Heures is null).ToList();
        if (sansHeures.Count > 0)
        {
            manquants = [.. sansHeures.Select(contrat => $"contrats[{Rang(declares, contrat)}].heures").Order(StringComparer.Ordinal)];
            return null;
        }

        var parDuree = anciens.GroupBy(contrat => contrat.Employeur, StringComparer.Ordinal)
            .Select(contrats => (Employeur: contrats.Key, Heures: contrats.Sum(contrat => contrat.Heures!.Value)))
            .OrderByDescending(total => total.Heures).ToList();
        return parDuree[0].Heures > parDuree[1].Heures ? parDuree[0].Employeur : null;
    }

    /// <summary>Nothing to share before the rule's first 31 January, nor for employers that came later.</summary>
    private static List<PartDeCotisation> Parts(List<ContratDeTravail> groupe, DateOnly situation, List<VersionRegle> regles)
    {
        if (Mutualisation.PartsEgales.EnVigueur(situation) is not { } regle)
        {
            return [];
        }

        regles.Add(regle);
        var presents = Employeurs(groupe.Where(contrat => EstEnCours(contrat, situation)));
        return presents.ConvertAll(employeur => new PartDeCotisation(employeur, presents.Count));
    }

    private static int Rang(IReadOnlyList<ContratDeTravail> declares, ContratDeTravail contrat)
    {
        var rang = 0;
        while (!ReferenceEquals(declares[rang], contrat))
        {
            rang++;
        }

        return rang;
    }

    private static List<string> Employeurs(IEnumerable<ContratDeTravail> contrats) =>
        [.. contrats.Select(contrat => contrat.Employeur).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
