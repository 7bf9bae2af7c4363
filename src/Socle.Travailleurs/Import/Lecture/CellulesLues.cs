using System.Buffers;
using System.Globalization;
using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Travailleurs.Import;

/// <summary>The cells of one row as values. Collects every refusal with its place, so that a row says everything at once.</summary>
internal sealed class CellulesLues(ColonnesChoisies colonnes)
{
    private static readonly char[] Listes = ['|', ';', ',', '\n'];
    private static readonly char[] Symboles = [.. Listes, '/', '+', '-', ' '];
    private static readonly SearchValues<char> SignesDUnAutreEncodage = SearchValues.Create("\uFFFD‚ƒ„†‡ˆ‰\u0081\u008D\u008F\u0090\u009D");
    private readonly List<Refus> _refus = [];
    private readonly List<string> _remarques = [];
    private readonly TextesPartages textes = new();
    private LigneTableau ligne = null!;

    public ColonnesChoisies Colonnes => colonnes;

    public IReadOnlyList<string>? Remarques => _remarques.Count == 0 ? null : [.. _remarques];

    public Refus? Refus => Noyau.Refus.Reunir(_refus);

    public void Commencer(LigneTableau nouvelle)
    {
        ligne = nouvelle;
        _refus.Clear();
        _remarques.Clear();
    }

    public string? Texte(Champ champ, int signes = 200)
    {
        var texte = Brut(champ);
        if (texte.Length > signes)
        {
            Refuser(champ, "declaration.longueur", $"ce texte dépasse {signes} signes ; raccourcissez-le.");
            return null;
        }
        if (EncodageAbime(texte))
        {
            Refuser(champ, "declaration.encodage", "les accents sont illisibles ; enregistrez le fichier en « CSV UTF-8 » ou en .xlsx, puis déposez-le à nouveau.");
            return null;
        }
        return texte.Length == 0 ? null : texte;
    }

    /// <summary>A text that many rows say: kept once.</summary>
    public string? TexteRepete(Champ champ, int signes) => Texte(champ, signes) is { } texte ? textes.Unique(texte) : null;

    public string Requis(Champ champ, int signes = 100)
    {
        var texte = Texte(champ, signes);
        if (texte is null && _refus.All(r => r.Champ != champ.ToString()))
        {
            Refuser(champ, "declaration.vide", "la cellule est vide ; cette information est nécessaire.");
        }
        return texte ?? "";
    }

    /// <summary>A name of a person: at least one letter.</summary>
    public string Nom(Champ champ)
    {
        var texte = Requis(champ);
        if (texte.Length > 0 && !texte.Any(char.IsLetter))
        {
            Refuser(champ, "declaration.nom", "ce n’est pas un nom ; écrivez-le en lettres.");
        }
        return textes.Unique(Propre(texte));
    }

    public string? NomFacultatif(Champ champ) => Texte(champ, 100) is { } texte && texte.Any(char.IsLetter) ? Propre(texte) : null;

    public DateOnly? Date(Champ champ)
    {
        var texte = Brut(champ);
        if (texte.Length == 0)
        {
            return null;
        }
        if (DatesFrancaises.Lire(texte).Reussit(out var date, out var refus))
        {
            return date;
        }
        Refuser(champ, refus);
        return null;
    }

    public DateOnly DateRequise(Champ champ)
    {
        _ = Requis(champ, 40);
        return _refus.Any(r => r.Champ == champ.ToString()) ? default : Date(champ) ?? default;
    }

    /// <summary>A wrong value refuses the row.</summary>
    public string? Normalisee<T>(Champ champ, Func<string?, Resultat<T>> lire) where T : class
    {
        if (Brut(champ) is not { Length: > 0 } texte)
        {
            return null;
        }
        if (lire(texte).Reussit(out var valeur, out var refus))
        {
            return valeur.ToString();
        }
        Refuser(champ, refus);
        return null;
    }

    /// <summary>A wrong value is left aside and said: it does not prevent following the person.</summary>
    public string? Accessoire<T>(Champ champ, Func<string?, Resultat<T>> lire) where T : class
    {
        if (Brut(champ) is not { Length: > 0 } texte)
        {
            return null;
        }
        if (lire(texte).Reussit(out var valeur, out var refus))
        {
            return valeur.ToString();
        }
        Remarquer(champ, refus.Phrase);
        return null;
    }

    public int? Nombre(Champ champ, int minimum, int maximum, string attendu)
    {
        var texte = Brut(champ).Replace("%", "", StringComparison.Ordinal).Replace(',', '.').Trim();
        if (texte.Length == 0)
        {
            return null;
        }
        if (decimal.TryParse(texte, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var nombre)
            && decimal.Round(champ == Champ.Quotite && nombre is > 0 and <= 1.5m ? nombre * 100 : nombre) is var entier && entier >= minimum && entier <= maximum)
        {
            return (int)entier;
        }
        Remarquer(champ, attendu);
        return null;
    }

