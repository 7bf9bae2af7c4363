using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Socle.Technique.Base;

namespace Socle.Technique.Traces;

/// <summary>What changed in an entity, as JSON for the audit trail.</summary>
internal static class Changements
{
    public static string? Json(EntityEntry entree)
    {
        var proprietes = entree.Properties.Where(p => Concerne(entree.State, p)).ToList();
        if (proprietes.Count == 0)
        {
            return null;
        }
        using var flux = new MemoryStream();
        using (var json = new Utf8JsonWriter(flux))
        {
            json.WriteStartObject();
            foreach (var propriete in proprietes)
            {
                Ecrire(json, entree.State, propriete);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(flux.ToArray());
    }

    private static bool Concerne(EntityState etat, PropertyEntry propriete) => etat switch
    {
        _ when propriete.Metadata.IsPrimaryKey() => false,
        EntityState.Modified => propriete.IsModified && !Equals(propriete.OriginalValue, propriete.CurrentValue),
        EntityState.Added => propriete.CurrentValue is not null,
        _ => propriete.OriginalValue is not null,
    };

    private static void Ecrire(Utf8JsonWriter json, EntityState etat, PropertyEntry propriete)
    {
        json.WriteStartArray(propriete.Metadata.GetColumnName());
        var sensible = propriete.Metadata.FindAnnotation(Mapping.AnnotationSensible) is not null;
        Valeur(json, etat == EntityState.Added ? null : propriete.OriginalValue, propriete, sensible);
        Valeur(json, etat == EntityState.Deleted ? null : propriete.CurrentValue, propriete, sensible);
        json.WriteEndArray();
    }

    private static void Valeur(Utf8JsonWriter json, object? valeur, PropertyEntry propriete, bool sensible)
    {
        if (valeur is null)
        {
            json.WriteNullValue();
        }
        else if (sensible)
        {
            json.WriteStringValue("•••");
        }
        else
        {
            var enBase = propriete.Metadata.GetTypeMapping().Converter?.ConvertToProvider(valeur) ?? valeur;
            JsonSerializer.Serialize(json, enBase is Enum e ? e.ToString() : enBase);
        }
    }
}
