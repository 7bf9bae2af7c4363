using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Socle.Tests.Outils;

/// <summary>What Entity Framework sends to the databases of this class, and to no other.</summary>
internal sealed class CompteurDeRequetes : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Pages = "Microsoft.AspNetCore";
    private readonly HashSet<string> bases;
    private readonly bool seulementLesPages;
    private readonly List<IDisposable> abonnements = [];

    public CompteurDeRequetes(params IEnumerable<DbConnection> connexions) : this(false, connexions)
    {
    }

    /// <param name="seulementLesPages">What the work of the background asks meanwhile is left out.</param>
    /// <param name="connexions">To the databases listened to.</param>
    public CompteurDeRequetes(bool seulementLesPages, params IEnumerable<DbConnection> connexions)
    {
        bases = [.. connexions.Select(Nom)];
        this.seulementLesPages = seulementLesPages;
        abonnements.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public ConcurrentQueue<string> Requetes { get; } = new();

    public static async Task<CompteurDeRequetes> SurAsync(SocleDeTest socle, bool seulementLesPages = false) => new(seulementLesPages, await socle.LireAsync(db => Task.FromResult(db.Database.GetDbConnection())));

    public void OnNext(DiagnosticListener value)
    {
        // Listened to, the server gives each request an activity of its own: what runs beside has none.
        if (value.Name == DbLoggerCategory.Name || (seulementLesPages && value.Name == Pages))
        {
            abonnements.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData donnees && bases.Contains(Nom(donnees.Command.Connection!))
            && (!seulementLesPages || Activity.Current is not null))
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
