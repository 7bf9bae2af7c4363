using Microsoft.AspNetCore.DataProtection;
using Socle.Technique.Base;

namespace Socle.Web;

/// <summary>While one core maps the pages, the other prepares what the first of them will ask for: the keys, then the model of the base.</summary>
internal static class Prechauffage
{
    public static void Lancer(IServiceProvider services) => _ = Task.Run(() =>
    {
        try
        {
            _ = services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(Prechauffage)).Protect([0]);
            using var etendue = services.CreateScope();
            _ = etendue.ServiceProvider.GetRequiredService<SocleDb>().Model;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whoever needs them will say what is wrong, to someone.
        }
    });
}
