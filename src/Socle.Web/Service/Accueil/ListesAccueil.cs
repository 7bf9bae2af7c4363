using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Migrations;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Accueil;

/// <summary>A leave that opens the liaison meeting (30 days, L. 1226-1-3) and soon the pre-return visit.</summary>
public sealed record ArretLong(Id<Travailleur> TravailleurId, string Nom, string Prenoms, Id<Entreprise> EntrepriseId, string Entreprise, DateOnly Debut, DateOnly? FinPrevue);

public sealed record MouvementAdherent(Id<Entreprise> Id, string RaisonSociale, DateOnly AdhesionLe, DateOnly? RadieeLe)
{
    /// <summary>Company sheet within the year after joining (R. 4624-47).</summary>
    public DateOnly FicheAuPlusTard => AdhesionLe.AddYears(1);
}

public sealed record EtatTechnique(Moteur Moteur, int Migrations, int MessagesEnAttente, int MessagesEnEchec);

/// <summary>The lists of the homes that do not come from the due list.</summary>
public sealed class ListesAccueil(SocleDb db, Migrateur migrateur)
{
    /// <summary>Open leaves of thirty days or more, the oldest first.</summary>
    public async Task<IReadOnlyList<ArretLong>> ArretsLongsAsync(DateOnly jour, int combien, CancellationToken arret)
    {
        var depuis = jour.AddDays(-29);
        return await (
            from a in db.Set<Arret>()
            where a.Fin == null && a.Debut <= depuis && (a.FinPrevue == null || a.FinPrevue >= jour)
            join t in db.Set<Travailleur>() on a.TravailleurId equals t.Id
            join c in db.Set<Contrat>() on a.ContratId equals c.Id
            join s in db.Set<Etablissement>() on c.EtablissementId equals s.Id
            join e in db.Set<Entreprise>() on s.EntrepriseId equals e.Id
            orderby a.Debut
            select new ArretLong(t.Id, t.NomUsage ?? t.NomNaissance, t.Prenoms, e.Id, e.RaisonSociale, a.Debut, a.FinPrevue)).Take(combien).ToListAsync(arret);
    }

    /// <summary>Members who joined or left within the year, the latest first.</summary>
    public async Task<IReadOnlyList<MouvementAdherent>> MouvementsAsync(DateOnly jour, int combien, CancellationToken arret)
    {
        var depuis = jour.AddYears(-1);
        return await db.Set<Entreprise>().Where(e => e.AdhesionLe > depuis || e.RadieeLe > depuis)
            .OrderByDescending(e => e.RadieeLe ?? e.AdhesionLe).Take(combien)
            .Select(e => new MouvementAdherent(e.Id, e.RaisonSociale, e.AdhesionLe, e.RadieeLe)).ToListAsync(arret);
    }

    public async Task<EtatTechnique> TechniqueAsync(CancellationToken arret)
    {
        var attente = db.Set<MessageSortant>().Where(m => m.RemisLe == null);
        return new EtatTechnique(db.Moteur, migrateur.Connues.Count,
            await attente.CountAsync(arret), await attente.CountAsync(m => m.Echec != null, arret));
    }
}
