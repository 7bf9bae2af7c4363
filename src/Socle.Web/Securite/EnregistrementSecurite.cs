using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Sessions;
using Socle.Web.Configuration;
using Socle.Web.Service.Connexion;

namespace Socle.Web.Securite;

/// <summary>Who is there, and what the open web needs before the first page.</summary>
internal static class EnregistrementSecurite
{
    public static IServiceCollection AjouterSecurite(this IServiceCollection services, OptionsSocle options)
    {
        services.AddAuthentication(Billet.Schema).AddCookie(Billet.Schema, c => Cookie(c, options));
        services.AddAntiforgery(a =>
        {
            a.HeaderName = "X-Jeton";
            a.Cookie.Name = options.EnHttps ? "__Host-socle-jeton" : "socle-jeton";
            a.Cookie.SecurePolicy = Securise(options);
        });
        services.Configure<CookieTempDataProviderOptions>(t =>
        {
            t.Cookie.Name = options.EnHttps ? "__Host-socle-annonces" : "socle-annonces";
            t.Cookie.SecurePolicy = Securise(options);
        });
        services.AddScoped<VerificationBillet>();
        services.AddScoped<IPasskeyHandler<Compte>, PasskeyHandler<Compte>>();
        services.Configure<IdentityPasskeyOptions>(p =>
        {
            // Found without typing an identifier, and unlocked by its owner: possession and knowledge in one gesture.
            p.ResidentKeyRequirement = "required";
            p.UserVerificationRequirement = "required";
            p.ServerDomain = options.AdressePublique is null ? null : new Uri(options.AdressePublique).Host;
        });
        services.AddSingleton<CookieScelle>();
        services.AddScoped<CeremonieCles>();
        services.AddScoped<Confirmation>();
        services.AddSingleton<OuvertureSession>();
        services.AddSingleton<ComptesDemo>();
        services.AddSingleton<OptionsLimites>();
        services.AjouterLimites();
        services.AjouterCompression();
        Mandataires(services, options);
        return services;
    }

    private static void Cookie(CookieAuthenticationOptions cookie, OptionsSocle options)
    {
        // The __Host- prefix makes the browser refuse a cookie planted by a neighbouring domain.
        cookie.Cookie.Name = options.EnHttps ? "__Host-socle" : "socle";
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = Securise(options);
        cookie.ExpireTimeSpan = SessionCompte.Duree;
        cookie.SlidingExpiration = true;
        cookie.EventsType = typeof(VerificationBillet);
    }

    private static CookieSecurePolicy Securise(OptionsSocle options) => options.EnHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <summary>Behind a proxy, the visitor's address and protocol are what it says; nobody else is believed.</summary>
    private static void Mandataires(IServiceCollection services, OptionsSocle options) => services.Configure<ForwardedHeadersOptions>(f =>
    {
        f.ForwardedHeaders = options.AdressePublique is null
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        foreach (var adresse in options.AdressesMandataires)
        {
            f.KnownProxies.Add(adresse);
        }
    });
}
