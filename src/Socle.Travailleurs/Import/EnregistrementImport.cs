using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Adhesions;
using Socle.Technique.Envois;
using Socle.Technique.Travaux;
using Socle.Travailleurs.Adhesions;

namespace Socle.Travailleurs.Import;

public static class EnregistrementImport
{
    /// <summary>The use cases of the import. The queue itself is started by the server: <see cref="FileImports"/>.</summary>
    public static IServiceCollection AjouterImport(this IServiceCollection services, OptionsImport options)
    {
        services.AddSingleton(options);
        services.AddSingleton<FichiersDeposes>();
        services.AddSingleton<ExecuterImport>();
        services.Planifier<PurgerImports>(new("declarations.purger", "Déclarations oubliées", "Efface les déclarations déposées depuis plus de soixante jours et jamais acceptées.", Horaire.ChaqueNuit(30)));
        services.AddScoped<DeposerImport>();
        services.AddScoped<ReglerCorrespondance>();
        services.AddScoped<RepondreImport>();
        services.AddScoped<AccepterImport>();
        services.AddScoped<TransmettreImport>();
        services.AddScoped<AnnulerImport>();
        services.AddScoped<LignesACorriger>();
        services.AddScoped<LireDeclaration>();
        services.AddScoped<AnalyserImport>();
        services.AddScoped<EcrireImport>();
        services.AddScoped<EcrireLot>();
        services.AddSingleton<LireLots>();
        services.AddScoped<DefaireImport>();
        services.Recevoir<AdhesionAcceptee, DeposerSalariesDAdhesion>();
        return services;
    }

    /// <summary>The queue, for a process that serves.</summary>
    public static IServiceCollection AjouterFileImports(this IServiceCollection services) =>
        services.AddSingleton<FileImports>().AddHostedService(s => s.GetRequiredService<FileImports>());
}
