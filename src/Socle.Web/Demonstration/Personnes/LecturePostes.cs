using System.Globalization;
using Socle.Droit;

namespace Socle.Web.Demonstration.Personnes;

/// <summary>Reads the list of posts: its first lines say what each column is.</summary>
internal static class LecturePostes
{
    private static readonly Dictionary<string, MotifSia> Motifs = new(StringComparer.Ordinal)
    {
        ["nuit"] = MotifSia.Nuit,
        ["bio2"] = MotifSia.Bio2,
        ["em"] = MotifSia.ChampsEm,
    };

    public static IEnumerable<(string Sections, PosteType Poste)> Lire() => Ressources.Lignes("postes").Select(Lire);

    private static (string, PosteType) Lire(string ligne)
    {
        var c = ligne.Split(';');
        var details = c[8].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (c[0], new PosteType
        {
            Poids = [Nombre(c[1]), Nombre(c[2]), Nombre(c[3])],
            Femmes = Nombre(c[4]) / 100.0,
            Pcs = c[5],
            Masculin = c[6],
            Feminin = c[7],
            MotifsSia = new(Parts(details, "sia=").Select(p => (Motifs[p.Nom], p.Valeur))),
            RisquesSir = new(Parts(details, "sir=").Select(p => (Enum.Parse<Risque>(p.Nom, ignoreCase: true), p.Valeur))),
            Engins = [.. Parts(details, "engins=").Select(p => (Enum.Parse<Engins>(p.Nom, ignoreCase: true), p.Valeur / 100.0))],
            Habilitations = [.. Parts(details, "elec=").Select(p => (Enum.Parse<Habilitations>(p.Nom, ignoreCase: true), p.Valeur / 100.0))],
            Apprentis = details.FirstOrDefault(d => d.StartsWith("app=", StringComparison.Ordinal)) is { } part ? Nombre(part[4..]) / 100.0 : 0,
            Mineur = details.Contains("mineur"),
            Indispensable = details.Contains("!"),
        });
    }

    /// <summary>« sir=cmr:5+plomb:1 » → (cmr, 5), (plomb, 1).</summary>
    private static IEnumerable<(string Nom, int Valeur)> Parts(string[] details, string cle) =>
        details.FirstOrDefault(d => d.StartsWith(cle, StringComparison.Ordinal)) is { } detail
            ? detail[cle.Length..].Split('+').Select(p => p.Split(':')).Select(p => (p[0], p.Length > 1 ? Nombre(p[1]) : 1))
            : [];

    private static int Nombre(string texte) => int.Parse(texte, CultureInfo.InvariantCulture);
}
