using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Suivi.Convocations;

/// <summary>By which channels someone can be reached.</summary>
internal readonly record struct Joignable(bool Courriel, bool Sms, bool Lettre)
{
    public Canal? Premier(IEnumerable<Canal> ordre)
    {
        foreach (var canal in ordre)
        {
            if (canal switch { Canal.Courriel => Courriel, Canal.Sms => Sms, _ => Lettre })
            {
                return canal;
            }
        }
        return null;
    }
}

/// <summary>What a worker gave.</summary>
/// <param name="Domicile">A postal address is known.</param>
internal readonly record struct CoordonneesTravailleur(string? Courriel, string? Telephone, bool Domicile);

/// <summary>Where to write to people.</summary>
internal static class Coordonnees
{
    /// <summary>
    /// A letter goes home; when no home is known, to the place of work in a closed envelope, but never for a visit the employer has no
    /// part in.
    /// </summary>
    public static Joignable DuTravailleur(CoordonneesTravailleur siennes, string? adresseDuTravail, bool confidentiel) => new(
        AdresseMail.Lire(siennes.Courriel).EstSucces,
        Telephone.Lire(siennes.Telephone).Reussit(out var lu) && lu.EstMobile,
        siennes.Domicile || (!confidentiel && !string.IsNullOrWhiteSpace(adresseDuTravail)));

    public static Joignable DeLEmployeur(string? courriel, string? adresse) => new(AdresseMail.Lire(courriel).EstSucces, false, !string.IsNullOrWhiteSpace(adresse));

    /// <summary>The mail of each company's contacts, those of an establishment first for it, then the principal one.</summary>
    public static async Task<Func<Id<Entreprise>, Id<Etablissement>?, string?>> CourrielsAsync(SocleDb db, IReadOnlyCollection<Id<Entreprise>> entreprises, CancellationToken arret)
    {
        var contacts = new List<(Id<Entreprise> Entreprise, Id<Etablissement>? Etablissement, bool Principal, string? Courriel)>();
        foreach (var part in entreprises.Distinct().Chunk(500))
        {
            contacts.AddRange((await db.Set<Contact>().AsNoTracking().Where(c => part.Contains(c.EntrepriseId) && c.Courriel != null).OrderBy(c => c.Id)
                .Select(c => new { c.EntrepriseId, c.EtablissementId, c.Principal, c.Courriel }).ToListAsync(arret))
                .Select(c => (c.EntrepriseId, c.EtablissementId, c.Principal, c.Courriel)));
        }
        var parEntreprise = contacts.ToLookup(c => c.Entreprise);
        return (entreprise, etablissement) => parEntreprise[entreprise]
            .Where(c => c.Etablissement is null || c.Etablissement == etablissement)
            .OrderBy(c => c.Etablissement is null).ThenBy(c => !c.Principal).Select(c => c.Courriel).FirstOrDefault();
    }
}
