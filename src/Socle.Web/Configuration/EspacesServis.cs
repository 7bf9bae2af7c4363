using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Configuration;

/// <summary>
/// What this process serves: everything, or some spaces only. The portals can stand alone, on a machine of their own, with neither the
/// medical base, nor its keys, nor the pages of the service.
/// </summary>
public sealed class EspacesServis
{
    private static readonly Espace[] Portails = [Espace.Entreprise, Espace.Salarie];
    private readonly HashSet<Espace> servis;

    private EspacesServis(IEnumerable<Espace> servis) => this.servis = [.. servis];

    public static EspacesServis Tous { get; } = new(Enum.GetValues<Espace>());

    public static IEnumerable<string> Connus => Portails.Select(Nom);

    /// <summary>Everything is here: care, the service's pages, the background work.</summary>
    public bool Entier => servis.Contains(Espace.Soin);

    /// <summary>Reads « entreprise,salarie »; nothing means everything. Null when a name is not that of a portal.</summary>
    public static EspacesServis? Lire(string noms)
    {
        var lus = noms.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(n => Portails.Cast<Espace?>().FirstOrDefault(e => string.Equals(Nom(e!.Value), n, StringComparison.OrdinalIgnoreCase))).ToList();
        return lus.Contains(null) ? null : lus.Count == 0 ? Tous : new(lus.Select(e => e!.Value));
    }

    public bool Sert(Espace espace) => servis.Contains(espace);

    /// <summary>Who may be signed in here: the people of the spaces served.</summary>
    public bool Accueille(Role role) => Entier || Maison(role) is { } espace && Sert(espace);

    private static Espace? Maison(Role role) =>
        Droits.Autorise(role, Permission.EspaceEntreprise) ? Espace.Entreprise
        : Droits.Autorise(role, Permission.EspaceSalarie) ? Espace.Salarie
        : null;

    private static string Nom(Espace espace) => espace.ToString().ToLowerInvariant();
}
