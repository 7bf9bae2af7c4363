using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes.Sessions;
using Socle.Web.Navigation;
using Socle.Web.Service.MonCompte;

namespace Socle.Web.Service.Audit;

/// <summary>One thing that changed: <c>rôle : Assistant → Infirmier</c>.</summary>
internal sealed record Changement(string Champ, string? Avant, string? Apres, bool Masque)
{
    public override string ToString() =>
        Masque ? $"{Champ} : modifié (valeur masquée)"
        : Avant is null ? $"{Champ} : {Apres}"
        : $"{Champ} : {Avant} → {Apres ?? "vide"}";
}

/// <summary>The trail's JSON in the words of the screen. The model says what each column is: a date, a choice, an identifier.</summary>
internal sealed class MotsAudit
{
    private const string Masque = "•••";

    // What only the machinery reads.
    private static readonly HashSet<string> Muettes =
        ["concurrency_stamp", "security_stamp", "normalized_user_name", "normalized_email", "nom_tri", "lockout_enabled", "email_confirmed", "phone_number_confirmed", "access_failed_count"];

    private readonly ConcurrentDictionary<(string, string), Type?> types = new();

    public IReadOnlyList<Changement> Lire(SocleDb db, string objet, string? changements)
    {
        if (string.IsNullOrEmpty(changements))
        {
            return [];
        }
        using var json = JsonDocument.Parse(changements);
        return json.RootElement.ValueKind == JsonValueKind.Object
            ? [.. json.RootElement.EnumerateObject().Where(p => !Muettes.Contains(p.Name)).Select(p => Un(TypeDe(db, objet, p.Name), p))]
            : [];
    }

    private static Changement Un(Type? type, JsonProperty propriete)
    {
        var (avant, apres) = propriete.Value is { ValueKind: JsonValueKind.Array } paire && paire.GetArrayLength() == 2
            ? (Mot(type, paire[0]), Mot(type, paire[1]))
            : (null, Mot(type, propriete.Value));
        apres = propriete.Name == "moyen" && Enum.TryParse<MoyenConnexion>(apres, out var moyen) ? moyen.EnMots() : apres;
        return new Changement(Libelles.Champ(propriete.Name), avant, apres, avant == Masque || apres == Masque);
    }

    private static string? Mot(Type? type, JsonElement valeur) => valeur.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => "oui",
        JsonValueKind.False => "non",
        JsonValueKind.Number when valeur.TryGetInt64(out var nombre) => Nombre(type, nombre),
        JsonValueKind.String => Texte(type, valeur.GetString()!),
        _ => valeur.GetRawText(),
    };

    private static string Nombre(Type? type, long nombre) => type switch
    {
        { IsEnum: true } when type == typeof(Role) => ((Role)nombre).EnMots(),
        { IsEnum: true } => Enum.GetName(type, Convert.ChangeType(nombre, Enum.GetUnderlyingType(type), CultureInfo.InvariantCulture)) is { } nom
            ? Libelles.Separer(nom)
            : nombre.ToString(CultureInfo.InvariantCulture),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(Id<>) => new Id<object>(nombre).ToString(),
        // Years stay as they are; counts are read by groups of three.
        _ => nombre is > 9_999 and <= int.MaxValue ? ((int)nombre).Fr() : nombre.ToString(CultureInfo.InvariantCulture),
    };

    private static string Texte(Type? type, string texte) =>
        type == typeof(DateOnly) && DateOnly.TryParse(texte, CultureInfo.InvariantCulture, out var jour) ? jour.Longue()
        : type == typeof(DateTime) && DateTimeOffset.TryParse(texte, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant.Afficher()
        : texte;

    private Type? TypeDe(SocleDb db, string objet, string colonne) => types.GetOrAdd((objet, colonne), cle =>
        db.Model.GetEntityTypes().FirstOrDefault(e => e.GetTableName() == cle.Item1)
            ?.GetProperties().FirstOrDefault(p => p.GetColumnName() == cle.Item2)?.ClrType is { } type
            ? Nullable.GetUnderlyingType(type) ?? type
            : null);
}
