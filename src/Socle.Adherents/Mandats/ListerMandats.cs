using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Comptes;

namespace Socle.Adherents.Mandats;

/// <param name="Lieu">Absent: the whole company.</param>
public sealed record MandatDonne(Mandat Mandat, string Entreprise, StatutEntreprise Statut, string? Lieu);

/// <summary>The mandates of an account, those in force first.</summary>
public sealed class ListerMandats(SocleDb db, TimeProvider temps)
{
    public async Task<IReadOnlyList<MandatDonne>> DuCompteAsync(Id<Compte> compte, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        var lus = await (
            from m in db.Set<Mandat>().AsNoTracking()
            join e in db.Set<Entreprise>() on m.EntrepriseId equals e.Id
            where m.CompteId == compte
            orderby e.NomTri, m.Du
            select new MandatDonne(m, e.RaisonSociale, e.Statut, db.Set<Etablissement>().Where(t => t.Id == m.EtablissementId).Select(t => t.Nom).FirstOrDefault())).ToListAsync(arret);
        return [.. lus.OrderBy(m => m.Mandat.EstFini(aujourdhui))];
    }
}
