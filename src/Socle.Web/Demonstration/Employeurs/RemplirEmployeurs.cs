using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Web.Demonstration.Comptes;

namespace Socle.Web.Demonstration.Employeurs;

/// <summary>
/// What the employers of the demo did in their space: messages, files, documents received. Each through the use case of its page, under the
/// name of who did it, at the hour it was done.
/// </summary>
internal sealed class RemplirEmployeurs(IServiceProvider services)
{
    public async Task<Resultat> FaireAsync(IReadOnlyList<CompteDemo> comptes, DateOnly jour, CancellationToken arret)
    {
        var qui = new Dictionary<Role, Auteur>();
        await EnAsync(Auteur.Systeme("demo"), async s =>
        {
            var connus = await Auteurs.LireAsync(s.GetRequiredService<SocleDb>(), arret);
            foreach (var compte in comptes)
            {
                qui.TryAdd(compte.Role, connus[compte.Identifiant]);
            }
            return true;
        });
        if ((await new RemettreDocuments(this).FaireAsync(arret)).SansValeur().EstRefuse(out var refus)
            || (await new RemettreDocuments(this).LireAsync(qui[Role.EmployeurRh], jour, arret)).SansValeur().EstRefuse(out refus)
            || (await new EcrireMessages(this, qui).FaireAsync(jour, arret)).SansValeur().EstRefuse(out refus)
            || (await new EnvoyerFichiers(this, qui).FaireAsync(jour, arret)).SansValeur().EstRefuse(out refus))
        {
            return refus;
        }
        return Resultat.Succes;
    }

    /// <summary>In the name of somebody, now.</summary>
    public async Task<T> EnAsync<T>(Auteur auteur, Func<IServiceProvider, Task<T>> acte)
    {
        await using var etendue = services.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<EspaceCourant>().Valeur = Espace.Administration;
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = auteur;
        return await acte(etendue.ServiceProvider);
    }

    /// <summary>A use case whose clock stands at that hour, its writes too.</summary>
    public Task<T> FaireAsync<TCas, T>(Auteur auteur, DateOnly jour, TimeOnly heure, Func<TCas, Task<T>> acte) where TCas : class =>
        EnAsync(auteur, s =>
        {
            TimeProvider horloge = new HorlogeFixe(jour, heure);
            object ecritures = ActivatorUtilities.CreateInstance<Ecritures>(s, horloge);
            return acte(Creer<TCas>(s, ecritures, horloge));
        });

    /// <summary>Given what its constructor asks for among these: the rest comes from the services.</summary>
    private static TCas Creer<TCas>(IServiceProvider services, params object[] donnes) where TCas : class
    {
        var voulus = typeof(TCas).GetConstructors().Single().GetParameters().Select(p => p.ParameterType).ToList();
        return ActivatorUtilities.CreateInstance<TCas>(services, [.. donnes.Where(d => voulus.Any(v => v.IsInstanceOfType(d)))]);
    }
}
