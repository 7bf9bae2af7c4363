using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Courriers;
using Socle.Technique.Documents;
using Socle.Technique.Traces;
using Socle.Technique.Envois;
using Socle.Technique.Migrations;
using Socle.Technique.Sauvegardes;
using Socle.Technique.Comptes.Sessions;
using Socle.Technique.Travaux;
using Socle.Technique.Verifications;

namespace Socle.Technique;

public static class EnregistrementTechnique
{
    /// <summary>The common services; the caller has registered <see cref="OptionsBase"/>.</summary>
    public static IServiceCollection AjouterTechnique(this IServiceCollection services, CatalogueModules modules)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(modules);
        services.AddSingleton<SourcesDonnees>();
        services.AddSingleton<Statistiques>();
        services.AddSingleton<Migrateur>();
        services.AddSingleton<Sauvegarder>();
        services.AddSingleton<Restaurer>();
        services.AddSingleton<VerifierInstallation>();
        services.AddScoped<EspaceCourant>();
        services.AddScoped(s => s.GetRequiredService<SourcesDonnees>().Ouvrir(s.GetRequiredService<EspaceCourant>().Valeur));
        services.AddScoped<AuteurCourant>();
        services.AddSingleton<TourDEcriture>();
        services.AddScoped<Ecritures>();
        services.AddScoped<TracerRefus>();
        services.AddScoped<ConsulterAudit>();
        services.AjouterComptes();
        services.TryAddSingleton<OptionsTravaux>();
        services.AjouterTravaux();
        services.Planifier<RattraperMessages>(new("envois.rattraper", "Messages en souffrance", "Remet les messages internes qu’une panne a laissés.", Horaire.ChaqueMinute));
        services.Planifier<OublierMessages>(new("envois.oublier", "Messages remis", "Oublie les messages internes remis depuis sept jours.", Horaire.ChaqueNuit(30)));
        services.Planifier<PurgerSessions>(new("sessions.purger", "Sessions terminées", "Oublie les sessions closes ou expirées depuis trente jours.", Horaire.ChaqueNuit(20)));
        services.Planifier<ActualiserStatistiques>(new("base.statistiques", "Statistiques de la base", "Relit la taille des tables, d’où la base choisit ses chemins.", Horaire.ChaqueNuit(40)));
        services.TryAddSingleton<OptionsCourriel>();
        services.TryAddSingleton<OptionsSms>();
        services.TryAddSingleton(s => new DossierEnvois(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(s.GetRequiredService<OptionsBase>().Fichier))!, "envois")));
        services.AddSingleton<EnvoyerSms>();
        services.AddSingleton<ImprimerPdf>();
        services.TryAddSingleton(RemiseDesMessages.ParNous);
        services.AddSingleton<Distributeur>();
        services.AddSingleton(s =>
        {
            var destinataires = new Destinataires();
            foreach (var ajouter in s.GetServices<Action<Destinataires>>())
            {
                ajouter(destinataires);
            }
            return destinataires;
        });
        return services;
    }
}
