using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Socle.Dossier.Mesures;
using Socle.Noyau;

namespace Socle.Dossier.Appareils;

/// <summary>What a code of a machine measures. One of the three is set; none when the value is computed again by us (ratio, body mass).</summary>
internal sealed record SensDuCode(GenreExamen Genre)
{
    public Grandeur? Grandeur { get; init; }

    /// <summary>Of a blow: its number, and whether a bronchodilator came before.</summary>
    public int Essai { get; init; } = 1;

    public bool ApresBronchodilatateur { get; init; }

    /// <summary>A threshold without its level.</summary>
    public (Oreille Oreille, Conduction Conduction, int Frequence, bool Masque)? Seuil { get; init; }

    public (DistanceVision Distance, Oeil Oeil, bool AvecCorrection)? Acuite { get; init; }
}

/// <summary>
/// The codes understood: our own, the usual French, English and German abbreviations, and LOINC for the common measures.
/// A code with a word too many is not guessed: its value stays a coded measure that someone reads.
/// </summary>
internal static partial class CodesConnus
{
    private static readonly FrozenDictionary<string, Grandeur?> s_grandeurs = Grandeurs().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Oreille> s_oreilles = Table(
        (Oreille.Droite, "D R OD RE DROITE RIGHT RECHTS"), (Oreille.Gauche, "G L OG LE GAUCHE LEFT LINKS"));

    private static readonly FrozenDictionary<string, Conduction> s_conductions = Table(
        (Conduction.Aerienne, "CA AC LL AIR AERIENNE"), (Conduction.Osseuse, "CO BC KL OS BONE OSSEUSE"));

    private static readonly FrozenDictionary<string, Oeil> s_yeux = Table(
        (Oeil.Droit, "OD R D RE"), (Oeil.Gauche, "OG OS L G LE"), (Oeil.Binoculaire, "ODG OU B BINO BIN"));

    private static readonly FrozenDictionary<string, DistanceVision> s_distances = Table(
        (DistanceVision.Loin, "LOIN VL FAR FERN"), (DistanceVision.Pres, "PRES VP NEAR NAH"), (DistanceVision.Intermediaire, "INT VI INTERMEDIAIRE"));

    private static readonly FrozenSet<string> s_decorAuditif = FrozenSet.Create(StringComparer.Ordinal, "HZ", "DB", "HL", "DBHL", "SEUIL", "AUD", "TONAL");

    /// <summary>Null when the code says nothing we know.</summary>
    public static SensDuCode? Lire(string? code) =>
        string.IsNullOrWhiteSpace(code) || code.Length > 60 ? null : DeGrandeur(code) ?? DeSeuil(code) ?? DAcuite(code);

    private static SensDuCode? DeGrandeur(string code)
    {
        var lu = Suffixes().Match(code.Trim());
        var cle = Colle(lu.Groups["base"].Value);
        if (!s_grandeurs.TryGetValue(cle, out var grandeur))
        {
            return null;
        }
        var essai = lu.Groups["essai"] is { Success: true } e && Entier(e.Value) is { } n ? n : 1;
        return new(GenreDe(grandeur)) { Grandeur = grandeur, Essai = essai, ApresBronchodilatateur = lu.Groups["post"].Success };
    }

    private static GenreExamen GenreDe(Grandeur? grandeur) => grandeur?.Code switch
    {
        null => GenreExamen.Autre,
        "TAS" or "TAD" or "POULS" => GenreExamen.Tension,
        "VEMS" or "CVF" or "DEP" or "DEM2575" or "DEM75" or "DEM50" or "DEM25" => GenreExamen.Spirometrie,
        _ => GenreExamen.Autre,
    };

    private static SensDuCode? DeSeuil(string code)
    {
        var (oreille, conduction, frequence, masque) = ((Oreille?)null, (Conduction?)null, (int?)null, false);
        foreach (var mot in Mots(code))
        {
            if (oreille is null && s_oreilles.TryGetValue(mot, out var o))
            {
                oreille = o;
            }
            else if (conduction is null && s_conductions.TryGetValue(mot, out var c))
            {
                conduction = c;
            }
            else if (frequence is null && Frequence(mot) is { } f)
            {
                frequence = f;
            }
            else if (mot is "M" or "MASQUE" or "MASK" or "MASKED")
            {
                masque = true;
            }
            else if (!s_decorAuditif.Contains(mot))
            {
                return null;
            }
        }
        return oreille is { } or && frequence is { } fr ? new(GenreExamen.Audiometrie) { Seuil = (or, conduction ?? Conduction.Aerienne, fr, masque) } : null;
    }

    /// <summary>« 4000 », « 4K », « 4KHZ ».</summary>
    private static int? Frequence(string mot)
    {
        var k = mot.IndexOf('K', StringComparison.Ordinal);
        var hertz = k < 0 ? Entier(mot) : k == 1 ? Entier(mot[..1]) * 1000 : null;
        return hertz is { } f && Audiogramme.Frequences.Contains(f) ? f : null;
    }

