using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Socle.Technique.Masse;

/// <summary>The columns of an entity, read from EF's own model so that mass writes and ordinary ones agree.</summary>
internal sealed class Colonnes<T> where T : class
{
    private readonly IProperty[] proprietes;
    private readonly Func<T, object?>[] lecteurs;

    public Colonnes(DbContext db)
    {
        var entite = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        proprietes = [.. entite.GetProperties()];
        Table = entite.GetSchema() is { } schema ? $"{schema}.{entite.GetTableName()}" : entite.GetTableName()!;
        lecteurs = [.. proprietes.Select(Lecteur)];
        Noms = [.. proprietes.Select(p => p.GetColumnName())];
        Types = [.. proprietes.Select(p => p.GetColumnType())];
    }

    public string Table { get; }

    public string[] Noms { get; }

    /// <summary>Store types, as the engine names them.</summary>
    public string[] Types { get; }

    public object? Valeur(T entite, int colonne) => lecteurs[colonne](entite);

    private static Func<T, object?> Lecteur(IProperty propriete)
    {
        var lire = propriete.GetGetter();
        var convertir = propriete.GetTypeMapping().Converter?.ConvertToProvider;
        return entite =>
        {
            var valeur = lire.GetClrValue(entite);
            return valeur is null || convertir is null ? valeur : convertir(valeur);
        };
    }
}
