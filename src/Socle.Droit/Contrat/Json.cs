using System.Text.Json;

namespace Socle.Droit;

/// <summary>What is written many times over, without a string in between.</summary>
internal static class Json
{
    public static void Date(Utf8JsonWriter json, JsonEncodedText nom, DateOnly? date)
    {
        if (date is { } jour)
        {
            Span<byte> texte = stackalloc byte[10];
            Ecrire(jour, texte);
            json.WriteString(nom, texte);
        }
    }

    public static void Date(Utf8JsonWriter json, string nom, DateOnly? date)
    {
        if (date is { } jour)
        {
            Span<byte> texte = stackalloc byte[10];
            Ecrire(jour, texte);
            json.WriteString(nom, texte);
        }
    }

    /// <summary>The codes of a set of flags.</summary>
    public static void Codes<T>(Utf8JsonWriter json, JsonEncodedText nom, TableDeCodes<T> table, T drapeaux)
        where T : struct, Enum
    {
        json.WriteStartArray(nom);
        foreach (ref readonly var couple in table.Encodes)
        {
            if (drapeaux.HasFlag(couple.Valeur))
            {
                json.WriteStringValue(couple.Code);
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Each article once, the founding one first.</summary>
    public static void Sources(Utf8JsonWriter json, JsonEncodedText nom, in SourcesCitees sources)
    {
        json.WriteStartArray(nom);
        json.WriteStringValue(sources.Premiere.ArticleJson);
        if (sources.Deuxieme is { } deuxieme && deuxieme.Article != sources.Premiere.Article)
        {
            json.WriteStringValue(deuxieme.ArticleJson);
        }

        if (sources.Troisieme is { } troisieme
            && troisieme.Article != sources.Premiere.Article && troisieme.Article != sources.Deuxieme?.Article)
        {
            json.WriteStringValue(troisieme.ArticleJson);
        }

        json.WriteEndArray();
    }

    public static void Source(Utf8JsonWriter json, JsonEncodedText nom, VersionRegle source)
    {
        json.WriteStartArray(nom);
        json.WriteStringValue(source.ArticleJson);
        json.WriteEndArray();
    }

    public static void Textes(Utf8JsonWriter json, string nom, IEnumerable<string> textes)
    {
        json.WriteStartArray(nom);
        foreach (var texte in textes)
        {
            json.WriteStringValue(texte);
        }

        json.WriteEndArray();
    }

    private static void Ecrire(DateOnly jour, Span<byte> texte)
    {
        jour.Deconstruct(out var annee, out var mois, out var jourDuMois);
        Deux(annee / 100, texte);
        Deux(annee % 100, texte[2..]);
        texte[4] = (byte)'-';
        Deux(mois, texte[5..]);
        texte[7] = (byte)'-';
        Deux(jourDuMois, texte[8..]);
    }

    private static void Deux(int nombre, Span<byte> texte)
    {
        texte[0] = (byte)('0' + (nombre / 10));
        texte[1] = (byte)('0' + (nombre % 10));
    }
}
