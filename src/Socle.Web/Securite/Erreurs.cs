namespace Socle.Web.Securite;

/// <summary>One place turns failures into pages: a number to quote, never a stack, never a name.</summary>
internal static class Erreurs
{
    public static IApplicationBuilder UseErreurs(this IApplicationBuilder application)
    {
        application.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/erreur/500", CreateScopeForErrors = true });
        application.UseStatusCodePagesWithReExecute("/erreur/{0}");
        return application;
    }
}
