using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Planification;

internal static class EnregistrementPlanification
{
    public static void AjouterPlanification(this IServiceCollection services)
    {
        services.AddScoped<LireFaits>().AddScoped<LireVisitesDues>().AddScoped<MesurerAbsences>().AddScoped<Priorites>();
        services.AddScoped<PlanifierService>().AddScoped<AccepterPlacements>().AddScoped<ListerPropositions>();
        services.AddScoped<ReglerPriorites>().AddScoped<ReglerPlanification>().AddScoped<LireReglages>();
        services.AddScoped<DeclarerIndisponibilite>().AddScoped<RetirerIndisponibilite>();
        services.Planifier<PlanifierLaNuit>(new("planification.nuit", "Planification de la nuit",
            "Propose un plan des visites dues, si le service l’a demandé\u00A0; oublie les propositions de plus de trois mois.", Horaire.ChaqueNuit(60)));
    }
}
