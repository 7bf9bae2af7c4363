using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Adherents.Etablissements;

/// <summary>An establishment goes from one company to another: contracts point to it, so that people follow without a change.</summary>
internal static class Passage
{
    /// <summary>The new number of a place that changes company: well made, of the new company, and free. Null when none was given.</summary>
    public static async Task<Resultat<string?>> LireSiretAsync(
        SocleDb db, string? saisi, Id<Etablissement> etablissement, Entreprise vers, DateOnly le, string champ, CancellationToken arret)
    {
        if (string.IsNullOrWhiteSpace(saisi))
        {
            return Resultat.De<string?>(null);
        }
        if (!Siret.Lire(saisi).Sur(champ).Reussit(out var siret, out var refus))
        {
            return refus;
        }
        refus = SiretLibre.AutreSiren(siret.ToString(), vers, champ) ?? await SiretLibre.VerifierAsync(db, siret.ToString(), etablissement, le, champ, arret);
        return refus is null ? Resultat.De<string?>(siret.ToString()) : refus;
    }

    /// <summary>Moves the place with its contacts. Mandates are the caller's: a merger and a take-over do not treat them alike.</summary>
    public static async Task VersAsync(SocleDb db, Etablissement lieu, Entreprise vers, string? siret, CancellationToken arret)
    {
        lieu.EntrepriseId = vers.Id;
        if (siret is not null)
        {
            lieu.PrendreSiret(siret);
            vers.Siren ??= siret[..9];
        }
        foreach (var contact in await db.Set<Contact>().Where(c => c.EtablissementId == lieu.Id).ToListAsync(arret))
        {
            (contact.EntrepriseId, contact.Principal) = (vers.Id, false);
        }
    }

    /// <summary>« son SIRET devient … » or nothing.</summary>
    public static string SuiteSiret(string? siret) => siret is null ? "" : $"\u00A0; son SIRET devient {Journal.Lisible(siret)}";
}
