using Socle.Droit;
using Socle.Noyau;
using Sexe = Socle.Noyau.Sexe;

namespace Socle.Dossier.Mesures;

public enum ClasseImc
{
    Maigreur = 1,
    Normale = 2,
    Surpoids = 3,
    ObesiteClasse1 = 4,
    ObesiteClasse2 = 5,
    ObesiteClasse3 = 6,
}

public enum RisqueTourDeTaille
{
    NonAugmente = 1,
    Augmente = 2,
    TresAugmente = 3,
}

/// <summary>Height and weight of the same day, and what they give.</summary>
public sealed record Corpulence
{
    private Corpulence(decimal taille, decimal poids) => (Taille, Poids) = (taille, poids);

    public static Norme NormeImc { get; } = new(
        "Classes d’indice de masse corporelle de l’adulte", "OMS, Technical Report Series 894 (2000)", Preuve.SSec,
        "Adultes seulement ; ne vaut ni pendant une grossesse ni pour une musculature de sportif.");

    public static Norme NormeTourDeTaille { get; } = new(
        "Seuils de tour de taille de l’adulte", "OMS (94/102 cm chez l’homme, 80/88 cm chez la femme), repris par la HAS", Preuve.SSec,
        "Seuils établis en population européenne.");

    /// <summary>cm.</summary>
    public decimal Taille { get; }

    /// <summary>kg.</summary>
    public decimal Poids { get; }

    /// <summary>kg/m², to one decimal as it is told.</summary>
    public decimal Imc => Math.Round(ImcExact, 1, MidpointRounding.AwayFromZero);

    /// <summary>By the exact value: 24,96 is shown 25,0 and is not overweight.</summary>
    public ClasseImc Classe => ImcExact switch
    {
        < 18.5m => ClasseImc.Maigreur,
        < 25 => ClasseImc.Normale,
        < 30 => ClasseImc.Surpoids,
        < 35 => ClasseImc.ObesiteClasse1,
        < 40 => ClasseImc.ObesiteClasse2,
        _ => ClasseImc.ObesiteClasse3,
    };

    private decimal ImcExact => Poids * 10_000 / (Taille * Taille);

    public static Resultat<Corpulence> Creer(decimal taille, decimal poids)
    {
        var (t, p) = (Grandeur.Taille.Verifier(taille), Grandeur.Poids.Verifier(poids));
        return Refus.Reunir([t.EstRefus ? t.Refus : null, p.EstRefus ? p.Refus : null]) is { } refus ? refus : new Corpulence(t.Valeur, p.Valeur);
    }

    public static RisqueTourDeTaille? Risque(decimal tourDeTaille, Sexe sexe) => sexe switch
    {
        Sexe.Masculin => Rang(tourDeTaille, 94, 102),
        Sexe.Feminin => Rang(tourDeTaille, 80, 88),
        _ => null,
    };

    public static string Libelle(ClasseImc classe) => classe switch
    {
        ClasseImc.Maigreur => "insuffisance pondérale",
        ClasseImc.Normale => "corpulence normale",
        ClasseImc.Surpoids => "surpoids",
        ClasseImc.ObesiteClasse1 => "obésité de classe 1",
        ClasseImc.ObesiteClasse2 => "obésité de classe 2",
        _ => "obésité de classe 3",
    };

    private static RisqueTourDeTaille Rang(decimal tour, decimal augmente, decimal tres) =>
        tour >= tres ? RisqueTourDeTaille.TresAugmente : tour >= augmente ? RisqueTourDeTaille.Augmente : RisqueTourDeTaille.NonAugmente;
}
