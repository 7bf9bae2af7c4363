using Socle.Web.Service.Soin.Dossiers;

namespace Socle.Web.Service.Soin;

internal static class EnregistrementSoin
{
    public static IServiceCollection AjouterEcransDuDossier(this IServiceCollection services) => services.AddScoped<EntreeDuDossier>().AddScoped<NomsDuSoin>();
}
