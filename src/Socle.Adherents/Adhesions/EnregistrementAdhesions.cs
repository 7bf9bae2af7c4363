using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Socle.Technique.Envois;
using Socle.Technique.Travaux;

namespace Socle.Adherents.Adhesions;

internal static class EnregistrementAdhesions
{
    public static IServiceCollection AjouterAdhesions(this IServiceCollection services)
    {
        services.TryAddSingleton(new ServiceAdhesions("Service de prévention et de santé au travail", "http://localhost"));
        return services.AddSingleton<Coffre>()
            .AddScoped<TenirBrouillon>().AddScoped<CalculerPrix>().AddScoped<ReglerAdhesions>().AddScoped<RedigerContrat>()
            .AddScoped<DemanderCode>().AddScoped<SignerAdhesion>().AddScoped<LirePreuve>()
            .AddScoped<ListerAdhesions>().AddScoped<RepondreAdhesion>().AddScoped<AccepterAdhesion>().AddScoped<TenirPieces>()
            .AddScoped<OublierDemandes>().AddScoped<ComposerBienvenue>().AddScoped<TenirAffiliations>()
            .Recevoir<CodeASigner, ExpedierCode>().Recevoir<CourrierAdhesion, ExpedierCourrierAdhesion>()
            .Planifier<NuitDesAdhesions>(new("adhesions.nuit", "Adhésions en ligne", "Oublie les demandes abandonnées, refusées ou acceptées au bout de leur durée de garde, annonce la fin des affiliations d’indépendants, et y met fin quand elles ne sont pas renouvelées.", Horaire.ChaqueNuit(5)));
    }
}
