using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Socle.Noyau;

namespace Socle.Technique.Base;

/// <summary>What every table shares: typed ids, UTC instants, snake_case names, byte order for what is sorted or searched.</summary>
public static class Conventions
{
    /// <summary>Annotation of text compared byte by byte (search keys, codes): the same order on both engines.</summary>
    public const string OrdreOctets = "Socle:OrdreOctets";

    public static void Types(ModelConfigurationBuilder configuration, IEnumerable<Assembly> assemblages)
    {
        configuration.Properties<DateTime>().HaveConversion<ConvertisseurUtc>();
        foreach (var entite in assemblages.Distinct().SelectMany(a => a.GetTypes()).Where(EstEntite))
        {
            configuration.Properties(typeof(Id<>).MakeGenericType(entite))
                .HaveConversion(typeof(ConvertisseurId<>).MakeGenericType(entite));
        }
    }

    public static void Noms(ModelBuilder modele, Moteur moteur)
    {
        foreach (var entite in modele.Model.GetEntityTypes())
        {
            // A view keeps the name its mapping gives.
            entite.SetTableName(entite.GetViewName() is null ? Serpent(entite.ClrType.Name) : null);
            foreach (var propriete in entite.GetProperties())
            {
                Nommer(propriete, moteur);
            }
            foreach (var index in entite.GetIndexes())
            {
                index.SetDatabaseName($"ix_{Serpent(entite.ClrType.Name)}_{string.Join('_', index.Properties.Select(p => Serpent(p.Name)))}");
            }
            entite.FindPrimaryKey()?.SetName($"pk_{Serpent(entite.ClrType.Name)}");
            foreach (var lien in entite.GetForeignKeys())
            {
                lien.SetConstraintName($"fk_{Serpent(entite.ClrType.Name)}_{string.Join('_', lien.Properties.Select(p => Serpent(p.Name)))}");
            }
        }
    }

    private static void Nommer(IMutableProperty propriete, Moteur moteur)
    {
        propriete.SetColumnName(Serpent(propriete.Name));
        if (moteur == Moteur.Postgresql && propriete.FindAnnotation(OrdreOctets) is not null)
        {
            propriete.SetCollation("C");
        }
        if (propriete.IsPrimaryKey() && propriete.ClrType.IsGenericType && propriete.ClrType.GetGenericTypeDefinition() == typeof(Id<>))
        {
            propriete.ValueGenerated = ValueGenerated.Never;
        }
    }

    private static bool EstEntite(Type type) =>
        type.IsClass && type.GetProperty("Id", BindingFlags.Public | BindingFlags.Instance)?.PropertyType is { IsGenericType: true } id
        && id.GetGenericTypeDefinition() == typeof(Id<>) && id.GenericTypeArguments[0] == type;

    /// <summary><c>DateNaissance</c> becomes <c>date_naissance</c>.</summary>
    public static string Serpent(string nom)
    {
        var texte = new StringBuilder(nom.Length + 4);
        foreach (var c in nom)
        {
            if (char.IsUpper(c) && texte.Length > 0)
            {
                texte.Append('_');
            }
            texte.Append(char.ToLowerInvariant(c));
        }
        return texte.ToString();
    }
}

internal sealed class ConvertisseurId<T>() : ValueConverter<Id<T>, long>(id => id.Valeur, valeur => new Id<T>(valeur));

/// <summary>An instant is written in UTC and comes back as UTC, on both engines.</summary>
internal sealed class ConvertisseurUtc() : ValueConverter<DateTime, DateTime>(
    instant => instant.ToUniversalTime(), valeur => DateTime.SpecifyKind(valeur, DateTimeKind.Utc));
