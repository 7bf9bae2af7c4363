using Socle.Espaces.Composants;

namespace Socle.Web.Service.MonCompte;

internal static class Fil
{
    public static IReadOnlyList<Ancetre> MonCompte { get; } = [new("Mon compte", "/compte")];
}
