using Microsoft.AspNetCore.Http;

namespace Socle.Espaces.Composants;

public static class Fragments
{
    /// <summary>
    /// True when htmx asks for a piece of the page: the layout can then be left out
    /// (<c>Layout = Context.EstFragment() ? null : "_Service"</c>).
    /// </summary>
    public static bool EstFragment(this HttpContext contexte)
    {
        contexte.Response.Headers.Vary = "HX-Request";
        var entetes = contexte.Request.Headers;
        return entetes.ContainsKey("HX-Request") && !entetes.ContainsKey("HX-History-Restore-Request");
    }
}
