using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents;
using Socle.Suivi.Employeurs.Acces;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Suivi.Employeurs.Courriers;
using Socle.Suivi.Messages;
using Socle.Technique.Envois;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Employeurs;

internal static class EnregistrementEmployeurs
{
    public static void AjouterEmployeurs(this IServiceCollection services)
    {
        services.Recevoir<EntreprisesFusionnees, SuivreFusion>();
        services.AddScoped<InviterDelegue>().AddScoped<AccepterInvitation>().AddScoped<LireAcces>();
        services.AddScoped<EcrireAuService>().AddScoped<RepondreAuxMessages>().AddScoped<LireMessages>();
        services.AddScoped<OuvrirCampagne>().AddScoped<SuivreCampagne>().AddScoped<ComposerCourrier>();
        services.Planifier<RelancerCampagne>(new("campagnes.rappeler", "Rappels des campagnes", "Rappelle, aux jours choisis, les employeurs dont la déclaration annuelle n’est pas signée.", Horaire.ChaqueNuit(50)));
        services.Planifier<ExpedierCourriers>(new("employeurs.expedier", "Courriers aux employeurs", "Envoie les invitations, les avis de campagne et leurs rappels.", Horaire.ChaqueMinute));
    }
}
