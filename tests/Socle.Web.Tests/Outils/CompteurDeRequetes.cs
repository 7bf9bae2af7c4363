using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Socle.Tests.Outils;

/// <summary>What Entity Framework sends to the databases of this class, and to no other.</summary>
internal sealed class CompteurDeRequetes : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly HashSet<string> bases;
    private readonly List<IDisposable> abonnements = [];

    public CompteurDeRequetes(params IEnumerable<DbConnection> connexions)
    {
        bases = [.. connexions.Select(Nom)];
        abonnements.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public ConcurrentQueue<string> Requetes { get; } = new();

    public static async Task<CompteurDeRequetes> SurAsync(SocleDeTest socle) => new(await socle.LireAsync(db => Task.FromResult(db.Database.GetDbConnection())));

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            abonnements.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData donnees && bases.Contains(Nom(donnees.Command.Connection!)))
        {
            Requetes.Enqueue(donnees.Command.CommandText);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => abonnements.ForEach(a => a.Dispose());

    private static string Nom(DbConnection connexion) => $"{connexion.DataSource}/{connexion.Database}";
}
