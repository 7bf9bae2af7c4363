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
    private sealed record Presents(Id<Adherents.Entreprises.Entreprise> Id, int Nombre, int SansPoste, int SansRetour);

    private sealed record Visites(Id<Adherents.Entreprises.Entreprise> Id, int EnRetard, int Proches);

    /// <param name="suivi">False: visits are not counted, the account may not know of them.</param>
    public async Task<IReadOnlyList<BilanEntreprise>> ToutesAsync(bool suivi, CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var entreprises = await (await perimetre.EntreprisesAsync(arret)).OrderBy(e => e.NomTri).Select(e => new { e.Id, e.RaisonSociale }).ToListAsync(arret);
        var presents = await PresentsAsync(jour, arret);
        var visites = suivi ? await VisitesAsync(jour, arret) : [];
        var declarees = await DeclarationsAsync(arret);
        var signees = await SigneesAsync(arret);
        var avant = await CampagnesAsync(jour, arret);
        return [.. entreprises.Select(e =>
        {
            var (la, suivies) = (presents.GetValueOrDefault(e.Id), visites.GetValueOrDefault(e.Id));
            DateOnly? signee = signees.TryGetValue(e.Id, out var le) ? le : null;
            return new BilanEntreprise(
                e.Id, e.RaisonSociale, la?.Nombre ?? 0, suivies?.EnRetard ?? 0, suivies?.Proches ?? 0, la?.SansPoste ?? 0, la?.SansRetour ?? 0,
                Derniere(declarees.TryGetValue(e.Id, out var declaree) ? declaree : null, signee),
                signee?.Year == jour.Year ? signee : null,
                avant.TryGetValue(e.Id, out var limite) ? limite : null);
        })];
    }

    private async Task<Dictionary<Id<Adherents.Entreprises.Entreprise>, Presents>> PresentsAsync(DateOnly jour, CancellationToken arret)
    {
        var contrats = await perimetre.ContratsAsync(arret);
        var (avecPoste, ouverts) = (db.Set<Poste>().EnCours(jour), db.Set<Arret>().SansRetour());
        var parContrat =
            from c in contrats
            join e in db.Set<Etablissement>() on c.EtablissementId equals e.Id
            select new { e.EntrepriseId, SansPoste = avecPoste.Any(p => p.ContratId == c.Id) ? 0 : 1, SansRetour = ouverts.Any(a => a.ContratId == c.Id) ? 1 : 0 };
        return await parContrat.GroupBy(c => c.EntrepriseId)
            .Select(g => new Presents(g.Key, g.Count(), g.Sum(c => c.SansPoste), g.Sum(c => c.SansRetour))).ToDictionaryAsync(p => p.Id, arret);
    }

    private async Task<Dictionary<Id<Adherents.Entreprises.Entreprise>, Visites>> VisitesAsync(DateOnly jour, CancellationToken arret)
    {
        var proche = jour.AddMonths(2);
        return await (await perimetre.SuivisAsync(arret)).GroupBy(s => s.EntrepriseId)
            .Select(g => new Visites(g.Key, g.Count(s => s.EnRetardLe <= jour), g.Count(s => s.EnRetardLe > jour && s.AuPlusTard <= proche)))
            .ToDictionaryAsync(v => v.Id, arret);
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
