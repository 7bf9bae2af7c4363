using System.Text.Json;

namespace Socle.Droit;

/// <summary>Unknown and doubled fields, and how a fault is told.</summary>
internal readonly partial struct LecteurObjet
{
    public string Vers(string nom) => _chemin.Length == 0 ? nom : $"{_chemin}.{nom}";

    /// <summary>A field given twice would be read once: which of the two is nobody's guess.</summary>
    private void VerifierChamps(ReadOnlySpan<string> connus, bool libre)
    {
        var deja = 0;
        foreach (var champ in _objet.EnumerateObject())
        {
            var rang = Rang(champ, connus);
            if (rang < 0)
            {
                var nom = NomDe(champ);
                if (!libre || nom is null)
                {
                    _fautes.Add(new(Vers(nom ?? "(nom illisible)"), Brut(champ.Value), "aucun champ de ce nom ; connus : " + string.Join(", ", connus!)));
                }
            }
            else if ((deja & (1 << rang)) != 0)
            {
                _fautes.Add(new(Vers(connus[rang]), Brut(champ.Value), "un champ donné une seule fois"));
            }
            else
            {
                deja |= 1 << rang;
            }
        }
    }

    private static int Rang(JsonProperty champ, ReadOnlySpan<string> connus)
    {
        try
        {
            for (var i = 0; i < connus.Length; i++)
            {
                if (champ.NameEquals(connus[i]))
                {
                    return i;
                }
            }
        }
        catch (InvalidOperationException)
        {
            // Not valid Unicode: no known name.
        }

        return -1;
    }

    private JsonElement.ArrayEnumerator Elements(string nom)
    {
        if (Trouver(nom) is { } element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                return element.EnumerateArray();
            }

            _fautes.Add(new(Vers(nom), Brut(element), "une liste"));
        }

        return default;
    }

    private T? LireCode<T>(JsonElement element, string chemin, TableDeCodes<T> table)
        where T : struct, Enum
    {
        if (Texte(element) is { } texte && table.Essayer(texte, out var valeur))
        {
            return valeur;
        }

        _fautes.Add(new(chemin, Brut(element), Parmi(table)));
        return null;
    }

    private static string Parmi<T>(TableDeCodes<T> table)
        where T : struct, Enum => "un de : " + string.Join(", ", table.Connus);

    private void Manque(string nom, string attendu) => _fautes.Add(new(Vers(nom), null, attendu));

    private T? Manque<T>(string nom, string attendu)
    {
        Manque(nom, attendu);
        return default;
    }

    private T? Refuser<T>(string nom, JsonElement element, string attendu)
    {
        _fautes.Add(new(Vers(nom), Brut(element), attendu));
        return default;
    }

    /// <summary>None when it is no text, or one that is not valid Unicode.</summary>
    public static string? Texte(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? NomDe(JsonProperty champ)
    {
        try
        {
            return champ.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static string Brut(JsonElement element)
    {
        var brut = element.GetRawText();
        return brut.Length <= 80 ? brut : brut[..80] + "…";
    }
}
