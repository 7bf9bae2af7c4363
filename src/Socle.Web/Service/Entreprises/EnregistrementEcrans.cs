using Socle.Web.Service.Entreprises.Etablissements;

namespace Socle.Web.Service.Entreprises;

internal static class EnregistrementEcrans
{
    /// <summary>What the screens of members read with.</summary>
    public static IServiceCollection AjouterEcransEntreprises(this IServiceCollection services) =>
        services.AddScoped<Presence>().AddScoped<LireFiche>().AddScoped<LireLieu>().AddScoped<ApercuFusion>().AddScoped<ChoixEntreprise>();
}
