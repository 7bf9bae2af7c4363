using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Socle.Technique.Base;
using Socle.Technique.Comptes.Administration;
using Socle.Technique.Comptes.Cles;
using Socle.Technique.Comptes.Connexion;
using Socle.Technique.Comptes.MotsDePasse;
using Socle.Technique.Comptes.SecondFacteur;
using Socle.Technique.Comptes.Sessions;

namespace Socle.Technique.Comptes;

public static class EnregistrementComptes
{
    public static IServiceCollection AjouterComptes(this IServiceCollection services)
    {
        services.AddIdentityCore<Compte>(o =>
            {
                o.Password.RequiredLength = ReglesMotDePasse.Longueur;
                o.Password.RequiredUniqueChars = 5;
                o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
            })
            .AddErrorDescriber<MessagesIdentity>()
            .AddPasswordValidator<ReglesMotDePasse>()
            .AddUserStore<MagasinComptes>();
        // As advised for PBKDF2 with SHA-512.
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.AddDataProtection().SetApplicationName("Socle");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, ClesProtection>();
        services.AddScoped<BaseComptes>();
        services.AddScoped<SessionCourante>();
        services.AddSingleton<VerifierSession>();
        services.AddScoped<FermerSessions>();
        services.AddScoped<ListerSessions>();
        services.AddSingleton<SecretsTotp>();
        services.AddScoped<PreuvesSecondFacteur>();
        services.AddScoped<GererSecondFacteur>();
        services.AddScoped<GererCles>();
        services.AddSingleton<VerificationMotDePasse>();
        services.AddSingleton<LiensMotDePasse>();
        services.AddSingleton<JetonsScelles>();
        services.AddScoped<ChangerMotDePasse>();
        services.AddScoped<ConfirmerMotDePasse>();
        services.AddScoped<ChoisirMotDePasse>();
        services.AddScoped<EssaisConnexion>();
        services.TryAddSingleton(ComptesRecus.Tous);
        services.AddScoped<OuvrirSession>();
        services.AddScoped<ConnecterParMotDePasse>();
        services.AddScoped<ConnecterParCode>();
        services.AddScoped<ConnecterParCle>();
        services.AddScoped<CreerCompte>();
        services.AddScoped<AdministrerCompte>();
        services.AddScoped<RechercherComptes>();
        return services;
    }
}
