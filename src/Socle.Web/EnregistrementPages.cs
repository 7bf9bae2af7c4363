namespace Socle.Web;

internal static class EnregistrementPages
{
    public static IServiceCollection AjouterPages(this IServiceCollection services)
    {
        services.AddRazorPages(o => o.RootDirectory = "/");
        services.AddRouting(r => r.LowercaseUrls = true);
        services.AddAntiforgery(a => a.HeaderName = "X-Jeton");
        services.AddHttpContextAccessor();
        // Accents and apostrophes stay themselves: lighter pages, same safety.
        services.Configure<Microsoft.Extensions.WebEncoders.WebEncoderOptions>(o => o.TextEncoderSettings = new(System.Text.Unicode.UnicodeRanges.All));
        services.AddAuthentication(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        return services;
    }
}
