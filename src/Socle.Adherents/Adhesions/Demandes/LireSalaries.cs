using System.Text;
using Socle.Noyau;

namespace Socle.Adherents.Adhesions;

/// <summary>One worker as the employer typed it; read whole by the declaration's import once the company is a member.</summary>
public sealed record SalarieSaisi(string Nom, string Prenoms, DateOnly Naissance, DateOnly Embauche, string? Poste);

/// <summary>Workers typed or pasted from a spreadsheet: one per line, separated by semicolons or tabs.</summary>
public static class LireSalaries
{
    public const int AuPlus = 300;
    private const int Signes = 100;
    private static readonly char[] Separateurs = [';', '\t'];

    /// <summary>Every line that cannot be read is said, by its number.</summary>
    public static Resultat<IReadOnlyList<SalarieSaisi>> De(string? texte, string champ, DateOnly aujourdhui)
    {
        var lignes = (texte ?? "").ReplaceLineEndings("\n").Split('\n').Select((l, i) => (Texte: l.Trim(), Rang: i + 1)).Where(l => l.Texte.Length > 0).ToList();
        if (lignes.Count > AuPlus)
        {
            return new Refus("salaries.trop", $"{AuPlus} lignes au plus ici\u00A0: déclarez-les par un fichier après votre adhésion.", champ);
        }
        var lus = lignes.ConvertAll(l => Une(l.Texte, l.Rang, champ, aujourdhui));
        return Refus.Reunir(lus.Select(l => l.EstRefus ? l.Refus : null)) is { } refus
            ? refus
            : Resultat.De<IReadOnlyList<SalarieSaisi>>(lus.ConvertAll(l => l.Valeur));
    }

    /// <summary>The file the declaration's import reads (docs/guide/declarations.md).</summary>
    public static string EnDeclaration(IEnumerable<SalarieSaisi> salaries, string siret)
    {
        var csv = new StringBuilder("siret;nom_naissance;prenoms;naissance;date_debut;poste\n");
        foreach (var s in salaries)
        {
            csv.Append(string.Join(';', siret, Cellule(s.Nom), Cellule(s.Prenoms), s.Naissance.Courte(), s.Embauche.Courte(), Cellule(s.Poste ?? ""))).Append('\n');
        }
        return csv.ToString();
    }

    private static Resultat<SalarieSaisi> Une(string ligne, int rang, string champ, DateOnly aujourdhui)
    {
        var cases = ligne.Split(Separateurs).Select(c => c.Trim()).ToArray();
        if (cases.Length is < 4 or > 5 || cases[0].Length == 0 || cases[1].Length == 0 || cases.Any(c => c.Length > Signes))
        {
            return Illisible(rang, "écrivez nom ; prénom ; date de naissance ; date d’embauche ; poste", champ);
        }
        if (!DatesFrancaises.Lire(cases[2]).Reussit(out var naissance) || naissance > aujourdhui.AddYears(-14) || naissance < aujourdhui.AddYears(-100))
        {
            return Illisible(rang, "la date de naissance n’est pas lisible ou pas vraisemblable", champ);
        }
        return DatesFrancaises.Lire(cases[3]).Reussit(out var embauche) && embauche > naissance && embauche <= aujourdhui.AddYears(1)
            ? new SalarieSaisi(cases[0], cases[1], naissance, embauche, cases.Length > 4 && cases[4].Length > 0 ? cases[4] : null)
            : Illisible(rang, "la date d’embauche n’est pas lisible ou pas vraisemblable", champ);
    }

    private static Refus Illisible(int rang, string pourquoi, string champ) => new("salaries.ligne", $"Ligne {rang}\u00A0: {pourquoi}.", champ);

    private static string Cellule(string texte) => texte.Contains('"', StringComparison.Ordinal) ? $"\"{texte.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : texte;
}