    /// <summary>One code, as the number of its enumeration.</summary>
    public int? Code(Champ champ)
    {
        if (Brut(champ) is not { Length: > 0 } texte)
        {
            return null;
        }
        if (ValeursCodees.De(champ)!.Trouver(colonnes.Traduire(champ, texte)) is { } valeur)
        {
            return valeur;
        }
        RefuserCode(champ, texte);
        return null;
    }

    /// <summary>Several codes separated by « | », « ; », « , » or « / »; null when nothing is said.</summary>
    public IReadOnlyList<(int Valeur, string Suite)>? Codes(Champ champ)
    {
        var texte = Brut(champ);
        if (texte.Length == 0)
        {
            return null;
        }
        var valeurs = new List<(int, string)>();
        // The sender may have given a meaning to the whole cell.
        foreach (var morceau in Decouper(champ, colonnes.Traduire(champ, texte)))
        {
            var (code, suite) = morceau.IndexOf('@', StringComparison.Ordinal) is > 0 and var place ? (morceau[..place].Trim(), morceau[(place + 1)..].Trim()) : (morceau, "");
            if (ValeursCodees.De(champ)!.Trouver(colonnes.Traduire(champ, code)) is not { } valeur)
            {
                RefuserCode(champ, code);
                return null;
            }
            valeurs.Add((valeur, suite));
        }
        return valeurs;
    }

    public static string[] Decouper(Champ champ, string texte) =>
        texte.Split(champ == Champ.Habilitations ? Symboles : Listes, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public void Refuser(Champ champ, string code, string phrase) => _refus.Add(new Refus(code, $"{Adresse(champ)} : {phrase}", champ.ToString()));

    public void Refuser(Champ champ, Refus refus) => Refuser(champ, refus.Code, Minuscule(refus.Phrase));

    public void Remarquer(Champ champ, string phrase) =>
        _remarques.Add($"{Majuscule(colonnes.De(champ)?.ToString() ?? ModeleDeclaration.De(champ).Libelle)} : {Minuscule(phrase).TrimEnd('.')} ; la valeur est laissée de côté.");

    private string Brut(Champ champ)
    {
        var texte = colonnes.Texte(ligne, champ);
        if (texte.Length > 0 && colonnes.De(champ) is { } colonne && ligne.EstFormule(colonne) && _refus.All(r => r.Champ != champ.ToString()))
        {
            Refuser(champ, "declaration.formule", "la cellule contient une formule ; remplacez-la par sa valeur (copier, puis collage spécial « Valeurs »).");
            return "";
        }
        return texte;
    }

    /// <summary>The value is repeated only because it is a code, never an identity.</summary>
    private void RefuserCode(Champ champ, string texte)
    {
        var table = ValeursCodees.De(champ)!;
        var montree = texte.Length > 40 ? texte[..40] + "…" : texte;
        Refuser(champ, "declaration.code",
            $"« {montree} » n’est pas connu ; écrivez {string.Join(", ", table.Canoniques.Take(8))}{(table.Canoniques.Count > 8 ? "…" : "")}, ou associez cette valeur dans les correspondances.");
    }

    private string Adresse(Champ champ) => Majuscule(colonnes.De(champ) is { } colonne
        ? ligne.Adresse(colonne)
        : $"ligne {ligne.Numero}, « {ModeleDeclaration.De(champ).Libelle} »");

    /// <summary>UTF-8 read as Windows-1252, or the accents of DOS and of old Macs: signs that no name holds, a capital where « è » was.</summary>
    private static bool EncodageAbime(string texte) => texte.AsSpan().ContainsAny(SignesDUnAutreEncodage)
        || CapitaleAuMilieu(texte)
        || (texte.IndexOf('Ã', StringComparison.Ordinal) is >= 0 and var place && place + 1 < texte.Length && texte[place + 1] is >= '\u0080' and <= '\u00BF');

    private static bool CapitaleAuMilieu(string texte)
    {
        var place = texte.AsSpan().IndexOfAny('Š', 'Ž');
        return place > 0 && char.IsLower(texte[place - 1]);
    }

    private static string Propre(string nom) => string.Join(' ', nom.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Majuscule(string texte) => texte.Length == 0 ? texte : char.ToUpperInvariant(texte[0]) + texte[1..];

    private static string Minuscule(string phrase) => phrase.Length > 1 && char.IsUpper(phrase[0]) && char.IsLower(phrase[1]) ? char.ToLowerInvariant(phrase[0]) + phrase[1..] : phrase;
}