    private static int? Entier(string chiffres) =>
        int.TryParse(chiffres, NumberStyles.None, CultureInfo.InvariantCulture, out var entier) ? entier : null;

    private static SensDuCode? DAcuite(string code)
    {
        var mots = Mots(code);
        if (mots.Length == 0 || mots[0] is not ("AV" or "VA" or "ACUITE" or "VISUS"))
        {
            return null;
        }
        var (oeil, distance, corrige) = ((Oeil?)null, (DistanceVision?)null, (bool?)null);
        foreach (var mot in mots.Skip(1))
        {
            if (oeil is null && s_yeux.TryGetValue(mot, out var o))
            {
                oeil = o;
            }
            else if (distance is null && s_distances.TryGetValue(mot, out var d))
            {
                distance = d;
            }
            else if (corrige is null && mot is "SC" or "SANS" or "CC" or "AVEC")
            {
                corrige = mot is "CC" or "AVEC";
            }
            else
            {
                return null;
            }
        }
        return oeil is { } oe && distance is { } di && corrige is { } co ? new(GenreExamen.Vision) { Acuite = (di, oe, co) } : null;
    }

    /// <summary>Words and numbers apart: « RAC4000 » stays « RAC », « 4000 »; a K after a number stays with it.</summary>
    private static string[] Mots(string code) => [.. Morceaux().Matches(Texte.PourRecherche(code)).SelectMany(m => Couper(m.Value))];

    /// <summary>« RAC », « DCA » : ear and conduction written together.</summary>
    private static IEnumerable<string> Couper(string mot) =>
        mot.Length == 3 && s_oreilles.ContainsKey(mot[..1]) && s_conductions.ContainsKey(mot[1..]) ? [mot[..1], mot[1..]] : [mot];

    private static FrozenDictionary<string, T> Table<T>(params (T Sens, string Mots)[] lignes) =>
        lignes.SelectMany(l => l.Mots.Split(' ').Select(m => (m, l.Sens))).ToFrozenDictionary(c => c.m, c => c.Sens, StringComparer.Ordinal);

    private static string Colle(string texte) => Texte.PourRecherche(texte).Replace(" ", "", StringComparison.Ordinal);

    private static Dictionary<string, Grandeur?> Grandeurs()
    {
        (Grandeur? Grandeur, string Noms)[] table =
        [
            (Grandeur.Systolique, "TAS PAS SYS SYST SYSTOLIC SYSTOLIQUE SBP 8480-6"), (Grandeur.Diastolique, "TAD PAD DIA DIAST DIASTOLIC DIASTOLIQUE DBP 8462-4"),
            (Grandeur.Pouls, "POULS FC HR PULS PULSE PR 8867-4"), (Grandeur.Taille, "TAILLE HEIGHT GROESSE 8302-2"), (Grandeur.Poids, "POIDS WEIGHT GEWICHT 29463-7"),
            (Grandeur.TourDeTaille, "TTAILLE TOUR-DE-TAILLE WAIST 8280-0"), (Grandeur.Saturation, "SPO2 SAO2 59408-5"), (Grandeur.Temperature, "TEMP TEMPERATURE 8310-5"),
            (Grandeur.GlycemieCapillaire, "GLYC GLYCEMIE GLUCOSE DEXTRO"), (Grandeur.MonoxydeExpire, "COEXP"),
            (Grandeur.Vems, "VEMS VEMS1 FEV1 20150-9"), (Grandeur.Cvf, "CVF FVC 19868-9"), (Grandeur.Dep, "DEP DPE PEF PEFR"),
            (Grandeur.Dem2575, "DEM2575 DEM25-75 DMM DEMM FEF2575 FEF25-75 MMEF MEF2575"), (Grandeur.Dem75, "DEM75 MEF75 FEF25"),
            (Grandeur.Dem50, "DEM50 MEF50 FEF50"), (Grandeur.Dem25, "DEM25 MEF25 FEF75"),
            (null, "IMC BMI 39156-5 TIFFENEAU VEMS/CVF FEV1/FVC FEV1FVC FEV1%FVC 19926-5"),
        ];
        return table.SelectMany(l => l.Noms.Split(' ').Select(n => (Colle(n), l.Grandeur))).DistinctBy(c => c.Item1).ToDictionary(c => c.Item1, c => c.Grandeur, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^(?<base>.+?)(?:[-_. ](?<post>post|apres|après|bd))?(?:[-_. ](?:t|essai|trial)(?<essai>[0-9]{1,2}))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suffixes();

    [GeneratedRegex("[0-9]+K(?:HZ)?(?![A-Z])|[0-9]+|[A-Z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Morceaux();
}
