using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Base;

namespace Socle.Technique.Envois;

/// <summary>A base where messages are written with what causes them: the administration's, or one kept apart.</summary>
/// <param name="Espace">Whose rights open it.</param>
public sealed record BoiteDEnvoi(Espace Espace, Func<IServiceProvider, DbContext> Base)
{
    public static BoiteDEnvoi Administration { get; } = new(Espace.Administration, s => s.GetRequiredService<SocleDb>());

    /// <summary>Its context, in a scope that has done nothing yet.</summary>
    internal DbContext Ouvrir(IServiceProvider etendue)
    {
        etendue.GetRequiredService<EspaceCourant>().Valeur = Espace;
        return Base(etendue);
    }
}
