using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Personnes.Doublons;

namespace Socle.Web.Service.Travailleurs.Doublons;

/// <summary>A proposal with the two files it is about.</summary>
public sealed record LigneDoublon(Doublon Doublon, Travailleur A, Travailleur B, IReadOnlyList<string> EmployeursA, IReadOnlyList<string> EmployeursB)
{
    public IReadOnlyList<string> Raisons => Doublon.Raisons.Split('\n');
}

/// <summary>A merge made, with the two names.</summary>
public sealed record LigneFusion(FusionTravailleurs Fusion, string Conserve, string Absorbe, string? Par);

/// <summary>Reads proposals, pairs set aside and merges made.</summary>
public sealed class LireDoublons(SocleDb db)
{
    public Task<int> CompterAsync(EtatDoublon etat, CancellationToken arret) => db.Set<Doublon>().CountAsync(d => d.Etat == etat, arret);

    public Task<int> FusionsAsync(CancellationToken arret) => db.Set<FusionTravailleurs>().CountAsync(arret);

    public async Task<DateTimeOffset?> DerniereRechercheAsync(CancellationToken arret) =>
        await db.Set<EvenementAudit>().Where(e => e.Objet == "doublon" && e.ObjetId == 0 && e.Processus == TrouverDoublons.CodeProcessus)
            .OrderByDescending(e => e.Instant).Select(e => (DateTime?)e.Instant).FirstOrDefaultAsync(arret) is { } instant
            ? new DateTimeOffset(instant, TimeSpan.Zero)
            : null;

    public async Task<IReadOnlyList<LigneDoublon>> PageAsync(EtatDoublon etat, int decalage, int taille, CancellationToken arret)
    {
        var lignes = await (
            from d in db.Set<Doublon>()
            join a in db.Set<Travailleur>() on d.AId equals a.Id
            join b in db.Set<Travailleur>() on d.BId equals b.Id
            where d.Etat == etat
            orderby d.Note descending, d.Id
            select new { Doublon = d, A = a, B = b }).AsNoTracking().Skip(decalage).Take(taille).ToListAsync(arret);
        var employeurs = await EmployeursAsync([.. lignes.SelectMany(l => new[] { l.A.Id, l.B.Id })], arret);
        return [.. lignes.Select(l => new LigneDoublon(l.Doublon, l.A, l.B, [.. employeurs[l.A.Id].Distinct()], [.. employeurs[l.B.Id].Distinct()]))];
    }

    public async Task<IReadOnlyList<LigneFusion>> FusionsAsync(int decalage, int taille, CancellationToken arret)
    {
        var lignes = await (
            from f in db.Set<FusionTravailleurs>()
            join c in db.Set<Travailleur>() on f.ConserveId equals c.Id
            join a in db.Set<Travailleur>() on f.AbsorbeId equals a.Id
            orderby f.Id descending
            select new { Fusion = f, Conserve = c, Absorbe = a }).AsNoTracking().Skip(decalage).Take(taille).ToListAsync(arret);
        var ids = lignes.Select(l => l.Fusion.Id.Valeur).ToList();
        var auteurs = await db.Set<EvenementAudit>().AsNoTracking()
            .Where(e => e.Objet == "fusion_travailleurs" && ids.Contains(e.ObjetId) && e.Action == ActionAudit.Creation)
            .Select(e => new { e.ObjetId, e.Qui }).ToDictionaryAsync(e => e.ObjetId, e => e.Qui, arret);
        return [.. lignes.Select(l => new LigneFusion(l.Fusion, l.Conserve.NomAffiche, l.Absorbe.NomAffiche, auteurs.GetValueOrDefault(l.Fusion.Id.Valeur)))];
    }

    private async Task<ILookup<Id<Travailleur>, string>> EmployeursAsync(List<Id<Travailleur>> ids, CancellationToken arret) => (await (
        from c in db.Set<Contrat>()
        join s in db.Set<Etablissement>() on c.EtablissementId equals s.Id
        join e in db.Set<Entreprise>() on s.EntrepriseId equals e.Id
        where ids.Contains(c.TravailleurId)
        orderby c.Debut descending
        select new { c.TravailleurId, e.RaisonSociale }).ToListAsync(arret)).ToLookup(x => x.TravailleurId, x => x.RaisonSociale);
}
