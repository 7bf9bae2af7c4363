using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents;
using Socle.Droit;
using Socle.Suivi.Absences;
using Socle.Suivi.Accueil;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Convocations.Expedition;
using Socle.Suivi.Delegations;
using Socle.Suivi.Demandes;
using Socle.Suivi.DeuxDates;
using Socle.Suivi.DeuxDates.Veille;
using Socle.Suivi.Documents;
using Socle.Suivi.Echeancier.Explications;
using Socle.Suivi.Echeancier.Liste;
using Socle.Suivi.Echeancier.Recalcul;
using Socle.Suivi.EspaceSalarie;
using Socle.Suivi.Employeurs;
using Socle.Suivi.Experimentations;
using Socle.Suivi.Indicateurs;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Planification;
using Socle.Suivi.Prevention;
using Socle.Suivi.Reaffectations;
using Socle.Suivi.Remplacements;
using Socle.Suivi.Reprise;
using Socle.Suivi.Staffs;
using Socle.Suivi.Taches;
using Socle.Suivi.Visites;
using Socle.Technique.Courriers;
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
        services.AddScoped<DemanderVisite>().AddScoped<RetirerDemande>().AddScoped<ListerDemandes>().AddScoped<ConfierDemande>().AddScoped<RepondreDemande>();
        services.AddScoped<RendezVousAReprendre>().AddScoped<ProposerDossier>().AddScoped<ReunirStaff>().AddScoped<DeciderDossier>().AddScoped<LireTaches>().AddScoped<FaireTache>();
        services.AjouterAgenda();
        services.AddScoped<PlacesPourEmployeur>().AddScoped<DemanderPourEmployeur>().AddScoped<RepondrePourEmployeur>().AddScoped<CreneauxAAccepter>();
        services.AjouterEmployeurs();
        services.AddScoped<PreparerProtocole>().AddScoped<ConfierActes>().AddScoped<SignerProtocole>().AddScoped<RemplacerProtocole>();
        services.AddScoped<ResilierProtocole>().AddScoped<SupprimerBrouillon>().AddScoped<LireProtocole>().AddScoped<QuiPeutFaire>().AddScoped<VerifierDelegation>();
        services.AddScoped<EnregistrerMesure>().AddScoped<TerminerMesure>().AddScoped<AppliquerMesure>();
        services.AjouterConvocations();
        services.AddScoped<RegistreAbsences>().AddScoped<NoterAbsence>().AddScoped<ReglerAbsences>().AddScoped<TauxAbsences>().AddScoped<TransmettreAbsences>().AddScoped<ListerAbsencesAFacturer>();
        services.AddScoped<LirePlace>().AddScoped<ChercherRemplacants>().AddScoped<LireAppels>().AddScoped<AppelerRemplacant>().AddScoped<NoterAppel>();
        services.AddScoped<EditerAttestation>().AddScoped<ImprimerAgenda>().AddScoped<ProposerReaffectation>().AddScoped<AccepterReaffectation>();
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
        services.AjouterPartenaires();
        services.AjouterEspaceSalarie();
        services.AddScoped<EcrireRessource>().AddScoped<LireRessources>().AddScoped<AjouterContenusDeDepart>().AddScoped<SuivreModule>();
        services.AddScoped<ConduireReprise>();
        services.AddScoped<ParcoursReprise>();
        services.AddScoped<ExecuterReprise>();
        services.AddScoped<ListerReprises>();
        services.AddScoped<IObstacleAnnulation, VisitesSurImport>();
        services.Recevoir<TravailleursChanges, ChangementsDeFaits>();
        services.Recevoir<EtablissementsChanges, ChangementsDeFaits>();
        services.Recevoir<FaitsChangesEnMasse, ChangementsDeFaits>();
        services.Recevoir<EtatChange, SuivreAbsences>();
        services.AddScoped<VerifierDocument>().AddScoped<NoterLecture>().Recevoir<DocumentSigne, RecevoirDocument>();
        services.Recevoir<AbsenceFacturable, TenirAbsencesAFacturer>();
        services.Recevoir<AbsenceNonFacturable, TenirAbsencesAFacturer>();
        services.AddScoped<LireIndicateurs>().AddScoped<ReglerIndicateurs>().Recevoir<ComptagesDuMois, RecevoirComptages>();
        services.AddScoped<ConfierSuites>();
        services.AddScoped<VisiteFaite>().Recevoir<VisiteConclue, RecevoirVisiteConclue>().Recevoir<VisiteRendue, RecevoirVisiteRendue>();
        return services;
    }

    /// <summary>The queues of the long works of this module, for a process that serves.</summary>
    public static IServiceCollection AjouterFilesDuSuivi(this IServiceCollection services)
    {
        services.AddScoped<DemanderComparaison>().AjouterFileDeFond<ExecuterComparaison>();
        services.AddScoped<DemanderPlanification>().AjouterFileDeFond<ExecuterPlanification>();
        services.AddHostedService(s => s.GetRequiredService<FileDeFond<EnvoyerMessage>>());
        return services.AddHostedService(s => s.GetRequiredService<FileConvocations>());
    }
}
