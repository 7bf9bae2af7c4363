using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Socle.Noyau;

/// <summary>Legal holidays: the eleven of code du travail L3133-1, the two of Alsace-Moselle (L3134-13), the abolition of slavery overseas
/// (L3422-2 and décret n° 83-1003). Good Friday is counted for all Alsace-Moselle, though the text wants a Protestant church in the commune.</summary>
public static class JoursFeries
{
    private static readonly ConcurrentDictionary<(int, ZoneFeriee), FrozenDictionary<DateOnly, string>> Connus = new();

    public static IReadOnlyList<(DateOnly Date, string Nom)> De(int annee, ZoneFeriee zone = ZoneFeriee.Metropole) =>
        [.. Annee(annee, zone).Select(j => (j.Key, j.Value)).OrderBy(j => j.Key)];

    public static bool EstFerie(DateOnly date, ZoneFeriee zone = ZoneFeriee.Metropole) => Nom(date, zone) is not null;

    public static string? Nom(DateOnly date, ZoneFeriee zone = ZoneFeriee.Metropole) => Annee(date.Year, zone).GetValueOrDefault(date);

    /// <summary>Monday to Friday, holidays excepted.</summary>
    public static bool EstOuvre(DateOnly date, ZoneFeriee zone = ZoneFeriee.Metropole) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !EstFerie(date, zone);

    /// <summary>The date itself when it is worked, else the next one that is.</summary>
    public static DateOnly ProchainOuvre(DateOnly date, ZoneFeriee zone = ZoneFeriee.Metropole) =>
        EstOuvre(date, zone) ? date : ProchainOuvre(date.AddDays(1), zone);

    /// <summary>The n-th worked day after the date (before it when negative).</summary>
    public static DateOnly AjouterOuvres(DateOnly date, int nombre, ZoneFeriee zone = ZoneFeriee.Metropole)
    {
        for (var reste = Math.Abs(nombre); reste > 0; reste -= EstOuvre(date, zone) ? 1 : 0)
        {
            date = date.AddDays(Math.Sign(nombre));
        }
        return date;
    }

    public static ZoneFeriee ZoneDe(Departement? departement) => departement?.Code switch
    {
        "57" or "67" or "68" => ZoneFeriee.AlsaceMoselle,
        "971" => ZoneFeriee.Guadeloupe,
        "972" => ZoneFeriee.Martinique,
        "973" => ZoneFeriee.Guyane,
        "974" => ZoneFeriee.LaReunion,
        "976" => ZoneFeriee.Mayotte,
        "977" => ZoneFeriee.SaintBarthelemy,
        "978" => ZoneFeriee.SaintMartin,
        _ => ZoneFeriee.Metropole,
    };

    private static FrozenDictionary<DateOnly, string> Annee(int annee, ZoneFeriee zone) =>
        Connus.GetOrAdd((annee, zone), static cle => Calculer(cle.Item1, cle.Item2));

    private static FrozenDictionary<DateOnly, string> Calculer(int annee, ZoneFeriee zone)
    {
        var jours = new Dictionary<DateOnly, string>();
        foreach (var (date, nom) in Communs(annee).Concat(Locaux(annee, zone)))
        {
            // Two of them may fall on one day (8 May and Ascension in 2008).
            jours[date] = jours.TryGetValue(date, out var autre) ? $"{autre}, {nom}" : nom;
        }
        return jours.ToFrozenDictionary();
    }

    private static IEnumerable<(DateOnly, string)> Communs(int annee)
    {
        var paques = Paques(annee);
        return
        [
            (new(annee, 1, 1), "1er janvier"), (paques.AddDays(1), "lundi de Pâques"), (new(annee, 5, 1), "1er mai"), (new(annee, 5, 8), "8 mai"),
            (paques.AddDays(39), "Ascension"), (paques.AddDays(50), "lundi de Pentecôte"), (new(annee, 7, 14), "14 juillet"),
            (new(annee, 8, 15), "Assomption"), (new(annee, 11, 1), "Toussaint"), (new(annee, 11, 11), "11 novembre"), (new(annee, 12, 25), "Noël"),
        ];
    }

    private static IEnumerable<(DateOnly, string)> Locaux(int annee, ZoneFeriee zone) => zone switch
    {
        ZoneFeriee.AlsaceMoselle => [(Paques(annee).AddDays(-2), "Vendredi saint"), (new(annee, 12, 26), "Saint-Étienne")],
        ZoneFeriee.Mayotte => Abolition(annee, 4, 27),
        ZoneFeriee.Martinique => Abolition(annee, 5, 22),
        ZoneFeriee.Guadeloupe => Abolition(annee, 5, 27),
        ZoneFeriee.SaintMartin => Abolition(annee, 5, annee < 2018 ? 27 : 28),
        ZoneFeriee.Guyane => Abolition(annee, 6, 10),
        ZoneFeriee.SaintBarthelemy => Abolition(annee, 10, 9),
        ZoneFeriee.LaReunion => Abolition(annee, 12, 20),
        _ => [],
    };

    private static IEnumerable<(DateOnly, string)> Abolition(int annee, int mois, int jour) => [(new(annee, mois, jour), "abolition de l’esclavage")];

    /// <summary>Easter Sunday, Gregorian computus (Meeus, Jones, Butcher).</summary>
    private static DateOnly Paques(int annee)
    {
        var (or, siecle, rang) = (annee % 19, annee / 100, annee % 100);
        var epacte = ((19 * or) + siecle - (siecle / 4) - ((siecle - ((siecle + 8) / 25) + 1) / 3) + 15) % 30;
        var dimanche = (32 + (2 * (siecle % 4)) + (2 * (rang / 4)) - epacte - (rang % 4)) % 7;
        var correction = (or + (11 * epacte) + (22 * dimanche)) / 451;
        var place = epacte + dimanche - (7 * correction) + 114;
        return new(annee, place / 31, (place % 31) + 1);
    }
}
