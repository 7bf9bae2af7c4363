using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Partenaires;

/// <summary>A temporary worker on an assignment, and the last visit that may stand for others.</summary>
/// <param name="Service">The partner that made it; absent when it was made here, or before.</param>
/// <param name="JusquAu">Until when it may stand for another assignment in the same occupation, by the law's own delay; absent when it cannot.</param>
public sealed record Interimaire(
    Id<Travailleur> Id, string Nom, string Agence, IReadOnlyList<string> Emplois, TypeVisite? Type, DateOnly? VueLe, Profession Par, string? Service, bool Mesures, DateOnly? JusquAu);

/// <summary>
/// Temporary workers followed here: who saw them last, for which occupations, until when, so that nobody is seen twice. The law's module
/// decides of a waiver on all the facts; this list gives what helps to see it coming.
/// </summary>
public sealed class ListerInterimaires(SocleDb db, TimeProvider temps)
{
    public async Task<IReadOnlyList<Interimaire>> ExecuterAsync(CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var missions = await (
            from c in db.Set<Contrat>().AsNoTracking()
            where c.Nature == TypeContrat.Interim && (c.Fin == null || c.Fin >= jour)
            join t in db.Set<Travailleur>() on c.TravailleurId equals t.Id
            join e in db.Set<Etablissement>() on c.EtablissementId equals e.Id
            join n in db.Set<Entreprise>() on e.EntrepriseId equals n.Id
            orderby t.NomTri, c.Debut descending
            select new { t.Id, Nom = Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), n.RaisonSociale, c.EmploisVises, Contrat = c.Id }).ToListAsync(arret);
        var (ids, contrats) = (missions.Select(m => m.Id).Distinct().ToArray(), missions.Select(m => m.Contrat).ToArray());
        var postes = (await db.Set<Poste>().Where(p => EF.Parameter(contrats).Contains(p.ContratId) && (p.Fin == null || p.Fin >= jour)).Select(p => new { p.ContratId, p.Libelle }).ToListAsync(arret)).ToLookup(p => p.ContratId, p => p.Libelle);
        var visites = await DernieresAsync(ids, arret);
        var services = await ServicesAsync([.. visites.Values.Select(v => v.Id)], arret);
        return [.. missions.Select(m =>
        {
            var vue = visites.GetValueOrDefault(m.Id);
            var emplois = EmploisVises.Liste(m.EmploisVises) is { Count: > 0 } vises ? vises : [.. postes[m.Contrat].Distinct()];
            return new Interimaire(m.Id, m.Nom, m.RaisonSociale, emplois, vue?.Type, vue?.Date, vue?.Par ?? Profession.Inconnue,
                vue is null ? null : services.GetValueOrDefault(vue.Id), vue?.Mesures ?? false, vue is null ? null : JusquAu(vue));
        })];
    }

    /// <summary>The rule of the law module, at the day of the visit; a measure takes the waiver away.</summary>
    private static DateOnly? JusquAu(VisiteRealisee visite)
    {
        var regle = visite.Type switch { TypeVisite.Vip => PublicsParticuliers.DispenseVipInterim, TypeVisite.Ema => PublicsParticuliers.DispenseEmaInterim, _ => null };
        return visite.Mesures || regle?.EnVigueur(visite.Date) is not { } version ? null : version.Valeur.Apres(visite.Date);
    }

    private async Task<Dictionary<Id<Travailleur>, VisiteRealisee>> DernieresAsync(Id<Travailleur>[] ids, CancellationToken arret) =>
        (await db.Set<VisiteRealisee>().AsNoTracking().Where(v => EF.Parameter(ids).Contains(v.TravailleurId) && !v.PourAutreService && (v.Type == TypeVisite.Vip || v.Type == TypeVisite.Ema)).ToListAsync(arret))
            .GroupBy(v => v.TravailleurId).ToDictionary(g => g.Key, g => g.MaxBy(v => v.Date)!);

    private Task<Dictionary<Id<VisiteRealisee>, string>> ServicesAsync(Id<VisiteRealisee>[] ids, CancellationToken arret)
    {
        var voulus = ids.Cast<Id<VisiteRealisee>?>().ToArray();
        return db.Set<VisiteConfiee>().Where(v => EF.Parameter(voulus).Contains(v.VisiteRealiseeId))
            .Join(db.Set<ServicePartenaire>(), v => v.PartenaireId, p => p.Id, (v, p) => new { Id = v.VisiteRealiseeId!.Value, p.Nom }).ToDictionaryAsync(v => v.Id, v => v.Nom, arret);
    }
}
