using System.CommandLine;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Web.Commandes;

/// <summary>What every verb that works on the base does first: its configuration, the state of its schema, and in whose name it acts.</summary>
internal static class AvecLaBase
{
    public static async Task<int> FaireAsync(ParseResult resultat, string auteur, Func<IServiceProvider, Task<int>> action, CancellationToken arret)
    {
        if (OptionsCommunes.Lire(resultat) is not { } options)
        {
            return Codes.Refuse;
        }
        await using var services = Composition.Services(options);
        if (await EtatDuSchema.RefuseAsync(services, options, arret))
        {
            return Codes.Refuse;
        }
        await using var etendue = services.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme(auteur);
        return await action(etendue.ServiceProvider);
    }

    /// <summary>The same, in the space of care.</summary>
    public static Task<int> DansLeSoinAsync(ParseResult resultat, string auteur, Func<IServiceProvider, Task<int>> action, CancellationToken arret) => FaireAsync(resultat, auteur, services =>
    {
        services.GetRequiredService<EspaceCourant>().Valeur = Espace.Soin;
        return action(services);
    }, arret);
}
