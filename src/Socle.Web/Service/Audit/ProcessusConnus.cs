using System.Collections.Frozen;
using System.Reflection;
using Socle.Espaces.Composants;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Web.Service.Audit;

/// <summary>The processes the program can write in, found where each use case declares its own.</summary>
internal sealed class ProcessusConnus(CatalogueModules modules)
{
    private readonly FrozenDictionary<string, string> libelles = modules.Modules.Select(m => m.Assemblage)
        .Append(typeof(ProcessusConnus).Assembly).Append(typeof(ExporterListe).Assembly).Distinct()
        .SelectMany(a => a.GetTypes())
        .Where(t => !t.ContainsGenericParameters)
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(f => f.FieldType == typeof(Processus) && f.IsInitOnly)
        .Select(f => (Processus)f.GetValue(null)!)
        .DistinctBy(p => p.Code)
        .ToFrozenDictionary(p => p.Code, p => p.Libelle);

    public IEnumerable<(string Code, string Libelle)> Tous => libelles.Select(p => (p.Key, p.Value)).OrderBy(p => p.Value, StringComparer.CurrentCulture);

    /// <summary>A process of an older version has only its code left.</summary>
    public string Libelle(string code) => libelles.GetValueOrDefault(code, code);
}
