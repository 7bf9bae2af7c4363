using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;

namespace Socle.Web.Service.Entreprises.Etablissements;

/// <summary>Who followed a place, and when.</summary>
public sealed record Suivi(string Equipe, string? Centre, DateOnly Du, DateOnly? Au);

/// <summary>A place of work, its company, and who followed it.</summary>
public sealed record Lieu(Etablissement Etablissement, Entreprise Entreprise, string? Successeur, IReadOnlyList<Suivi> Suivis, IReadOnlyList<EvenementEntreprise> Evenements, Comptes Comptes);

public sealed class LireLieu(SocleDb db, Presence presence)
{
    private const int EvenementsMontres = 20;

    /// <summary>The place and its company alone, for the forms.</summary>
    public async Task<(Etablissement Etablissement, Entreprise Entreprise)?> SimpleAsync(Id<Etablissement> id, CancellationToken arret)
    {
        var lu = await db.Set<Etablissement>().AsNoTracking().Where(t => t.Id == id)
            .Join(db.Set<Entreprise>().AsNoTracking(), t => t.EntrepriseId, e => e.Id, (t, e) => new { t, e }).FirstOrDefaultAsync(arret);
        return lu is null ? null : (lu.t, lu.e);
    }

    public async Task<Lieu?> LireAsync(Id<Etablissement> id, CancellationToken arret)
    {
        if (await SimpleAsync(id, arret) is not ({ } etablissement, { } entreprise))
        {
            return null;
        }
        var successeur = etablissement.SuccesseurId is { } suite ? await db.Set<Etablissement>().Where(t => t.Id == suite).Select(t => t.Nom).FirstOrDefaultAsync(arret) : null;
        var suivis = await (
            from a in db.Set<Affectation>()
            where a.EtablissementId == id
            join q in db.Set<Equipe>() on a.EquipeId equals q.Id
            orderby a.Du descending
            select new Suivi(q.Nom, db.Set<Centre>().Where(c => c.Id == a.CentreId).Select(c => c.Nom).FirstOrDefault(), a.Du, a.Au)).ToListAsync(arret);
        var evenements = await db.Set<EvenementEntreprise>().AsNoTracking().Where(v => v.EntrepriseId == entreprise.Id && v.EtablissementId == id)
            .OrderByDescending(v => v.Le).ThenByDescending(v => v.Id).Take(EvenementsMontres).ToListAsync(arret);
        return new Lieu(etablissement, entreprise, successeur, suivis, evenements, await presence.CompterAsync(db.Set<Etablissement>().Where(t => t.Id == id), arret));
    }
}
