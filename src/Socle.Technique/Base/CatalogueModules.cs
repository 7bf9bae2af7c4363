using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Socle.Technique.Base;

/// <summary>What a module gives to the common database: its mapping, and its numbered SQL embedded in its assembly.</summary>
public interface IModule
{
    /// <summary>Short name, as in the table of migrations.</summary>
    string Nom { get; }

    void Modele(ModelBuilder modele);

    Assembly Assemblage => GetType().Assembly;
}

/// <summary>The modules of this installation, in the order of the house.</summary>
public sealed class CatalogueModules(IEnumerable<IModule> modules)
{
    public IReadOnlyList<IModule> Modules { get; } = [.. modules];
}
