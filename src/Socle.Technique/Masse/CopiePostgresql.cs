using Npgsql;

namespace Socle.Technique.Masse;

/// <summary>A value of a binary COPY, given by its own type: as an object, the driver would look for how to write it each time.</summary>
internal static class CopiePostgresql
{
    public static void Ecrire(NpgsqlBinaryImporter copie, object? valeur, string type)
    {
        switch (valeur)
        {
            case null:
                copie.WriteNull();
                break;
            case long nombre:
                copie.Write(nombre, type);
                break;
            case string texte:
                copie.Write(texte, type);
                break;
            case int nombre:
                copie.Write(nombre, type);
                break;
            case DateOnly jour:
                copie.Write(jour, type);
                break;
            case bool vrai:
                copie.Write(vrai, type);
                break;
            case DateTime instant:
                copie.Write(instant, type);
                break;
            default:
                copie.Write(valeur, type);
                break;
        }
    }
}
