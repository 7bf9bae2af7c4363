using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Entreprise.Salaries;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Technique.Base;
using Socle.Travailleurs.Annuelles;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Import;

namespace Socle.Espaces.Entreprise.Accueil;

/// <summary>Counts what waits in each company: a handful of grouped queries, whether there is one company or sixty.</summary>
public sealed class LireBilans(PerimetreEmployeur perimetre, SocleDb db, TimeProvider temps)
{
    private sealed record Compte(Id<Adherents.Entreprises.Entreprise> Id, int Nombre);

    /// <param name="suivi">False: visits are not counted, the account may not know of them.</param>
    public async Task<IReadOnlyList<BilanEntreprise>> ToutesAsync(bool suivi, CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var entreprises = await (await perimetre.EntreprisesAsync(arret)).OrderBy(e => e.NomTri).Select(e => new { e.Id, e.RaisonSociale }).ToListAsync(arret);
        var contrats = await perimetre.ContratsAsync(arret);
        var presents = await ParEntrepriseAsync(contrats, arret);
        var sansPoste = await ParEntrepriseAsync(contrats.SansPoste(db, jour), arret);
        var ouverts = db.Set<Arret>().SansRetour().Select(a => a.ContratId);
        var sansRetour = await ParEntrepriseAsync(contrats.Where(c => ouverts.Contains(c.Id)), arret);
        var (retards, proches) = suivi ? await VisitesAsync(jour, arret) : ([], []);
        var declarees = await DeclarationsAsync(arret);
        var signees = await SigneesAsync(arret);
        var avant = await CampagnesAsync(jour, arret);
        return [.. entreprises.Select(e => new BilanEntreprise(
            e.Id, e.RaisonSociale, presents.GetValueOrDefault(e.Id), retards.GetValueOrDefault(e.Id), proches.GetValueOrDefault(e.Id),
            sansPoste.GetValueOrDefault(e.Id), sansRetour.GetValueOrDefault(e.Id),
            Derniere(declarees.TryGetValue(e.Id, out var le) ? le : null, signees.TryGetValue(e.Id, out var signee) ? signee : null),
            signees.TryGetValue(e.Id, out var cetteAnnee) && cetteAnnee.Year == jour.Year ? cetteAnnee : null,
            avant.TryGetValue(e.Id, out var limite) ? limite : null))];
    }

    private async Task<Dictionary<Id<Adherents.Entreprises.Entreprise>, int>> ParEntrepriseAsync(IQueryable<Contrat> contrats, CancellationToken arret) => await (
        from c in contrats
        join e in db.Set<Etablissement>() on c.EtablissementId equals e.Id
        group c by e.EntrepriseId into g
        select new Compte(g.Key, g.Count())).ToDictionaryAsync(c => c.Id, c => c.Nombre, arret);

    private async Task<(Dictionary<Id<Adherents.Entreprises.Entreprise>, int>, Dictionary<Id<Adherents.Entreprises.Entreprise>, int>)> VisitesAsync(DateOnly jour, CancellationToken arret)
    {
        var proche = jour.AddMonths(2);
        var suivis = await perimetre.SuivisAsync(arret);
        var retards = await suivis.Where(s => s.EnRetardLe <= jour).GroupBy(s => s.EntrepriseId)
            .Select(g => new Compte(g.Key, g.Count())).ToDictionaryAsync(c => c.Id, c => c.Nombre, arret);
        var proches = await suivis.Where(s => s.EnRetardLe > jour && s.AuPlusTard <= proche).GroupBy(s => s.EntrepriseId)
            .Select(g => new Compte(g.Key, g.Count())).ToDictionaryAsync(c => c.Id, c => c.Nombre, arret);
        return (retards, proches);
    }

    private static DateOnly? Derniere(DateOnly? a, DateOnly? b) => a is null || b > a ? b : a;

    /// <summary>The nearest end of the campaigns open today.</summary>
    private async Task<Dictionary<Id<Adherents.Entreprises.Entreprise>, DateOnly>> CampagnesAsync(DateOnly jour, CancellationToken arret)
    {
        var ids = (await perimetre.EntreprisesAsync(arret)).Select(e => e.Id);
        var lues = await (
            from d in db.Set<DestinataireCampagne>()
            join c in db.Set<Campagne>() on d.CampagneId equals c.Id
            where c.Du <= jour && c.Au >= jour && ids.Contains(d.EntrepriseId)
            group c by d.EntrepriseId into g
            select new { g.Key, Au = g.Min(c => c.Au) }).ToListAsync(arret);
        return lues.ToDictionary(l => l.Key, l => l.Au);
    }

    private async Task<Dictionary<Id<Adherents.Entreprises.Entreprise>, DateOnly>> SigneesAsync(CancellationToken arret)
    {
        var ids = (await perimetre.EntreprisesAsync(arret)).Select(e => e.Id);
        var lues = await db.Set<DeclarationAnnuelle>().Where(d => d.SigneeLe != null && d.EnVigueur && ids.Contains(d.EntrepriseId))
            .GroupBy(d => d.EntrepriseId).Select(g => new { g.Key, Le = g.Max(d => d.SigneeLe) }).ToListAsync(arret);
        return lues.ToDictionary(l => l.Key, l => new DateTimeOffset(l.Le!.Value).DateAParis());
    }

    private async Task<Dictionary<Id<Adherents.Entreprises.Entreprise>, DateOnly>> DeclarationsAsync(CancellationToken arret)
    {
        var ids = (await perimetre.EntreprisesAsync(arret)).Select(e => e.Id);
        var lues = await (
            from i in db.Set<EntrepriseImportee>()
            join d in db.Set<ImportDeclaration>() on i.ImportId equals d.Id
            where i.Etat == EtatEntrepriseImportee.Appliquee && d.AccepteLe != null && ids.Contains(i.EntrepriseId)
            group d by i.EntrepriseId into g
            select new { g.Key, Le = g.Max(d => d.AccepteLe) }).ToListAsync(arret);
        return lues.ToDictionary(l => l.Key, l => new DateTimeOffset(l.Le!.Value).DateAParis());
    }
}
