using static Socle.Droit.Delai;

namespace Socle.Droit;

/// <summary>When the worker may ask for the visit himself, around the end of the exposure.</summary>
public sealed record FenetreDemande(Delai Avant, Delai Apres)
{
    public override string ToString() => $"de {Avant} avant à {Apres} après";
}

/// <summary>R. 4624-28-1 to R. 4624-28-3: the visit after the exposure, or before retirement.</summary>
public static class PostExposition
{
    public static readonly Principe VisitePostExposition = new(
        "R. 4624-28-1", "Visite après la fin d’une exposition aux risques du I de R. 4624-23, ou avant la retraite",
        Gouverne.FinExposition,
        [new(new(2022, 3, 31), Preuve.S, "LEGIARTI000045370991")]);

    public static readonly Regle<FenetreDemande> DemandePostExposition = new(
        "R. 4624-28-2", "Si l’employeur n’a pas informé le service, le travailleur peut demander la visite lui-même",
        Gouverne.FinExposition,
        [new(new(2022, 4, 28), new(Mois(1), Mois(6)), Preuve.S, "LEGIARTI000045676650")]);

    internal static readonly Regle[] Toutes = [VisitePostExposition, DemandePostExposition];
}
