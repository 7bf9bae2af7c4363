using Microsoft.Extensions.DependencyInjection;
using Socle.Suivi.Convocations.Liens;
using Socle.Suivi.Documents;
using Socle.Suivi.EspaceSalarie.Activation;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Suivi.EspaceSalarie.Remis;
using Socle.Technique.Courriers;
using Socle.Technique.Envois;
using Socle.Technique.Travaux;

namespace Socle.Suivi.EspaceSalarie;

internal static class EnregistrementEspaceSalarie
{
    public static IServiceCollection AjouterEspaceSalarie(this IServiceCollection services)
    {
        // Its queue is emptied by a process that serves; another leaves what it is given.
        services.AddScoped<EnvoyerMessage>().AddSingleton<FileDeFond<EnvoyerMessage>>();
        services.AddScoped<DonnerCode>().AddScoped<CommencerActivation>().AddScoped<TerminerActivation>().AddScoped<TenirCompteTravailleur>();
        services.Planifier<PurgerEssais>(new("espace.purger", "Essais d’ouverture d’espaces", "Oublie les essais d’ouverture d’espaces salariés de la veille.", Horaire.ChaqueNuit(25)));
        services.AddScoped<RepondreCommeSalarie>().AddScoped<DeposerPourLeDossier>().AddScoped<NoterLectureCopie>();
        services.AddScoped<RemettreAuSalarie>();
        services.Recevoir<DepotsRecus, OublierDepots>().Recevoir<OppositionDite, RecevoirOppositionDite>().Recevoir<AccesAuDossier, RecevoirAcces>().Recevoir<ConseilsDonnes, RecevoirConseils>();
        return services.Recevoir<DocumentSigne, PrevenirSalarie>();
    }
}
