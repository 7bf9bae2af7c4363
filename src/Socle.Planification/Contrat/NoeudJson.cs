using System.Globalization;
using System.Text.Json;

namespace Socle.Planification.Contrat;

/// <summary>A field being read: its path, and the faults found so far. A wrong field is said and read as something harmless.</summary>
internal readonly struct NoeudJson(JsonElement element, string chemin, List<Faute> fautes)
{
    private const int FautesAuPlus = 200;

    public string Chemin => chemin;

    public bool Absent => element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    public NoeudJson this[string nom] => new(
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(nom, out var valeur) ? valeur : default,
        chemin.Length == 0 ? nom : $"{chemin}.{nom}", fautes);

    public void Fauter(string phrase)
    {
        if (fautes.Count < FautesAuPlus)
        {
            fautes.Add(new Faute(chemin.Length == 0 ? "fichier" : chemin, phrase));
        }
    }

    public IReadOnlyList<NoeudJson> Liste(bool requise = true)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            if (requise || !Absent)
            {
                Fauter("un tableau est attendu");
            }
            return [];
        }
        var (suite, place) = (new List<NoeudJson>(element.GetArrayLength()), 0);
        foreach (var valeur in element.EnumerateArray())
        {
            suite.Add(new NoeudJson(valeur, string.Create(CultureInfo.InvariantCulture, $"{chemin}[{place++}]"), fautes));
        }
        return suite;
    }

    public IEnumerable<(string Nom, NoeudJson Valeur)> Champs(bool requis = true)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            if (requis || !Absent)
            {
                Fauter("un objet est attendu");
            }
            yield break;
        }
        foreach (var champ in element.EnumerateObject())
        {
            yield return (champ.Name, new NoeudJson(champ.Value, $"{chemin}.{champ.Name}", fautes));
        }
    }

    public string Texte()
    {
        if (element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } texte)
        {
            return texte;
        }
        Fauter("un texte est attendu");
        return "";
    }

    public int Entier(int minimum, int maximum)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var nombre) && nombre >= minimum && nombre <= maximum)
        {
            return nombre;
        }
        Fauter(maximum == int.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"un nombre entier est attendu, {minimum} au moins")
            : string.Create(CultureInfo.InvariantCulture, $"un nombre entier est attendu, de {minimum} à {maximum}"));
        return minimum;
    }

    public long Identifiant()
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var nombre))
        {
            return nombre;
        }
        Fauter("un identifiant entier est attendu");
        return 0;
    }

    /// <summary>Finite, zero or more.</summary>
    public double Montant()
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var nombre) && double.IsFinite(nombre) && nombre >= 0)
        {
            return nombre;
        }
        Fauter("un nombre positif ou nul est attendu");
        return 0;
    }

    public double Nombre()
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var nombre) && double.IsFinite(nombre))
        {
            return nombre;
        }
        Fauter("un nombre est attendu");
        return 0;
    }
}
