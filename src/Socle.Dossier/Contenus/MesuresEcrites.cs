using System.Text.Json.Serialization;
using Socle.Dossier.Mesures;

namespace Socle.Dossier.Contenus;

/// <summary>The hearing thresholds of a day.</summary>
/// <param name="Appareil">The machine as it names itself; absent when someone typed them.</param>
[Genre(GenreEcrit.Audiogramme)]
public sealed record AudiogrammeEcrit(IReadOnlyList<Seuil> Seuils, string? Appareil) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.Audiogramme;

    /// <summary>Null when what another service sent is no audiogram.</summary>
    [JsonIgnore]
    public Audiogramme? Lu => Audiogramme.Creer(Seuils ?? []).Selon(a => a, _ => (Audiogramme?)null);

    public override string Resume => Lu is { } lu ? $"Audiogramme, {Cote(lu, Oreille.Droite, "droite")}, {Cote(lu, Oreille.Gauche, "gauche")}" : "Audiogramme";

    private static string Cote(Audiogramme audiogramme, Oreille oreille, string mot) =>
        IndicesAuditifs.MoyenneBiap(audiogramme, oreille) is { } moyenne ? $"{mot} {Nombre.Afficher(moyenne)} dB" : $"{mot} incomplète";
}

/// <summary>One blow, in litres and litres per second.</summary>
public sealed record EssaiEcrit(decimal Vems, decimal Cvf, decimal? Dep, decimal? Dem2575, decimal? Dem75, decimal? Dem50, decimal? Dem25)
{
    public static EssaiEcrit De(EssaiSpirometrie e) => new(e.Vems, e.Cvf, e.Dep, e.Dem2575, e.Dem75, e.Dem50, e.Dem25);

    internal EssaiSpirometrie? Lu => EssaiSpirometrie.Creer(Vems, Cvf, Dep, Dem2575, Dem75, Dem50, Dem25).Selon(e => e, _ => (EssaiSpirometrie?)null);
}

/// <summary>The blows kept of a session.</summary>
/// <param name="Apres">After a bronchodilator; empty without one.</param>
[Genre(GenreEcrit.Spirometrie)]
public sealed record SpirometrieEcrite(IReadOnlyList<EssaiEcrit> Avant, IReadOnlyList<EssaiEcrit> Apres, string? Appareil) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.Spirometrie;

    [JsonIgnore]
    public Spirometrie? Lu => Spirometrie.Creer(Lus(Avant), Lus(Apres)).Selon(s => s, _ => (Spirometrie?)null);

    public override string Resume => Lu is { } lu
        ? $"Spirométrie, VEMS {Nombre.Fixe(lu.Vems, 2)} L, CVF {Nombre.Fixe(lu.Cvf, 2)} L, VEMS/CVF {Nombre.Afficher(lu.Tiffeneau, 1)} %"
        : "Spirométrie";

    private static IEnumerable<EssaiSpirometrie> Lus(IReadOnlyList<EssaiEcrit>? essais) => (essais ?? []).Select(e => e.Lu).OfType<EssaiSpirometrie>();
}

/// <param name="Acuite">As read off the chart: « 8/10 », « P2 ».</param>
public sealed record AcuiteEcrite(DistanceVision Distance, Oeil Oeil, bool AvecCorrection, string Acuite);

/// <summary>The vision of a day.</summary>
[Genre(GenreEcrit.AcuiteVisuelle)]
public sealed record VisionEcrite(IReadOnlyList<AcuiteEcrite> Acuites, VisionCouleurs? Couleurs, string? Appareil) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.AcuiteVisuelle;

    [JsonIgnore]
    public ExamenVision? Lu => ExamenVision.Creer((Acuites ?? []).Select(Lue).OfType<MesureAcuite>(), Couleurs).Selon(v => v, _ => (ExamenVision?)null);

    public override string Resume => string.Join(", ", (Acuites ?? []).Where(a => a.Distance == DistanceVision.Loin).Take(3)
        .Select(a => $"{MesureAcuite.Libelle(a.Oeil)} {a.Acuite} {(a.AvecCorrection ? "corrigé" : "sans correction")}")) is { Length: > 0 } loin ? $"Vision de loin, {loin}" : "Vision";

    private static MesureAcuite? Lue(AcuiteEcrite a) =>
        Acuite.Lire(a.Acuite).Reussit(out var acuite, out _) ? new(a.Distance, a.Oeil, a.AvecCorrection, acuite) : null;
}

/// <summary>One other result, as the machine gave it: nothing of it is guessed.</summary>
public sealed record ResultatEcrit(string Systeme, string Code, string Libelle, decimal? Valeur, string? Unite, string? Texte, decimal? BorneBasse, decimal? BorneHaute)
{
    public static ResultatEcrit De(MesureCodee m) => new(m.Systeme, m.Code, m.Libelle, m.Valeur, m.Unite, m.Texte, m.BorneBasse, m.BorneHaute);

    internal string EnMots => $"{Libelle} {ValeurEnMots}{(HorsBornes ? " (hors des bornes données)" : "")}";

    internal string ValeurEnMots => Valeur is { } v ? $"{Nombre.Afficher(v, 4)}{(Unite is null ? "" : $"\u00A0{Unite}")}" : Texte ?? "";

    internal string BornesEnMots => (BorneBasse, BorneHaute) switch
    {
        ({ } b, { } h) => $"{Nombre.Afficher(b, 4)} à {Nombre.Afficher(h, 4)}",
        ({ } b, null) => $"au moins {Nombre.Afficher(b, 4)}",
        (null, { } h) => $"au plus {Nombre.Afficher(h, 4)}",
        _ => "–",
    };

    private bool HorsBornes => Valeur is { } v && (v < BorneBasse || v > BorneHaute);
}

/// <summary>What else a machine measured in an examination.</summary>
[Genre(GenreEcrit.ResultatsMesures)]
public sealed record ResultatsEcrits(IReadOnlyList<ResultatEcrit> Valeurs, string? Appareil) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.ResultatsMesures;

    public override string Resume => string.Join(", ", (Valeurs ?? []).Select(v => v.EnMots));
}
