using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Espaces.Entreprise.Declarations;

/// <summary>
/// What an employer declares is administration: its use case runs with the administration's rights, in a scope of its own, once the page
/// has found the contract in the perimeter. The portals' role itself still writes nothing but the trail.
/// </summary>
public sealed class EcrireDeclaration(IServiceScopeFactory etendues, AuteurCourant auteur)
{
    public Task<Resultat<T>> FaireAsync<TCas, T>(Func<TCas, Task<Resultat<T>>> acte) where TCas : notnull => LireAsync(acte);

    /// <summary>What the portals' role may not read, through a use case that gives only what an employer may know of it.</summary>
    public async Task<T> LireAsync<TCas, T>(Func<TCas, Task<T>> acte) where TCas : notnull
    {
        await using var etendue = etendues.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<EspaceCourant>().Valeur = Espace.Administration;
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = auteur.Valeur;
        return await acte(etendue.ServiceProvider.GetRequiredService<TCas>());
    }
}
