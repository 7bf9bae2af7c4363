using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Envois;

namespace Socle.Suivi.Partenaires;

internal static class EnregistrementPartenaires
{
    public static IServiceCollection AjouterPartenaires(this IServiceCollection services) => services
        .AddScoped<ReglerTarifs>().AddScoped<ConfierVisite>().AddScoped<EnvoyerConfiee>().AddScoped<NoterReponse>().AddScoped<RealiserConfiee>().AddScoped<AnnulerConfiee>()
        .AddScoped<ListerConfiees>().AddScoped<OuFaireLaVisite>().AddScoped<RecevoirVisite>().AddScoped<PlanifierRecue>().AddScoped<RepondreRecue>().AddScoped<ListerRecues>()
        .AddScoped<CompterEchanges>().AddScoped<ListerInterimaires>().AddScoped<ComposerCourrier>().Recevoir<CourrierAuPartenaire, ExpedierAuPartenaire>();
}
