using Microsoft.Extensions.DependencyInjection;
using Socle.Organisation;
using Socle.Suivi.Vacations;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Agenda;

internal static class EnregistrementAgenda
{
    public static void AjouterAgenda(this IServiceCollection services)
    {
        services.AddScoped<VerifierPlace>().AddScoped<PrendreRendezVous>().AddScoped<DeplacerRendezVous>().AddScoped<ChangerEtat>().AddScoped<RecueillirAccord>().AddScoped<EntrerEnVisite>();
        services.AddScoped<LireAgenda>().AddScoped<ChercherPlaces>().AddScoped<QuiPlacer>().AddScoped<RendezVousAVenir>();
        services.AddScoped<ReglerDurees>().AddScoped<AbonnerAgenda>().AddScoped<FluxAgenda>();
        services.AddScoped<CreerModele>().AddScoped<ArreterModele>().AddScoped<AjouterVacation>().AddScoped<ChangerDeSalle>().AddScoped<IUsageDesLieux, UsageDesLieux>().AddScoped<FermerVacation>().AddScoped<OuvrirVacations>();
        services.Planifier<OuvrirVacations>(new("vacations.ouvrir", "Ouverture des vacations", "Ouvre, six mois d’avance, les vacations que demandent les modèles de semaine.", Horaire.ChaqueNuit(20)));
    }
}
