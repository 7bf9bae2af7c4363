using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Indicateurs;
using Socle.Technique.Travaux;

namespace Socle.Dossier.Protocoles;

internal static class EnregistrementProtocoles
{
    public static void AjouterProtocoles(this IServiceCollection services)
    {
        services.AddScoped<LireProtocoles>().AddScoped<LirePersonneConcernee>().AddScoped<ProtocolesDeLaVisite>();
        services.AddScoped<EcrireProtocoleDeSuivi>().AddScoped<PublierProtocole>().AddScoped<RetirerProtocole>();
        services.AddScoped<CompterLaVisite>();
        services.Planifier<TransmettreComptages>(new(
            "indicateurs.transmettre", "Comptages anonymes des visites", "Fait sortir du dossier médical les totaux du mois fini, sans personne.", Horaire.ChaqueNuit(50)));
    }
}
