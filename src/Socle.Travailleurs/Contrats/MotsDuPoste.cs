using Socle.Droit;

namespace Socle.Travailleurs.Contrats;

/// <summary>French words for what a post and its exposures hold, in lower case.</summary>
public static class MotsDuPoste
{
    public static IReadOnlyList<Engins> TousLesEngins { get; } = [.. Enum.GetValues<Engins>().Where(e => e != Engins.Aucun)];

    public static IReadOnlyList<Habilitations> ToutesLesHabilitations { get; } = [.. Enum.GetValues<Habilitations>().Where(h => h != Habilitations.Aucune)];

    public static string EnMots(this Risque risque) => Libelles.De((MotifCode)(int)risque);

    public static string EnMots(this Engins engin) => engin switch
    {
        Engins.Chariot => "chariot automoteur",
        Engins.GrueTour => "grue à tour",
        Engins.GrueMobile => "grue mobile",
        Engins.GrueAuxiliaire => "grue auxiliaire de chargement",
        Engins.Pemp => "nacelle (PEMP)",
        Engins.EnginChantier => "engin de chantier",
        _ => string.Join(", ", TousLesEngins.Where(e => engin.HasFlag(e)).Select(EnMots)),
    };

    public static string EnMots(this Habilitations habilitations) =>
        string.Join(", ", ToutesLesHabilitations.Where(h => habilitations.HasFlag(h)).Select(h => h.ToString()));

    /// <summary>« de nuit ; nacelle (PEMP) ; habilitations B0, H0 », or nothing.</summary>
    public static string Particularites(this Poste poste) => string.Join(" ; ", new[]
    {
        poste.Nuit ? "travail de nuit" : "",
        poste.Engins == Engins.Aucun ? "" : $"conduite : {poste.Engins.EnMots()}",
        poste.Habilitations == Habilitations.Aucune ? "" : $"habilitations {poste.Habilitations.EnMots()}",
    }.Where(p => p.Length > 0));
}
