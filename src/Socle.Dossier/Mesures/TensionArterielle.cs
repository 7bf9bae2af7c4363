using Socle.Droit;
using Socle.Noyau;

namespace Socle.Dossier.Mesures;

public enum ClasseTension
{
    Optimale = 1,
    Normale = 2,
    NormaleHaute = 3,
    Grade1 = 4,
    Grade2 = 5,
    Grade3 = 6,
}

/// <summary>One measure of the blood pressure, in mmHg. One measure classes a number, not a person: hypertension is told from several,
/// out of the surgery too, and the screens must say so beside the class.</summary>
public sealed record TensionArterielle
{
    private TensionArterielle(int systolique, int diastolique) => (Systolique, Diastolique) = (systolique, diastolique);

    public static Norme Norme { get; } = new(
        "Classes de tension mesurée en consultation",
        "ESC/ESH 2018, tableau 3 (repris par l’ESH 2023)", Preuve.SSec,
        "Une mesure isolée ne fait pas le diagnostic : à confirmer par plusieurs mesures, dont hors du cabinet. L’ESC 2024 emploie d’autres classes.");

    public int Systolique { get; }

    public int Diastolique { get; }

    /// <summary>What separates the two: a wide one in older people is worth a look.</summary>
    public int Differentielle => Systolique - Diastolique;

    /// <summary>The higher of the classes of the two numbers.</summary>
    public ClasseTension Classe => (ClasseTension)Math.Max(
        (int)Rang(Systolique, [120, 130, 140, 160, 180]), (int)Rang(Diastolique, [80, 85, 90, 100, 110]));

    public bool EstSystoliqueIsolee => Systolique >= 140 && Diastolique < 90;

    public static Resultat<TensionArterielle> Creer(int systolique, int diastolique)
    {
        var refus = Refus.Reunir([RefusDe(Grandeur.Systolique, systolique), RefusDe(Grandeur.Diastolique, diastolique)]);
        return refus is { } r ? r
            : diastolique < systolique
                ? new TensionArterielle(systolique, diastolique)
                : new Refus("mesure.ta.ordre", "La diastolique doit être plus basse que la systolique : les deux nombres sont peut-être inversés.", Grandeur.Diastolique.Code);
    }

    /// <summary>« 135/85 », or « 13,5/8,5 » as it is often said.</summary>
    public static Resultat<TensionArterielle> Lire(string? texte)
    {
        var nombres = (texte ?? "").Split(['/', '-', '\\'], StringSplitOptions.TrimEntries).Select(Nombre.Lire).ToList();
        if (nombres is not [{ } haute, { } basse])
        {
            return new Refus("mesure.ta.forme", "La tension se donne par deux nombres, par exemple 135/85.");
        }
        var facteur = haute < 30 && basse < 20 ? 10 : 1;
        return haute * facteur % 1 == 0 && basse * facteur % 1 == 0 && haute < 1000 && basse is >= 0 and < 1000
            ? Creer((int)(haute * facteur), (int)(basse * facteur))
            : new Refus("mesure.ta.forme", "La tension se donne en millimètres de mercure entiers, par exemple 135/85.");
    }

    public static string Libelle(ClasseTension classe) => classe switch
    {
        ClasseTension.Optimale => "optimale",
        ClasseTension.Normale => "normale",
        ClasseTension.NormaleHaute => "normale haute",
        ClasseTension.Grade1 => "au niveau d’une hypertension de grade 1",
        ClasseTension.Grade2 => "au niveau d’une hypertension de grade 2",
        _ => "au niveau d’une hypertension de grade 3",
    };

    public string Afficher() => $"{Systolique}/{Diastolique}\u00A0mmHg";

    private static Refus? RefusDe(Grandeur grandeur, int valeur) => grandeur.Verifier(valeur) is { EstRefus: true } r ? r.Refus : null;

    private static ClasseTension Rang(int valeur, ReadOnlySpan<int> seuils)
    {
        var rang = 1;
        foreach (var seuil in seuils)
        {
            rang += valeur >= seuil ? 1 : 0;
        }
        return (ClasseTension)rang;
    }
}
