using Socle.Noyau;

namespace Socle.Dossier.Thesaurus;

/// <summary>Why an entry was found, the best first: entries come in this order.</summary>
public enum RangTrouvaille
{
    /// <summary>The code, or the whole label.</summary>
    Exact = 0,
    DebutDuLibelle = 1,
    DebutDeMot = 2,
    Synonyme = 3,
}

public sealed record Trouvaille(Terme Terme, RangTrouvaille Rang);

/// <summary>
/// Finds entries while someone types: from three letters, accents and case aside, each typed word must begin a word of the label, of a
/// synonym, or the code. One sorted array of words and binary searches: the cost is that of the entries that share the rarest typed word.
/// </summary>
public sealed class IndexTermes
{
    public const int LettresMinimales = 3;

    private readonly Terme[] _termes;
    private readonly string[] _libelles;
    private readonly string[] _codes;
    private readonly (string Mot, bool Synonyme)[][] _mots;
    private readonly string[] _cles;
    private readonly int[] _places;

    public IndexTermes(IEnumerable<Terme> termes)
    {
        _termes = [.. termes.OrderBy(t => Texte.PourRecherche(t.Libelle), StringComparer.Ordinal)];
        _libelles = Array.ConvertAll(_termes, t => Texte.PourRecherche(t.Libelle));
        _codes = Array.ConvertAll(_termes, t => Colle(Texte.PourRecherche(t.Code)));
        _mots = [.. _termes.Select((t, i) => Mots(_libelles[i], t.Synonymes, _codes[i]))];
        var entrees = _mots.SelectMany((mots, i) => mots.Select(m => (m.Mot, i))).OrderBy(e => e.Mot, StringComparer.Ordinal).ToArray();
        (_cles, _places) = (Array.ConvertAll(entrees, e => e.Mot), Array.ConvertAll(entrees, e => e.i));
    }

    public IReadOnlyList<Trouvaille> Chercher(string? saisie, int auPlus = 20, DateOnly? le = null)
    {
        var cle = Texte.PourRecherche(saisie);
        var colle = Colle(cle);
        if (colle.Length < LettresMinimales)
        {
            return [];
        }
        var notes = new List<long>();
        Ajouter(notes, cle.Split(' '), cle, colle, le);
        if (!string.Equals(cle, colle, StringComparison.Ordinal))
        {
            // « J45 0 » for J45.0: a code typed with its dot is one word.
            Ajouter(notes, [colle], cle, colle, le);
        }
        notes.Sort();
        return [.. notes.DistinctBy(n => n & int.MaxValue).Take(auPlus).Select(n => new Trouvaille(_termes[(int)(n & int.MaxValue)], (RangTrouvaille)(n >> 48)))];
    }

    private void Ajouter(List<long> notes, string[] mots, string cle, string colle, DateOnly? le)
    {
        var (debut, fin) = LaPlusCourte(mots);
        var vus = new HashSet<int>();
        for (var i = debut; i < fin; i++)
        {
            var place = _places[i];
            if (vus.Add(place) && (le is not { } jour || _termes[place].EstOuvert(jour)) && Rang(place, mots, cle, colle) is { } rang)
            {
                notes.Add(((long)rang << 48) | ((long)Math.Min(_libelles[place].Length, 0x7FFF) << 32) | (uint)place);
            }
        }
    }

    /// <summary>The typed word that the fewest entries have.</summary>
    private (int Debut, int Fin) LaPlusCourte(string[] mots)
    {
        var (debut, fin) = (0, int.MaxValue);
        foreach (var mot in mots)
        {
            var (d, f) = (Borne(mot), Borne(mot + '\uFFFF'));
            (debut, fin) = f - d < fin - debut ? (d, f) : (debut, fin);
        }
        return (debut, fin);
    }

    private int Borne(string mot)
    {
        var (bas, haut) = (0, _cles.Length);
        while (bas < haut)
        {
            var milieu = (bas + haut) / 2;
            (bas, haut) = string.CompareOrdinal(_cles[milieu], mot) < 0 ? (milieu + 1, haut) : (bas, milieu);
        }
        return bas;
    }

    private RangTrouvaille? Rang(int place, string[] mots, string cle, string colle)
    {
        var parSynonyme = false;
        foreach (var mot in mots)
        {
            var trouve = Commence(_mots[place], mot);
            if (trouve is null)
            {
                return null;
            }
            parSynonyme |= trouve.Value;
        }
        var libelle = _libelles[place];
        return string.Equals(_codes[place], colle, StringComparison.Ordinal) || string.Equals(libelle, cle, StringComparison.Ordinal) ? RangTrouvaille.Exact
            : libelle.StartsWith(cle, StringComparison.Ordinal) || _codes[place].StartsWith(colle, StringComparison.Ordinal) ? RangTrouvaille.DebutDuLibelle
            : parSynonyme ? RangTrouvaille.Synonyme : RangTrouvaille.DebutDeMot;
    }

    /// <summary>False by a word of the label, true by a synonym only, null by none.</summary>
    private static bool? Commence((string Mot, bool Synonyme)[] mots, string debut)
    {
        bool? trouve = null;
        foreach (var (mot, synonyme) in mots)
        {
            if (mot.StartsWith(debut, StringComparison.Ordinal))
            {
                if (!synonyme)
                {
                    return false;
                }
                trouve = true;
            }
        }
        return trouve;
    }

    private static (string Mot, bool Synonyme)[] Mots(string libelle, IReadOnlyList<string> synonymes, string code)
    {
        var mots = libelle.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(code).Where(m => m.Length > 0).Distinct().Select(m => (m, false)).ToList();
        mots.AddRange(synonymes.SelectMany(s => Texte.PourRecherche(s).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct()
            .Where(m => !mots.Exists(x => x.m == m)).Select(m => (m, true)).ToList());
        return [.. mots];
    }

    private static string Colle(string cle) => cle.Replace(" ", "", StringComparison.Ordinal);
}
