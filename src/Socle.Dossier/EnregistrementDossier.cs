using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Socle.Dossier.Acces;
using Socle.Dossier.Appareils;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Documents;
using Socle.Dossier.Conservation;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Papiers;
using Socle.Dossier.Pieces;
using Socle.Dossier.Traces;
using Socle.Suivi.Documents;
using Socle.Dossier.Transferts;
using Socle.Dossier.Visites;
using Socle.Technique.Base;
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
        services.AddScoped<EcrituresDossier>().AddScoped<QuiAgit>().AddScoped<RelationDeSoin>().AddScoped<FaitsDuDossier>();
        services.AddScoped<OuvrirDossier>().AddScoped<ClesDossiers>().AddScoped<BriserLaGlace>().AddScoped<DeleguerAcces>().AddScoped<RecevoirOpposition>();
        services.AddScoped<TournerCles>().AddScoped<CalculerConservation>().AddScoped<PurgerDossier>().AddScoped<NoterFin>();
        services.TryAddSingleton(new ServiceDuDossier("Service de prévention et de santé au travail"));
        services.AddScoped<ExporterDossier>().AddScoped<ImporterDossier>();
        services.AddScoped<LireEcrits>().AddScoped<EcrireDossier>();
        services.AjouterDocuments();
        services.AjouterPapiers();
        services.AddScoped<LireOppositions>().AddScoped<LireTraces>().AddScoped<AvisDeBris>().AddScoped<VerserDossier>();
        services.AjouterVisites();
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
        services.AddSingleton<CachetService>().AddSingleton<TourDeSignature>();
        services.AddSingleton(s => new CoffreDesCopies((scelle, lieu) => Chiffre.Dechiffrer(s.GetRequiredService<TrousseauDossier>().CleDesCopies, scelle, Encoding.UTF8.GetBytes(lieu))));
        services.AddScoped<LireFaitsDuDocument>().AddScoped<PreparerDocument>().AddScoped<SignerDocument>().AddScoped<LireDocuments>();
        services.AddScoped<TenirProcedure>().AddScoped<NotifierDocument>();
    }

    /// <summary>Nothing outside the space of care holds a connection to the files.</summary>
    private static DossierDb Ouvrir(IServiceProvider services) => services.GetRequiredService<EspaceCourant>().Valeur == Espace.Soin
        ? services.GetRequiredService<SourcesDossier>().Ouvrir()
        : throw new InvalidOperationException("Medical files are opened in the space of care only.");
}
