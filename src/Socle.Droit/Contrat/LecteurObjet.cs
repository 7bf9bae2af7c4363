using System.Globalization;
using System.Text.Json;

namespace Socle.Droit;

/// <summary>Reads the fields of one JSON object, noting every fault and every field it does not know.</summary>
internal readonly partial struct LecteurObjet
{
    public const int PremiereAnnee = 1900;
    public const int DerniereAnnee = 2200;

    private readonly JsonElement _objet;
    private readonly string _chemin;
    private readonly List<Faute> _fautes;

    private LecteurObjet(JsonElement objet, string chemin, List<Faute> fautes)
    {
        _objet = objet;
        _chemin = chemin;
        _fautes = fautes;
    }

    /// <summary>None, with a fault, when the element is not an object.</summary>
    public static LecteurObjet? Ouvrir(JsonElement element, string chemin, List<Faute> fautes, params ReadOnlySpan<string> connus)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            fautes.Add(new(chemin, Brut(element), "un objet"));
            return null;
        }

        var lecteur = new LecteurObjet(element, chemin, fautes);
        lecteur.VerifierChamps(connus, libre: false);
        return lecteur;
    }

    /// <summary>For an object that may carry fields of its own beside those known.</summary>
    public static LecteurObjet OuvrirLibre(JsonElement objet, string chemin, List<Faute> fautes, params ReadOnlySpan<string> connus)
    {
        var lecteur = new LecteurObjet(objet, chemin, fautes);
        lecteur.VerifierChamps(connus, libre: true);
        return lecteur;
    }

    public List<Faute> Fautes => _fautes;

    public LecteurObjet? Objet(string nom, bool obligatoire, params ReadOnlySpan<string> connus)
    {
        if (Trouver(nom) is { } element)
        {
            return Ouvrir(element, Vers(nom), _fautes, connus);
        }

        if (obligatoire)
        {
            Manque(nom, "un objet");
        }

        return null;
    }

    public DateOnly? Date(string nom, bool obligatoire = false)
    {
        const string Attendu = "une date AAAA-MM-JJ qui existe";
        if (Trouver(nom) is not { } element)
        {
            return obligatoire ? Manque<DateOnly?>(nom, Attendu) : null;
        }

        if (DateOnly.TryParseExact(Texte(element), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= PremiereAnnee and <= DerniereAnnee)
        {
            return date;
        }

        return Refuser<DateOnly?>(nom, element, Attendu + ", entre 1900 et 2200");
    }

    public bool Booleen(string nom) => Trouver(nom) switch
    {
        null => false,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } element => Refuser<bool>(nom, element, "true ou false"),
    };

    public int? Entier(string nom, bool obligatoire = false, int minimum = 0, int maximum = int.MaxValue)
    {
        var attendu = maximum == int.MaxValue ? "un nombre entier, nul ou positif" : $"un nombre entier de {minimum} à {maximum}";
        return Trouver(nom) is not { } element ? obligatoire ? Manque<int?>(nom, attendu) : null
            : element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var entier) && entier >= minimum && entier <= maximum ? entier
            : Refuser<int?>(nom, element, attendu);
    }

    /// <summary>A text that says something.</summary>
    public string? TexteExige(string nom, int longueurMinimale = 1)
    {
        var attendu = longueurMinimale > 1 ? $"un texte d’au moins {longueurMinimale} caractères" : "un texte";
        return Trouver(nom) is not { } element ? Manque<string>(nom, attendu)
            : Texte(element)?.Trim() is { } texte && texte.Length >= longueurMinimale ? texte
            : Refuser<string>(nom, element, attendu);
    }

    public decimal? Decimal(string nom, bool obligatoire = false)
    {
        const string Attendu = "un nombre de 0 à 1000000000";
        return Trouver(nom) is not { } element ? obligatoire ? Manque<decimal?>(nom, Attendu) : null
            : element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var nombre) && nombre is >= 0 and <= 1_000_000_000 ? nombre
            : Refuser<decimal?>(nom, element, Attendu);
    }

    public T? Code<T>(string nom, TableDeCodes<T> table, bool obligatoire = false)
        where T : struct, Enum
    {
        if (Trouver(nom) is { } element)
        {
            return LireCode(element, Vers(nom), table);
        }

        return obligatoire ? Manque<T?>(nom, Parmi(table)) : null;
    }

    /// <summary>A list of codes, folded by the caller into a set of flags.</summary>
    public void Codes<T>(string nom, TableDeCodes<T> table, Action<T> ajouter)
        where T : struct, Enum
    {
        var i = 0;
        foreach (var element in Elements(nom))
        {
            if (LireCode(element, $"{Vers(nom)}[{i++}]", table) is { } valeur)
            {
                ajouter(valeur);
            }
        }
    }

    /// <summary>A list of objects, each read by <paramref name="lire"/>.</summary>
    public Liste<T> Liste<T>(string nom, string[] connus, Func<LecteurObjet, T> lire)
    {
        List<T>? lus = null;
        var i = 0;
        foreach (var element in Elements(nom))
        {
            if (Ouvrir(element, $"{Vers(nom)}[{i++}]", _fautes, connus) is { } objet)
            {
                (lus ??= []).Add(lire(objet));
            }
        }

        return lus is null ? default : new Liste<T>([.. lus]);
    }

    public void Exiger(bool condition, string nom, string attendu)
    {
        if (!condition)
        {
            _fautes.Add(new(Vers(nom), Trouver(nom) is { } element ? Brut(element) : null, attendu));
        }
    }

    public JsonElement? Trouver(string nom)
    {
        try
        {
            return _objet.TryGetProperty(nom, out var element) && element.ValueKind != JsonValueKind.Null ? element : null;
        }
        catch (InvalidOperationException)
        {
            // A name beside it is not valid Unicode: that one is a fault already.
            return null;
        }
    }
}
