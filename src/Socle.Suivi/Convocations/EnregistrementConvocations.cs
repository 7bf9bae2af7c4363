using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations.Expedition;
using Socle.Suivi.Convocations.Liens;
using Socle.Suivi.Convocations.Liste;
using Socle.Suivi.Convocations.Modeles;
using Socle.Suivi.Convocations.Suites;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Convocations;

internal static class EnregistrementConvocations
{
    public static IServiceCollection AjouterConvocations(this IServiceCollection services)
    {
        services.TryAddSingleton(new ServiceEmetteur("Service de prévention et de santé au travail", "http://localhost:5080"));
        services.AddScoped<PreparerConvocations>().AddScoped<ReglerConvocations>().AddScoped<EcrireModeles>();
        services.AddScoped<ListerConvocations>().AddScoped<AgirSurConvocations>();
        services.AddScoped(s => new LireLettres(s.GetRequiredService<SocleDb>(), s.GetRequiredService<ComposerMessage>()));
        services.AddScoped<TourDEnvoi>().AddScoped<ComposerMessage>().AddScoped<AppliquerEnvois>();
        services.AddScoped<LireLien>().AddScoped<ProposerCreneaux>().AddScoped<RepondreAuLien>();
        services.AddSingleton<ExpedierConvocations>().AddSingleton<FileConvocations>();
        services.AddScoped<AnnoncerChangement>();
        services.Recevoir<EtatChange, SuivreRendezVous>();
        services.Recevoir<RendezVousDeplace, SuivreRendezVous>();
        services.Planifier<RappelerLeMatin>(new("convocations.rappeler", "Rappels des rendez-vous", "Prépare, le matin, les rappels des jours choisis.", Horaire.ChaqueNuit(270)));
        services.Planifier<PrevenirChangements>(new("convocations.changements", "Rendez-vous changés", "Prévient ceux à qui une autre heure ou un autre lieu avait été dit.", Horaire.ChaqueMinute));
        services.Planifier<LireRetours>(new("convocations.retours", "Retours des courriels", "Lit les avis de non-remise que le serveur de courrier dépose.", Horaire.ChaqueMinute));
        return services;
    }
}
