using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;
using Socle.Noyau;

namespace Socle.Web.Service;

/// <summary>Reads what the address of a list holds. What cannot be read is left out: an address is typed by people.</summary>
internal static class Adresse
{
    public static Id<T>? Id<T>(this IQueryCollection adresse, string cle) => Noyau.Id<T>.TryParse(adresse[cle], null, out var id) ? id : null;

    /// <summary>An hour as an address holds it: 09:30.</summary>
    public static string EnAdresse(this TimeOnly heure) => heure.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A day as an address holds it: 2026-03-02.</summary>
    public static string EnAdresse(this DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A page of the product with parameters, empty ones left out.</summary>
    public static string Vers(string chemin, params (string Cle, string? Valeur)[] parametres) =>
        chemin + new QueryBuilder(parametres.Where(p => !string.IsNullOrEmpty(p.Valeur)).Select(p => KeyValuePair.Create(p.Cle, new StringValues(p.Valeur)))).ToQueryString();
}
