using Socle.Droit;

namespace Socle.Dossier.Mesures;

public enum DegreAuditif
{
    NormaleOuSubnormale = 1,
    Legere = 2,
    Moyenne = 3,
    Severe = 4,
    Profonde = 5,
    Totale = 6,
}

/// <summary>The indices French occupational doctors read on an audiogram. Each is null when a frequency is missing: a mean over
/// what happened to be measured would look like one over what the text names.</summary>
public static class IndicesAuditifs
{
    private static readonly int[] s_frequences = [500, 1000, 2000, 4000];
    private static readonly int[] s_poids = [2, 4, 3, 1];

    public static Norme NormeBiap { get; } = new(
        "Perte tonale moyenne et degrés de déficience auditive", "BIAP, recommandation 02/1 bis : moyenne des pertes à 500, 1000, 2000 et 4000 Hz, arrondie à l’unité supérieure ; fréquence non perçue comptée 120 dB",
        Preuve.S);

    public static Norme NormeTableau42 { get; } = new(
        "Seuil du tableau n° 42 du régime général (n° 46 du régime agricole)",
        "Tableau n° 42, décret du 25/09/2003 : déficit d’au moins 35 dB sur la meilleure oreille, moyenne simple à 500, 1000, 2000 et 4000 Hz", Preuve.S,
        "L’audiogramme diagnostique se fait en cabine, au moins trois jours après la fin de l’exposition, avec une audiométrie vocale concordante : le nombre seul ne suffit pas.");

    public static Norme NormePonderee { get; } = new(
        "Perte moyenne pondérée (2, 4, 3, 1)", "Tableau n° 42 avant le décret du 25/09/2003, et calcul d’incapacité : (2·500 + 4·1000 + 3·2000 + 1·4000 Hz) / 10", Preuve.M,
        "La pondération a disparu du tableau n° 42 en 2003 ; son emploi dans le barème indicatif n’a pas été relu : à vérifier avant tout usage médico-légal.");

    public static Norme NormeIso7029 { get; } = new(
        "Audition attendue à cet âge", "ISO 7029:2017 (norme payante)", Preuve.M, "Hors de ce qui est encodé : les coefficients de la norme n’ont pas pu être vérifiés.");

    /// <summary>Simple mean in air conduction, not rounded; a tone not heard counts the strongest one presented.</summary>
    public static decimal? Moyenne(Audiogramme audiogramme, Oreille oreille) => Pertes(audiogramme, oreille)?.Average(s => (decimal)s.Decibels);

    /// <summary>BIAP: rounded up, a tone not heard counts 120 dB.</summary>
    public static int? MoyenneBiap(Audiogramme audiogramme, Oreille oreille) =>
        Pertes(audiogramme, oreille) is { } pertes ? (int)Math.Ceiling(pertes.Average(s => s.NonPercu ? 120m : s.Decibels)) : null;

    public static decimal? MoyennePonderee(Audiogramme audiogramme, Oreille oreille) =>
        Pertes(audiogramme, oreille) is { } pertes ? pertes.Select((s, i) => (decimal)(s.Decibels * s_poids[i])).Sum() / 10 : null;

    /// <summary>Ears more than 15 dB apart: seven times the better, three times the worse, by ten. Null when they are not: the
    /// recommendation then gives no single figure.</summary>
    public static int? MoyenneBiapAsymetrique(Audiogramme audiogramme)
    {
        if (MoyenneBiap(audiogramme, Oreille.Droite) is not { } droite || MoyenneBiap(audiogramme, Oreille.Gauche) is not { } gauche)
        {
            return null;
        }
        var (mieux, moins) = (Math.Min(droite, gauche), Math.Max(droite, gauche));
        return moins - mieux > 15 ? (int)Math.Ceiling(((7m * mieux) + (3m * moins)) / 10) : null;
    }

    public static DegreAuditif Degre(int moyenneBiap) => moyenneBiap switch
    {
        <= 20 => DegreAuditif.NormaleOuSubnormale,
        <= 40 => DegreAuditif.Legere,
        <= 70 => DegreAuditif.Moyenne,
        <= 90 => DegreAuditif.Severe,
        < 120 => DegreAuditif.Profonde,
        _ => DegreAuditif.Totale,
    };

    /// <summary>The better ear loses 35 dB or more: the audiometric condition alone of the table.</summary>
    public static bool? AtteintLeSeuilDuTableau42(Audiogramme audiogramme) =>
        Moyenne(audiogramme, Oreille.Droite) is { } droite && Moyenne(audiogramme, Oreille.Gauche) is { } gauche ? Math.Min(droite, gauche) >= 35 : null;

    public static string Libelle(DegreAuditif degre) => degre switch
    {
        DegreAuditif.NormaleOuSubnormale => "audition normale ou subnormale",
        DegreAuditif.Legere => "déficience légère",
        DegreAuditif.Moyenne => "déficience moyenne",
        DegreAuditif.Severe => "déficience sévère",
        DegreAuditif.Profonde => "déficience profonde",
        _ => "déficience totale",
    };

    private static Seuil[]? Pertes(Audiogramme audiogramme, Oreille oreille)
    {
        var pertes = s_frequences.Select(f => audiogramme.De(oreille, Conduction.Aerienne, f)).OfType<Seuil>().ToArray();
        return pertes.Length == s_frequences.Length ? pertes : null;
    }
}
