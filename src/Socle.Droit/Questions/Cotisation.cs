using System.Globalization;

namespace Socle.Droit;

/// <param name="Montant">Asked for one worker and one year, in euros.</param>
public sealed record FaitsCotisation(int Annee, decimal Montant);

public sealed record ReponseCotisation : ReponseSourcee
{
    public bool DansLeTunnel { get; init; }

    public decimal Minimum { get; init; }

    public decimal Maximum { get; init; }

    /// <summary>National average of the year.</summary>
    public decimal CoutMoyen { get; init; }
}

/// <summary>D. 4622-27-5 and -6: is a contribution between 80 % and 120 % of the national average of its year?</summary>
public static class MoteurCotisation
{
    public static ReponseCotisation Repondre(FaitsCotisation faits, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(faits);
        var annee = new DateOnly(faits.Annee, 1, 1);
        if (Communs.EstHorsCouverture(date) || Cotisations.CoutMoyenNational.EnVigueur(annee) is not { } cout)
        {
            return SansArrete(faits.Annee, annee);
        }

        var tunnel = Cotisations.Tunnel.Toujours(annee);
        var minimum = Part(cout.Valeur.Euros, tunnel.Valeur.Minimum);
        var maximum = Part(cout.Valeur.Euros, tunnel.Valeur.Maximum);
        var dedans = faits.Montant >= minimum && faits.Montant <= maximum;
        return new()
        {
            DansLeTunnel = dedans,
            Minimum = minimum,
            Maximum = maximum,
            CoutMoyen = SansZeros(cout.Valeur.Euros),
            Regles = [tunnel, cout, Cotisations.CotisationParTravailleur.EnVigueur(annee)!],
            Explication = $"{Francais.Euros(faits.Montant)} par salarié {(dedans ? "est entre" : "n’est pas entre")} {Francais.Euros(minimum)} et {Francais.Euros(maximum)}, "
                + $"bornes de {Annee(faits.Annee)}{(dedans ? "" : "\u00A0: il faut une dérogation approuvée en assemblée générale, ou un autre montant")}.",
        };
    }

    private static ReponseCotisation SansArrete(int annee, DateOnly jour) => new()
    {
        HorsCouverture = true,
        Regles = Cotisations.CoutMoyenObserve.EnVigueur(jour) is { } observe
            ? [Cotisations.CoutMoyenNational.Versions[0], observe]
            : [Cotisations.CoutMoyenNational.Versions[0]],
        Explication = $"Aucun arrêté connu ne fixe le coût moyen national de {Annee(annee)}.",
    };

    private static decimal Part(decimal cout, decimal pourcentage) => SansZeros(cout * pourcentage / 100);

    /// <summary>92.80 is written 92.8: a number, not a price.</summary>
    private static decimal SansZeros(decimal nombre) => nombre / 1.0000000000000000000000000000m;

    private static string Annee(int annee) => annee.ToString(CultureInfo.InvariantCulture);
}
