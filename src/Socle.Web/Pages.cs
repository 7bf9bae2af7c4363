using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Socle.Web.Configuration;

namespace Socle.Web;

internal static class EnregistrementPages
{
    public static IServiceCollection AjouterPages(this IServiceCollection services)
    {
        services.AddRazorPages(o => o.RootDirectory = "/");
        services.AddRouting(r => r.LowercaseUrls = true);
        services.AddAntiforgery(a => a.HeaderName = "X-Jeton");
        services.AddHttpContextAccessor();
        return services;
    }
}
