using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;
using Socle.Technique.Comptes;

namespace Socle.Espaces.Entreprise;

/// <summary>
/// What an employer's account may see: the companies and sites of its mandates in force, nothing else. Every page of the
/// employer's space begins its queries here.
/// </summary>
public sealed class PerimetreEmployeur(SocleDb db, IHttpContextAccessor contexte, TimeProvider temps)
{
    public const string ClaimCompte = "socle:compte";

    private Task<IReadOnlyList<Mandat>>? lus;

    /// <summary>The mandates in force today.</summary>
    public Task<IReadOnlyList<Mandat>> MandatsAsync(CancellationToken arret) => lus ??= LireAsync(arret);

    /// <summary>The follow-up of the workers of these mandates.</summary>
    public async Task<IQueryable<SuiviEmployeur>> SuivisAsync(CancellationToken arret)
    {
        var mandats = await MandatsAsync(arret);
        var entieres = mandats.Where(m => m.EtablissementId is null).Select(m => m.EntrepriseId).ToList();
        var sites = mandats.Where(m => m.EtablissementId is not null).Select(m => m.EtablissementId!.Value).ToList();
        return db.Set<SuiviEmployeur>().AsNoTracking().Where(s => entieres.Contains(s.EntrepriseId) || sites.Contains(s.EtablissementId));
    }

    /// <summary>The establishments of these mandates.</summary>
    public async Task<IQueryable<Etablissement>> EtablissementsAsync(CancellationToken arret)
    {
        var mandats = await MandatsAsync(arret);
        var entieres = mandats.Where(m => m.EtablissementId is null).Select(m => m.EntrepriseId).ToList();
        var sites = mandats.Where(m => m.EtablissementId is not null).Select(m => m.EtablissementId!.Value).ToList();
        return db.Set<Etablissement>().AsNoTracking().Where(e => e.FermeLe == null && (entieres.Contains(e.EntrepriseId) || sites.Contains(e.Id)));
    }

    private async Task<IReadOnlyList<Mandat>> LireAsync(CancellationToken arret)
    {
        if (!Id<Compte>.TryParse(contexte.HttpContext?.User.FindFirstValue(ClaimCompte), null, out var compte))
        {
            return [];
        }
        var jour = temps.Aujourdhui();
        return await db.Set<Mandat>().AsNoTracking()
            .Where(m => m.CompteId == compte && m.Du <= jour && (m.Au == null || m.Au >= jour)).ToListAsync(arret);
    }
}
