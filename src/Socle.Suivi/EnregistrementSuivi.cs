using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents;
using Socle.Droit;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.DeuxDates;
using Socle.Suivi.DeuxDates.Veille;
using Socle.Suivi.Echeancier.Explications;
using Socle.Suivi.Echeancier.Liste;
using Socle.Suivi.Echeancier.Recalcul;
using Socle.Suivi.Planification;
using Socle.Suivi.Reprise;
using Socle.Suivi.Vacations;
using Socle.Suivi.Visites;
using Socle.Technique.Envois;
using Socle.Technique.Travaux;
using Socle.Travailleurs;
using Socle.Travailleurs.Import;

namespace Socle.Suivi;

public static class EnregistrementSuivi
{
    public static IServiceCollection AjouterSuivi(this IServiceCollection services)
    {
        services.AddScoped<RecalculerEcheancier>();
        services.Planifier<RecalculerLaNuit>(new("echeancier.recalculer", "Recalcul de l’échéancier", "Relit les faits de tous les contrats suivis et redemande au droit ce qui est dû.", Horaire.ChaqueNuit(10)));
        services.AddScoped<DemanderVisite>().AddScoped<RetirerDemande>();
        services.AddScoped<VerifierPlace>().AddScoped<PrendreRendezVous>().AddScoped<DeplacerRendezVous>().AddScoped<ChangerEtat>().AddScoped<LireAgenda>().AddScoped<ChercherPlaces>().AddScoped<QuiPlacer>().AddScoped<ReglerDurees>().AddScoped<AbonnerAgenda>().AddScoped<FluxAgenda>();
        services.AddScoped<CreerModele>().AddScoped<ArreterModele>().AddScoped<AjouterVacation>().AddScoped<FermerVacation>().AddScoped<OuvrirVacations>();
        services.Planifier<OuvrirVacations>(new("vacations.ouvrir", "Ouverture des vacations", "Ouvre, six mois d’avance, les vacations que demandent les modèles de semaine.", Horaire.ChaqueNuit(20)));
        services.AddScoped<ListerEcheances>();
        services.AddScoped<ExpliquerEcheance>();
        services.AddSingleton<ComptesEcheances>();
        services.AddScoped<ComparerDroits>();
        services.AddScoped<ListerComparaisons>();
        services.AddScoped<EntrepriseParSiren>();
        services.AddSingleton(new ChangementsDuDroit(CalendrierDuDroit.Changements));
        services.AddScoped<ChangementsAnnonces>();
        services.Planifier<VeilleDuDroit>(new("droit.veiller", "Veille du droit", "Compte les travailleurs que toucheront les changements du droit à venir.", Horaire.ChaqueNuit(40)));
        services.AjouterPlanification();
        services.AddScoped<ConduireReprise>();
        services.AddScoped<ParcoursReprise>();
        services.AddScoped<ExecuterReprise>();
        services.AddScoped<ListerReprises>();
        services.AddScoped<IObstacleAnnulation, VisitesSurImport>();
        services.Recevoir<TravailleursChanges, ChangementsDeFaits>();
        services.Recevoir<EtablissementsChanges, ChangementsDeFaits>();
        services.Recevoir<FaitsChangesEnMasse, ChangementsDeFaits>();
        return services;
    }

    /// <summary>The queues of the long works of this module, for a process that serves.</summary>
    public static IServiceCollection AjouterFilesDuSuivi(this IServiceCollection services)
    {
        services.AddScoped<DemanderComparaison>().AjouterFileDeFond<ExecuterComparaison>();
        return services.AddScoped<DemanderPlanification>().AjouterFileDeFond<ExecuterPlanification>();
    }
}
