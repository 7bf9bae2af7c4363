using Socle.Technique.Base;

namespace Socle.Web.Securite;

/// <summary>The path says which space a request belongs to, before anything reads the database.</summary>
internal static class Espaces
{
    public const string Entreprise = "/entreprise";
    public const string Salarie = "/salarie";
    public const string Soin = "/soin";

    public static IApplicationBuilder UseEspaces(this IApplicationBuilder application) => application.Use((contexte, suite) =>
    {
        contexte.RequestServices.GetRequiredService<EspaceCourant>().Valeur = De(contexte.Request.Path);
        return suite(contexte);
    });

    public static Espace De(PathString chemin) =>
        chemin.StartsWithSegments(Entreprise) ? Espace.Entreprise
        : chemin.StartsWithSegments(Salarie) ? Espace.Salarie
        : chemin.StartsWithSegments(Soin) ? Espace.Soin
        : Espace.Administration;
}
