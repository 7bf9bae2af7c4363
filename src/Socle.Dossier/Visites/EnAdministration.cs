using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Dossier.Visites;

/// <summary>
/// From the space of care, one act of the administration, in the name of the same person: care itself has no right to write there.
/// </summary>
public sealed class EnAdministration(IServiceScopeFactory etendues, AuteurCourant auteur)
{
    public async Task<T> FaireAsync<T>(Func<IServiceProvider, Task<T>> acte)
    {
        await using var etendue = etendues.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<EspaceCourant>().Valeur = Espace.Administration;
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = auteur.Valeur;
        return await acte(etendue.ServiceProvider);
    }
}
