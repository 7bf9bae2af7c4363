using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Socle.Dossier.Acces;
using Socle.Dossier.Appareils;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Depots;
using Socle.Dossier.Documents;
using Socle.Dossier.Conservation;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Papiers;
using Socle.Dossier.Pieces;
using Socle.Dossier.Protocoles;
using Socle.Dossier.Traces;
using Socle.Dossier.Thesaurus;
using Socle.Suivi.Convocations;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Dossier.Transferts;
using Socle.Dossier.Visites;
using Socle.Technique.Base;
using Socle.Technique.Documents;
using Socle.Technique.Sauvegardes;
using Socle.Technique.Verifications;

namespace Socle.Dossier;

public static class EnregistrementDossier
{
    public static IServiceCollection AjouterDossier(this IServiceCollection services)
    {
        services.TryAddSingleton(s => OptionsDossier.ACoteDe(s.GetRequiredService<OptionsBase>()));
        services.AddSingleton<TrousseauDossier>().AddSingleton<SourcesDossier>().AddSingleton<Ancres>().AddSingleton<VerifierDossiers>();
        services.AddSingleton(s => SourcesDossier.AMigrer(s.GetRequiredService<SourcesDonnees>(), s.GetRequiredService<OptionsDossier>()));
        services.AddSingleton(EcrituresDossier.Boite);
        services.AddSingleton<VerifierModule>(s => new VerificationsDossier(s.GetRequiredService<VerifierDossiers>(), s.GetRequiredService<TrousseauDossier>(), s.GetRequiredService<SourcesDonnees>(), s.GetRequiredService<SourcesDossier>()).ToutAsync);
        services.AddSingleton<ApresRestauration>(s => () => s.GetRequiredService<Ancres>().MettreDeCote(s.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
        services.AddScoped(Ouvrir);
        services.AddScoped<EcrituresDossier>().AddScoped<QuiAgit>().AddScoped<RelationDeSoin>().AddScoped<SuiviConfie>().AddScoped<FaitsDuDossier>();
        services.AddScoped<OuvrirDossier>().AddScoped<ClesDossiers>().AddScoped<BriserLaGlace>().AddScoped<DeleguerAcces>().AddScoped<RecevoirOpposition>();
        services.AddScoped<TournerCles>().AddScoped<CalculerConservation>().AddScoped<PurgerDossier>().AddScoped<NoterFin>();
        services.TryAddSingleton(new ServiceDuDossier("Service de prévention et de santé au travail"));
        services.AddScoped<ExporterDossier>().AddScoped<ImporterDossier>();
        services.AddScoped<LireEcrits>().AddScoped<EcrireDossier>();
        services.AjouterDocuments();
        services.AjouterPapiers();
        services.AddScoped<LireOppositions>().AddScoped<LireTraces>().AddScoped<AvisDeBris>().AddScoped<VerserDossier>();
        services.AddSingleton<BibliothequeTenue>().AddScoped<CodageCourant>().AddScoped<ListerNomenclatures>().AddScoped<ImporterNomenclature>();
        services.AjouterVisites();
        services.AjouterProtocoles();
        services.AddSingleton<ClesDesDepots>().AddSingleton(s => new ClePubliqueDesDepots(s.GetRequiredService<ClesDesDepots>().Publique));
        services.AddScoped<RecevoirDepots>().AddScoped<RetenirReponses>().AddScoped<DemandesDeCopie>();
        return services;
    }

    private static void AjouterPapiers(this IServiceCollection services)
    {
        services.AddScoped<CoffreDesFichiers>().AddScoped<AjouterPiece>().AddScoped<LirePieces>();
        services.AddScoped<CorbeillePapiers>().AddScoped<DeposerPapiers>().AddScoped<ClasserPapier>();
        services.AddScoped<ImporterExamens>().AddScoped<NoterMesures>();
    }

    private static void AjouterDocuments(this IServiceCollection services)
    {
        services.AddSingleton<ScellerCopies>().AddSingleton(Cachet).AddSingleton<CachetService>().AddSingleton<TourDeSignature>();
        services.AddSingleton(s => ClesDesPortails.Coffre(() => s.GetRequiredService<TrousseauDossier>().CleDesCopies));
        services.AddScoped<LireFaitsDuDocument>().AddScoped<PreparerDocument>().AddScoped<SignerDocument>().AddScoped<LireDocuments>();
        services.AddScoped<TenirProcedure>().AddScoped<NotifierDocument>();
    }

    /// <summary>One seal for the whole service: its certificate is kept beside the keys of the files.</summary>
    private static OptionsCachet Cachet(IServiceProvider services)
    {
        var options = services.GetRequiredService<OptionsDossier>();
        return new(options.Cles, options.Cachet, options.MotDePasseCachet, services.GetRequiredService<ServiceEmetteur>().Nom);
    }

    /// <summary>Nothing outside the space of care holds a connection to the files.</summary>
    private static DossierDb Ouvrir(IServiceProvider services) => services.GetRequiredService<EspaceCourant>().Valeur == Espace.Soin
        ? services.GetRequiredService<SourcesDossier>().Ouvrir()
        : throw new InvalidOperationException("Medical files are opened in the space of care only.");
}
