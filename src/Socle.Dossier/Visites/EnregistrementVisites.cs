using Microsoft.Extensions.DependencyInjection;

namespace Socle.Dossier.Visites;

internal static class EnregistrementVisites
{
    public static void AjouterVisites(this IServiceCollection services)
    {
        services.AddScoped<EnAdministration>().AddScoped<TrouverVisite>().AddScoped<LireVisite>().AddScoped<MesVisites>().AddScoped<VisitesDuDossier>().AddScoped<VerserVisite>();
        services.AddScoped<OuvrirVisite>().AddScoped<EnregistrerBrouillon>().AddScoped<EcrireBrouillons>();
        services.AddScoped<VerifierConclusion>().AddScoped<ConclureVisite>().AddScoped<ReorienterVisite>().AddScoped<AbandonnerVisite>();
    }
}
