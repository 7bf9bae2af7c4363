using System.Globalization;
using Socle.Noyau;

namespace Socle.Dossier.Mesures;

public enum Oeil
{
    Droit = 1,
    Gauche = 2,
    Binoculaire = 3,
}

public enum DistanceVision
{
    Loin = 1,
    Intermediaire = 2,
    Pres = 3,
}

/// <summary>An acuity as it is read off the chart: tenths far away (« 8/10 », « 0,8 », « 1/20 »), Parinaud near (« P2 »),
/// or what is said below the chart. Far and near scales are not converted one into the other.</summary>
public sealed record Acuite
{
    private static readonly (string Code, string Libelle)[] SousLEchelle =
    [
        ("CLD", "compte les doigts"), ("VBLM", "voit bouger la main"), ("PL", "perçoit la lumière"), ("AVL", "ne perçoit pas la lumière"),
    ];

    private Acuite(string texte, decimal? dixiemes, decimal? parinaud) => (Texte, Dixiemes, Parinaud) = (texte, dixiemes, parinaud);

    /// <summary>As kept and shown: « 8/10 », « P2 », « CLD ».</summary>
    public string Texte { get; }

    public decimal? Dixiemes { get; }

    public decimal? Parinaud { get; }

    /// <summary>Of the first kind below the chart.</summary>
    public string? EnMots => Array.Find(SousLEchelle, s => s.Code == Texte).Libelle;

    public static Resultat<Acuite> Lire(string? texte)
    {
        var propre = (texte ?? "").Trim().ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        if (propre.Length == 0)
        {
            return new Refus("mesure.acuite.vide", "L’acuité visuelle manque.");
        }
        if (Array.Exists(SousLEchelle, s => s.Code == propre))
        {
            return new Acuite(propre, null, null);
        }
        return propre[0] == 'P' ? EnParinaud(propre) : EnDixiemes(propre);
    }

    private static Resultat<Acuite> EnParinaud(string propre)
    {
        var nombre = Nombre.Lire(propre.StartsWith("PARINAUD", StringComparison.Ordinal) ? propre[8..] : propre[1..]);
        return nombre is >= 1 and <= 28
            ? new Acuite($"P{Nombre.Afficher(nombre.Value, 1)}", null, nombre)
            : new Refus("mesure.acuite.parinaud", "De près, l’échelle de Parinaud va de P1,5 (la meilleure lue d’ordinaire) à P28 : par exemple P2.");
    }

    private static Resultat<Acuite> EnDixiemes(string propre)
    {
        var morceaux = propre.Split('/');
        var (haut, bas) = (Nombre.Lire(morceaux[0]), morceaux.Length == 2 ? Nombre.Lire(morceaux[1]) : 1);
        if (morceaux.Length > 2 || haut is not { } h || bas is not { } b || b <= 0 || b > 200 || h <= 0 || h > 200)
        {
            return Forme();
        }
        var dixiemes = h * 10 / b;
        return dixiemes is < 0.05m or > 20
            ? Forme()
            : new Acuite(morceaux.Length == 2 && b != 10 ? propre : $"{Nombre.Afficher(dixiemes, 1)}/10", Math.Round(dixiemes, 2), null);
    }

    private static Refus Forme() => new("mesure.acuite.forme",
        "De loin, l’acuité se donne en dixièmes (8/10 ou 0,8, de 1/200 à 20/10), de près en Parinaud (P2), ou par CLD, VBLM, PL, AVL.");
}

/// <summary>One eye, at one distance, with or without correction.</summary>
public sealed record MesureAcuite(DistanceVision Distance, Oeil Oeil, bool AvecCorrection, Acuite Acuite)
{
    public static string Libelle(DistanceVision distance) => distance switch
    {
        DistanceVision.Loin => "de loin",
        DistanceVision.Intermediaire => "à distance intermédiaire",
        _ => "de près",
    };

    public static string Libelle(Oeil oeil) => oeil switch
    {
        Oeil.Droit => "œil droit",
        Oeil.Gauche => "œil gauche",
        _ => "deux yeux",
    };
}

/// <summary>How colours are seen, and by which test: the plates alone say that something is off, not what.</summary>
public sealed record VisionCouleurs(string Test, ResultatCouleurs Resultat, int? PlanchesLues = null, int? PlanchesMontrees = null)
{
    public string Afficher() => string.Create(CultureInfo.InvariantCulture,
        $"{Libelle(Resultat)} ({Test}{(PlanchesLues is { } l && PlanchesMontrees is { } m ? $", {l} planches lues sur {m}" : "")})");

    private static string Libelle(ResultatCouleurs resultat) => resultat switch
    {
        ResultatCouleurs.SansAnomalie => "sans anomalie",
        ResultatCouleurs.Protan => "anomalie du rouge",
        ResultatCouleurs.Deutan => "anomalie du vert",
        ResultatCouleurs.Tritan => "anomalie du bleu",
        _ => "anomalie non précisée",
    };
}

public enum ResultatCouleurs
{
    SansAnomalie = 1,
    Protan = 2,
    Deutan = 3,
    Tritan = 4,
    AnomalieNonPrecisee = 5,
}

/// <summary>The vision of a day.</summary>
public sealed record ExamenVision
{
    private ExamenVision(IReadOnlyList<MesureAcuite> acuites, VisionCouleurs? couleurs) => (Acuites, Couleurs) = (acuites, couleurs);

    public IReadOnlyList<MesureAcuite> Acuites { get; }

    public VisionCouleurs? Couleurs { get; }

    /// <summary>The limits of the driving law are not encoded here: the licence's own list (arrêté du 28 mars 2022) is read by the doctor.</summary>
    public static Resultat<ExamenVision> Creer(IEnumerable<MesureAcuite> acuites, VisionCouleurs? couleurs = null)
    {
        var liste = acuites.OrderBy(a => a.Distance).ThenBy(a => a.AvecCorrection).ThenBy(a => a.Oeil).ToList();
        var double_ = liste.GroupBy(a => (a.Distance, a.Oeil, a.AvecCorrection)).FirstOrDefault(g => g.Count() > 1)?.First();
        if (double_ is not null)
        {
            return new Refus("mesure.vision.double",
                $"L’acuité {MesureAcuite.Libelle(double_.Distance)}, {MesureAcuite.Libelle(double_.Oeil)}, {(double_.AvecCorrection ? "avec" : "sans")} correction est donnée deux fois : gardez-en une.");
        }
        return liste.Count > 0 || couleurs is not null
            ? new ExamenVision(liste.AsReadOnly(), couleurs)
            : new Refus("mesure.vision.vide", "L’examen de la vision ne contient aucune mesure.");
    }

    public Acuite? De(DistanceVision distance, Oeil oeil, bool avecCorrection) =>
        Acuites.FirstOrDefault(a => a.Distance == distance && a.Oeil == oeil && a.AvecCorrection == avecCorrection)?.Acuite;
}
