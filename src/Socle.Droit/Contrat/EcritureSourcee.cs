using System.Text.Json;

namespace Socle.Droit;

/// <summary>The fields that every answer but « suivi » carries in the same way.</summary>
internal static class EcritureSourcee
{
    /// <summary>Outside the encoded law, the values are left out.</summary>
    public static void Ecrire<T>(Utf8JsonWriter json, T reponse, Action<Utf8JsonWriter, T> valeurs)
        where T : ReponseSourcee
    {
        if (reponse.HorsCouverture)
        {
            json.WriteBoolean("horsCouverture", true);
        }
        else
        {
            valeurs(json, reponse);
        }

        Json.Textes(json, "sources", reponse.Sources);
        json.WriteString("preuve", Codes.Preuves.De(reponse.Preuve));
        json.WriteString("explication", reponse.Explication);
        EcritureReponse.Alertes(json, reponse.Alertes.AsSpan());
        Json.Textes(json, "manquants", reponse.Manquants);
    }

    /// <summary><c>null</c> says that there is none.</summary>
    public static void DateOuNull(Utf8JsonWriter json, string nom, DateOnly? date)
    {
        if (date is null)
        {
            json.WriteNull(nom);
        }

        Json.Date(json, nom, date);
    }

    public static void CodesDe<T>(Utf8JsonWriter json, string nom, TableDeCodes<T> table, IEnumerable<T> valeurs)
        where T : struct, Enum => Json.Textes(json, nom, valeurs.Select(table.De));

    public static void Etat(Utf8JsonWriter json, EtatExigence etat)
    {
        if (etat != default)
        {
            json.WriteString("etat", Codes.Etats.De(etat));
        }
    }
}
