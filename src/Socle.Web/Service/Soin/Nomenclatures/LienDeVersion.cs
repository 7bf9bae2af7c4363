using Socle.Dossier.Thesaurus;

namespace Socle.Web.Service.Soin.Nomenclatures;

internal static class LienDeVersion
{
    /// <summary>Where the entries of a version are read.</summary>
    public static string Adresse(this VersionConnue version) => $"/soin/nomenclatures/{version.Liste.Nom}?version={Uri.EscapeDataString(version.Liste.Version)}";
}
