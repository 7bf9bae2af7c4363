using Socle.Noyau;
using Socle.Organisation.Centres;

namespace Socle.Suivi.Planification;

/// <summary>
/// Minutes of travel from a commune to a centre: those the service gave, else an estimate from the postal codes. The product holds no
/// map: an estimate says near or far, not a duration.
/// </summary>
internal sealed class Trajets(ReglagesPlanification reglages, IEnumerable<TrajetCommune> donnes, IEnumerable<Centre> centres)
{
    private readonly Dictionary<(string, string, Id<Centre>), int> connus = donnes.ToDictionary(t => (t.CodePostal, t.Commune, t.CentreId), t => t.Minutes);
    private readonly Dictionary<Id<Centre>, (string CodePostal, string Commune)> lieux = centres.ToDictionary(c => c.Id, c => Cle(c.CodePostal, c.Commune));

    /// <summary>How a commune is written here: postal code without spaces, name as a search key.</summary>
    public static (string CodePostal, string Commune) Cle(string? codePostal, string? commune) =>
        ((codePostal ?? "").Replace(" ", "", StringComparison.Ordinal), Texte.PourRecherche(commune));

    public int Minutes((string CodePostal, string Commune) zone, Id<Centre> centre) =>
        connus.TryGetValue((zone.CodePostal, zone.Commune, centre), out var donne) ? donne
        : Estimer(zone, lieux.GetValueOrDefault(centre, ("", "")));

    private int Estimer((string CodePostal, string Commune) de, (string CodePostal, string Commune) vers)
    {
        if (de.CodePostal.Length != 5 || vers.CodePostal.Length != 5)
        {
            // Not knowing where someone works is no reason to send nobody.
            return reglages.TrajetDepartement;
        }
        var commun = de.CodePostal.Zip(vers.CodePostal).TakeWhile(p => p.First == p.Second).Count();
        return commun switch
        {
            5 => de.Commune == vers.Commune ? reglages.TrajetCommune : reglages.TrajetCodePostal,
            // A town of several postal codes is one town.
            >= 2 when de.Commune.Length > 0 && de.Commune == vers.Commune => reglages.TrajetCommune,
            >= 3 => reglages.TrajetVoisin,
            2 => reglages.TrajetDepartement,
            _ => reglages.TrajetAilleurs,
        };
    }
}
