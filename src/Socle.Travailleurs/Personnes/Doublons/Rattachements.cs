using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Travailleurs.Personnes.Doublons;

/// <summary>The rows of one table that belong to one person.</summary>
internal sealed record Rattachement(string Table, string Colonne, IReadOnlyList<long> Ids);

/// <summary>
/// Everything that belongs to a person, whatever the module. A table says so by a foreign key to <see cref="Travailleur"/>:
/// declaring one in a mapping is all a module does for its rows to follow a merge and come back when it is undone.
/// What is only computed (the due list) has no such key: it is computed again.
/// </summary>
internal sealed class Rattachements(SocleDb db)
{
    private const string Origines = "identifiant_origine";

    /// <summary>Tables that speak of merges themselves.</summary>
    private static readonly Type[] HorsSujet = [typeof(Travailleur), typeof(FusionTravailleurs)];

    /// <summary>Table, column, and what else a row must be.</summary>
    public IReadOnlyList<(string Table, string Colonne, string? Condition)> Liens => [.. db.Model.FindEntityType(typeof(Travailleur))!
        .GetReferencingForeignKeys()
        .Where(f => !HorsSujet.Contains(f.DeclaringEntityType.ClrType))
        .Select(f => (f.DeclaringEntityType.GetTableName()!, f.Properties.Single().GetColumnName(), (string?)null))
        .Append((Origines, "objet_id", "objet = 'travailleur'"))
        .OrderBy(l => l.Item1, StringComparer.Ordinal)];

    public async Task<IReadOnlyList<Rattachement>> LireAsync(Id<Travailleur> travailleur, CancellationToken arret)
    {
        var tous = new List<Rattachement>();
        foreach (var (table, colonne, condition) in Liens)
        {
            var sql = $"SELECT id AS \"Value\" FROM {table} WHERE {colonne} = {{0}}{(condition is null ? "" : $" AND {condition}")} ORDER BY id";
            tous.Add(new Rattachement(table, colonne, await db.Database.SqlQueryRaw<long>(sql, travailleur.Valeur).ToListAsync(arret)));
        }
        return tous;
    }

    public async Task DeplacerAsync(Rattachement rattachement, Id<Travailleur> vers, CancellationToken arret)
    {
        foreach (var tranche in rattachement.Ids.Chunk(1_000))
        {
            // Table and column come from the model, values are numbers read by this program: nothing to escape.
            var sql = $"UPDATE {rattachement.Table} SET {rattachement.Colonne} = {{0}} WHERE id IN ({string.Join(',', tranche)})";
            await db.Database.ExecuteSqlRawAsync(sql, [vers.Valeur], arret);
        }
    }
}
