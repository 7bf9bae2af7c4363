using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Socle.Dossier.Cles;

namespace Socle.Dossier.Base;

/// <summary>
/// The code of a line: HMAC-SHA-256 over its table and all its columns, by name, those without a value left out, so that a column added
/// by a later version changes no code.
/// </summary>
internal static class Sceaux
{
    /// <summary>Puts the code on a line about to be written; returns what the trail keeps of it.</summary>
    public static LigneTracee Poser(EntityEntry<ILigneScellee> entree, TrousseauDossier trousseau)
    {
        var (table, id) = (entree.Metadata.GetTableName()!, Identifiant(entree));
        if (entree.State == EntityState.Deleted)
        {
            return new(table, id, null);
        }
        entree.Entity.Sceau = Calculer(entree, trousseau.CleDeSceau, trousseau.NomDeSceau);
        return new(table, id, entree.Entity.Sceau);
    }

    /// <summary>The code this line should carry.</summary>
    public static string Attendu(EntityEntry entree, TrousseauDossier trousseau) => Calculer(entree, trousseau.CleDeSceau, trousseau.NomDeSceau);

    public static long Identifiant(EntityEntry entree)
    {
        var cle = entree.Metadata.FindPrimaryKey()!.Properties[0];
        var valeur = entree.Property(cle.Name).CurrentValue;
        return cle.GetTypeMapping().Converter?.ConvertToProvider(valeur) as long? ?? Convert.ToInt64(valeur, CultureInfo.InvariantCulture);
    }

    private static string Calculer(EntityEntry entree, byte[] cle, string nom)
    {
        using var code = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, cle);
        Ajouter(code, entree.Metadata.GetTableName()!);
        foreach (var propriete in entree.Properties.Where(p => p.Metadata.Name != nameof(ILigneScellee.Sceau)).OrderBy(p => p.Metadata.GetColumnName(), StringComparer.Ordinal))
        {
            if (propriete.CurrentValue is { } valeur)
            {
                Ajouter(code, propriete.Metadata.GetColumnName());
                // Ids by their number; the rest as it is in C#, so that both engines give one code.
                Ajouter(code, valeur is IFormattable or string or byte[] or bool ? valeur : propriete.Metadata.GetTypeMapping().Converter?.ConvertToProvider(valeur) ?? valeur);
            }
        }
        return $"{nom}:{Convert.ToBase64String(code.GetHashAndReset())}";
    }

    private static void Ajouter(IncrementalHash code, object valeur)
    {
        var octets = valeur as byte[] ?? Encoding.UTF8.GetBytes(Texte(valeur));
        // The length first: two columns side by side can never be read as one.
        code.AppendData(BitConverter.GetBytes(octets.Length));
        code.AppendData(octets);
    }

    private static string Texte(object valeur) => valeur switch
    {
        string texte => texte,
        DateTime instant => instant.Ticks.ToString(CultureInfo.InvariantCulture),
        DateOnly jour => jour.ToString("O", CultureInfo.InvariantCulture),
        bool oui => oui ? "1" : "0",
        Enum enumere => Convert.ToInt64(enumere, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IFormattable nombre => nombre.ToString(null, CultureInfo.InvariantCulture),
        _ => valeur.ToString()!,
    };
}

/// <summary>A line written, as the trail names it. No code: the line was removed.</summary>
internal readonly record struct LigneTracee(string Table, long Id, string? Sceau)
{
    public override string ToString() => $"{Table} {Id.ToString(CultureInfo.InvariantCulture)} {Sceau ?? "-"}";

    public static LigneTracee Lire(string ligne) => ligne.Split(' ') is [var table, var id, var sceau]
        ? new(table, long.Parse(id, CultureInfo.InvariantCulture), sceau == "-" ? null : sceau)
        : throw new FormatException("A traced line is « table id code ».");
}
