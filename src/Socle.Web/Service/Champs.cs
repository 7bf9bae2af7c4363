namespace Socle.Web.Service;

/// <summary>What a journey carries from one step to the next: no draft is kept on the server, leaving forgets everything.</summary>
internal static class Champs
{
    /// <summary>Fields posted under <paramref name="prefixe"/>, as they were typed, save those the step shows itself.</summary>
    public static IEnumerable<(string Nom, string Valeur)> AGarder(this HttpRequest demande, Func<string, bool> montre, string prefixe = "Entree.") =>
        demande.HasFormContentType
            ? demande.Form.Where(c => c.Key.StartsWith(prefixe, StringComparison.Ordinal) && !montre(c.Key[prefixe.Length..]))
                .SelectMany(c => c.Value.Select(v => (c.Key, v ?? "")))
            : [];
}
