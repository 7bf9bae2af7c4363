using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;

namespace Socle.Web.Service.Entreprises;

/// <summary>An account that may see this company, or one of its places.</summary>
public sealed record Acces(Id<Compte> Compte, string Nom, Role Role, string? Lieu, DateOnly Du);

/// <summary>A company and what surrounds it.</summary>
/// <param name="Lieux">Open places, the first ones of the alphabet; all of them are a list of their own.</param>
/// <param name="Fermes">How many places are closed.</param>
public sealed record Fiche(
    Entreprise Entreprise, string? AbsorbeePar, IReadOnlyList<Etablissement> Lieux, int Ouverts, int Fermes, IReadOnlyDictionary<Id<Etablissement>, int> Presents,
    Comptes Comptes, IReadOnlyList<Contact> Contacts, IReadOnlyList<Acces> Acces, IReadOnlyList<EvenementEntreprise> Evenements, int EvenementsEnTout);

/// <summary>Reads the file of a company: eight short queries, whatever the number of its people.</summary>
public sealed class LireFiche(SocleDb db, Presence presence, TimeProvider temps)
{
    public const int LieuxMontres = 20;
    public const int EvenementsMontres = 12;

    public async Task<Fiche?> LireAsync(Id<Entreprise> id, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        var lue = await db.Set<Entreprise>().AsNoTracking().Where(e => e.Id == id).Select(e => new
        {
            Entreprise = e,
            AbsorbeePar = db.Set<Entreprise>().Where(a => a.Id == e.AbsorbeeParId).Select(a => a.RaisonSociale).FirstOrDefault(),
            Ouverts = db.Set<Etablissement>().Count(t => t.EntrepriseId == id && (t.FermeLe == null || t.FermeLe >= aujourdhui)),
            Fermes = db.Set<Etablissement>().Count(t => t.EntrepriseId == id && t.FermeLe < aujourdhui),
            Evenements = db.Set<EvenementEntreprise>().Count(v => v.EntrepriseId == id),
        }).FirstOrDefaultAsync(arret);
        if (lue is null)
        {
            return null;
        }
        var tous = db.Set<Etablissement>().Where(t => t.EntrepriseId == id);
        // A member that left shows the places it had.
        var montres = tous.Where(t => lue.Ouverts == 0 || t.FermeLe == null || t.FermeLe >= aujourdhui);
        return new Fiche(
            lue.Entreprise, lue.AbsorbeePar,
            await montres.AsNoTracking().OrderBy(t => t.Nom).ThenBy(t => t.Id).Take(LieuxMontres).ToListAsync(arret), lue.Ouverts, lue.Fermes,
            await presence.ParLieuAsync(montres, arret),
            await presence.CompterAsync(tous, arret),
            await db.Set<Contact>().AsNoTracking().Where(c => c.EntrepriseId == id).OrderByDescending(c => c.Principal).ThenBy(c => c.Nom).ToListAsync(arret),
            await AccesAsync(id, arret),
            await db.Set<EvenementEntreprise>().AsNoTracking().Where(v => v.EntrepriseId == id)
                .OrderByDescending(v => v.Le).ThenByDescending(v => v.Id).Take(EvenementsMontres).ToListAsync(arret),
            lue.Evenements);
    }

    private Task<List<Acces>> AccesAsync(Id<Entreprise> id, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        return (
            from m in db.Set<Mandat>()
            where m.EntrepriseId == id && (m.Au == null || m.Au >= aujourdhui)
            join c in db.Set<Compte>() on m.CompteId equals c.Id
            where c.Actif
            orderby c.NomAffiche
            select new Acces(c.Id, c.NomAffiche, c.Role, db.Set<Etablissement>().Where(t => t.Id == m.EtablissementId).Select(t => t.Nom).FirstOrDefault(), m.Du)).ToListAsync(arret);
    }
}
