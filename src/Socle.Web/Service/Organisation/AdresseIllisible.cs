using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Socle.Web.Service.Organisation;

internal static class AdresseIllisible
{
    /// <summary>An address that names something no id can be: without this, it would open the form of a new one.</summary>
    public static bool NommeAutreChose<T>(this PageModel page, T? id, string cle = "id") where T : struct => id is null && page.RouteData.Values[cle] is not null;
}
