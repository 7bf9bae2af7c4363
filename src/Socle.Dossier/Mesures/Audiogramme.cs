using Socle.Noyau;

namespace Socle.Dossier.Mesures;

/// <summary>The thresholds of one day. Order is by ear, conduction, frequency.</summary>
public sealed record Audiogramme
{
    private Audiogramme(IReadOnlyList<Seuil> seuils) => Seuils = seuils;

    /// <summary>Those of an audiometer (IEC 60645-1), in Hz.</summary>
    public static IReadOnlyList<int> Frequences { get; } = [125, 250, 500, 750, 1000, 1500, 2000, 3000, 4000, 6000, 8000];

    public const int DecibelsMin = -10;

    public const int DecibelsMax = 120;

    public IReadOnlyList<Seuil> Seuils { get; }

    public static Resultat<Audiogramme> Creer(IEnumerable<Seuil> seuils)
    {
        var liste = seuils.OrderBy(s => s.Oreille).ThenBy(s => s.Conduction).ThenBy(s => s.Frequence).ToList();
        if (liste.Count == 0)
        {
            return new Refus("mesure.audiogramme.vide", "L’audiogramme ne contient aucun seuil.");
        }
        return Refus.Reunir([.. liste.Select(Fautif), Double(liste)]) is { } refus ? refus : new Audiogramme(liste.AsReadOnly());
    }

    public Seuil? De(Oreille oreille, Conduction conduction, int frequence) =>
        Seuils.FirstOrDefault(s => s.Oreille == oreille && s.Conduction == conduction && s.Frequence == frequence);

    public IReadOnlyList<Seuil> De(Oreille oreille, Conduction conduction) =>
        [.. Seuils.Where(s => s.Oreille == oreille && s.Conduction == conduction)];

    /// <summary>Air minus bone at one frequency: null unless both were measured and heard.</summary>
    public int? Rinne(Oreille oreille, int frequence) =>
        De(oreille, Conduction.Aerienne, frequence) is { NonPercu: false } air && De(oreille, Conduction.Osseuse, frequence) is { NonPercu: false } os
            ? air.Decibels - os.Decibels
            : null;

    /// <summary>What changed since an older one, in air conduction: positive is worse. Frequencies measured and heard both times only.</summary>
    public IReadOnlyList<(Oreille Oreille, int Frequence, int Ecart)> DepuisLe(Audiogramme ancien) =>
    [
        .. Seuils.Where(s => s is { Conduction: Conduction.Aerienne, NonPercu: false })
            .Select(s => (s, avant: ancien.De(s.Oreille, Conduction.Aerienne, s.Frequence)))
            .Where(c => c.avant is { NonPercu: false })
            .Select(c => (c.s.Oreille, c.s.Frequence, c.s.Decibels - c.avant!.Decibels)),
    ];

    public static string Libelle(Oreille oreille) => oreille == Oreille.Droite ? "oreille droite" : "oreille gauche";

    public static string Libelle(Conduction conduction) => conduction == Conduction.Aerienne ? "conduction aérienne" : "conduction osseuse";

    private static Refus? Fautif(Seuil seuil)
    {
        if (!Enum.IsDefined(seuil.Oreille) || !Enum.IsDefined(seuil.Conduction))
        {
            return new("mesure.audiogramme.oreille", "Un seuil ne dit pas son oreille ou sa conduction.");
        }
        if (!Frequences.Contains(seuil.Frequence))
        {
            return new("mesure.audiogramme.frequence", $"{seuil.Frequence} Hz n’est pas une fréquence d’audiogramme : {string.Join(", ", Frequences)} Hz.");
        }
        return seuil.Decibels is >= DecibelsMin and <= DecibelsMax
            ? null
            : new("mesure.audiogramme.decibels",
                $"{Libelle(seuil.Oreille)}, {seuil.Frequence} Hz : un seuil va de {Nombre.Afficher(DecibelsMin)} à {DecibelsMax} dB HL, et non {Nombre.Afficher(seuil.Decibels)}.");
    }

    private static Refus? Double(IEnumerable<Seuil> seuils)
    {
        var fois = seuils.GroupBy(s => (s.Oreille, s.Conduction, s.Frequence)).FirstOrDefault(g => g.Count() > 1);
        return fois is null
            ? null
            : new("mesure.audiogramme.double", $"{Libelle(fois.Key.Oreille)}, {Libelle(fois.Key.Conduction)}, {fois.Key.Frequence} Hz : deux seuils sont donnés, gardez le bon.");
    }
}
