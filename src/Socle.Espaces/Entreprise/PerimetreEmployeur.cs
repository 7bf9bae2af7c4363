using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.Entreprise;

/// <summary>
/// What an employer's account may see: the companies and sites of its mandates in force, nothing else. Every page of the
/// employer's space begins its queries here.
/// </summary>
public sealed class PerimetreEmployeur(SocleDb db, IHttpContextAccessor contexte, TimeProvider temps)
{
    /// <summary>The class of the NAF for temporary-work agencies, in both of its editions.</summary>
    private const string Agence = "7820";

    private Task<IReadOnlyList<Mandat>>? lus;

    private DateOnly Jour => temps.Aujourdhui();

    /// <summary>The mandates in force today, on members.</summary>
    public Task<IReadOnlyList<Mandat>> MandatsAsync(CancellationToken arret) => lus ??= LireAsync(arret);

    /// <summary>The companies of these mandates, whole or by one of their sites.</summary>
    public async Task<IQueryable<Socle.Adherents.Entreprises.Entreprise>> EntreprisesAsync(CancellationToken arret)
    {
        var ids = (await MandatsAsync(arret)).Select(m => m.EntrepriseId).Distinct().ToList();
        return db.Set<Socle.Adherents.Entreprises.Entreprise>().AsNoTracking().Where(e => ids.Contains(e.Id));
    }

    /// <summary>The open establishments of these mandates.</summary>
    public async Task<IQueryable<Etablissement>> EtablissementsAsync(CancellationToken arret)
    {
        var mandats = await MandatsAsync(arret);
        var jour = Jour;
        var entieres = mandats.Where(m => m.EtablissementId is null).Select(m => m.EntrepriseId).ToList();
        var sites = mandats.Where(m => m.EtablissementId is not null).Select(m => m.EtablissementId!.Value).ToList();
        // A site that went to another company leaves with it: the mandate was given by the former one.
        var desSites = mandats.Where(m => m.EtablissementId is not null).Select(m => m.EntrepriseId).Distinct().ToList();
        return db.Set<Etablissement>().AsNoTracking().Where(e => (e.FermeLe == null || e.FermeLe >= jour)
            && (entieres.Contains(e.EntrepriseId) || (desSites.Contains(e.EntrepriseId) && sites.Contains(e.Id))));
    }

    /// <summary>The contracts under way, or to come, in these establishments. The day after the last one, the person shows no more.</summary>
    public async Task<IQueryable<Contrat>> ContratsAsync(CancellationToken arret)
    {
        var lieux = (await EtablissementsAsync(arret)).Select(e => e.Id);
        var jour = Jour;
        return db.Set<Contrat>().AsNoTracking().Where(c => (c.Fin == null || c.Fin >= jour) && lieux.Contains(c.EtablissementId));
    }

    /// <summary>The follow-up of these contracts.</summary>
    public async Task<IQueryable<SuiviEmployeur>> SuivisAsync(CancellationToken arret)
    {
        var contrats = (await ContratsAsync(arret)).Select(c => c.Id);
        return db.Set<SuiviEmployeur>().AsNoTracking().Where(s => contrats.Contains(s.ContratId));
    }

    /// <summary>Posts, exposures and the yearly declaration: by the role; for an outside accountant, where the company entrusted it.</summary>
    public async Task<bool> DeclareLesPostesAsync(Id<Socle.Adherents.Entreprises.Entreprise> entreprise, CancellationToken arret) => await PourquoiPasAsync(entreprise, arret) is null;

    /// <summary>Why this account does not declare for a company of its mandates; null when it does.</summary>
    public async Task<Refus?> PourquoiPasAsync(Id<Socle.Adherents.Entreprises.Entreprise> entreprise, CancellationToken arret)
    {
        if (contexte.HttpContext?.User.Role() != Role.EmployeurComptable)
        {
            return null;
        }
        var siens = (await MandatsAsync(arret)).Where(m => m.EntrepriseId == entreprise);
        return DroitDeDeclarer.Lire(siens, Jour).Selon(_ => (Refus?)null, r => r);
    }

    /// <summary>The places of temporary-work agencies: their own activity says so, else the company's.</summary>
    public async Task<IQueryable<Etablissement>> AgencesAsync(CancellationToken arret) => (await EtablissementsAsync(arret)).Where(e => e.Naf != null
        ? e.Naf.StartsWith(Agence)
        : db.Set<Socle.Adherents.Entreprises.Entreprise>().Any(n => n.Id == e.EntrepriseId && n.Naf != null && n.Naf.StartsWith(Agence)));

    /// <summary>One of them is an agency, or holds a temporary contract whatever its activity.</summary>
    public async Task<bool> EmploieDesInterimairesAsync(CancellationToken arret) =>
        await (await AgencesAsync(arret)).AnyAsync(arret) || await (await ContratsAsync(arret)).AnyAsync(c => c.Nature == TypeContrat.Interim, arret);

    private async Task<IReadOnlyList<Mandat>> LireAsync(CancellationToken arret)
    {
        if (contexte.HttpContext?.User is not { } personne || personne.Compte() is not { } compte)
        {
            return [];
        }
        var jour = Jour;
        // Who answers for a site never sees the whole company, whatever the mandate says.
        var unSite = personne.Role() == Role.EmployeurSite;
        return await (
            from m in db.Set<Mandat>().AsNoTracking()
            join e in db.Set<Socle.Adherents.Entreprises.Entreprise>() on m.EntrepriseId equals e.Id
            where m.CompteId == compte && m.Du <= jour && (m.Au == null || m.Au >= jour) && (!unSite || m.EtablissementId != null)
                && e.Statut == StatutEntreprise.Adherente && (e.RadieeLe == null || e.RadieeLe >= jour)
            select m).ToListAsync(arret);
    }
}
