using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Courriers;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;

namespace Socle.Suivi.Employeurs.Acces;

/// <summary>Someone who may see a company, or one of its sites.</summary>
public sealed record AccesDonne(Mandat Tenu, Id<Compte> Compte, string Nom, Role Role, string Entreprise, string? Site)
{
    public Id<Mandat> Mandat => Tenu.Id;

    public DateOnly Du => Tenu.Du;

    public DateOnly? Au => Tenu.Au;

    /// <summary>May be entrusted with the company's declarations.</summary>
    public bool PeutDeclarer => Role == Role.EmployeurComptable && Tenu.EtablissementId is null;
}

/// <param name="Echec">The mail could not leave.</param>
public sealed record AccesInvite(Id<InvitationAcces> Id, string Nom, string Courriel, Role Role, string Entreprise, string? Site, DateTime ExpireLe, bool Echec, bool Declare);

/// <summary>Who sees these companies, and who was invited to: names and roles, nothing of the accounts themselves.</summary>
public sealed class LireAcces(SocleDb db, TimeProvider temps)
{
    public async Task<IReadOnlyList<AccesDonne>> DonnesAsync(IReadOnlyCollection<Id<Entreprise>> entreprises, CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        return await (
            from m in db.Set<Mandat>()
            join c in db.Set<Compte>() on m.CompteId equals c.Id
            join e in db.Set<Entreprise>() on m.EntrepriseId equals e.Id
            where entreprises.Contains(m.EntrepriseId) && c.Actif && (m.Au == null || m.Au >= jour)
            orderby e.NomTri, c.NomTri, m.Id
            select new AccesDonne(m, c.Id, c.NomAffiche, c.Role, e.RaisonSociale, db.Set<Etablissement>().Where(x => x.Id == m.EtablissementId).Select(x => x.Nom).FirstOrDefault())).AsNoTracking().ToListAsync(arret);
    }

    public async Task<IReadOnlyList<AccesInvite>> InvitesAsync(IReadOnlyCollection<Id<Entreprise>> entreprises, CancellationToken arret)
    {
        var instant = temps.GetUtcNow().UtcDateTime;
        return await (
            from i in db.Set<InvitationAcces>()
            join e in db.Set<Entreprise>() on i.EntrepriseId equals e.Id
            where entreprises.Contains(i.EntrepriseId) && i.AccepteeLe == null && i.RetireeLe == null && i.ExpireLe > instant
            orderby e.NomTri, i.Nom, i.Id
            select new AccesInvite(i.Id, i.Nom, i.Courriel, i.Role, e.RaisonSociale, db.Set<Etablissement>().Where(x => x.Id == i.EtablissementId).Select(x => x.Nom).FirstOrDefault(), i.ExpireLe,
                db.Set<CourrierEmployeur>().Any(c => c.InvitationId == i.Id && c.ProchainEssai == null && c.EnvoyeLe == null), i.Declare)).ToListAsync(arret);
    }
}
