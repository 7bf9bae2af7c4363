using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Visites;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Conservation;

/// <summary>Until when each file is kept (R. 4624-45-9 and what prolongs it), from the administration's facts and the visits made here.</summary>
public sealed class CalculerConservation(DossierDb db, SocleDb socle, TimeProvider temps)
{
    private const int Lot = 500;

    /// <summary>Risks whose own article keeps a file longer. Lead and asbestos are read as chemical.</summary>
    private static readonly Risque[] Chimiques = [Risque.Amiante, Risque.Plomb, Risque.Cmr];
    private static readonly Risque[] Biologiques = [Risque.Bio2, Risque.Bio3, Risque.Bio4];
    private static readonly Risque[] Rayonnements = [Risque.RayonnementsA, Risque.RayonnementsB, Risque.Radon];

    /// <summary>Some of those whose keeping is over, the longest over first; once they are destroyed, the others come.</summary>
    public async Task<IReadOnlyList<DossierAConserver>> EchusAsync(int auPlus, CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var echus = new List<DossierAConserver>();
        var apres = new Id<Dmst>(0);
        while (echus.Count < auPlus)
        {
            var lot = await db.Set<Dmst>().AsNoTracking().Where(d => d.Id > apres && d.Etat != EtatDossier.Purge).OrderBy(d => d.Id).Take(Lot).ToListAsync(arret);
            if (lot.Count == 0)
            {
                break;
            }
            apres = lot[^1].Id;
            echus.AddRange((await CalculerAsync(lot, jour, arret)).Where(d => d.Echu(jour)));
        }
        return [.. echus.OrderBy(d => d.Reponse!.JusquAu).Take(auPlus)];
    }

    public async Task<DossierAConserver> UnAsync(Dmst dossier, CancellationToken arret) => (await CalculerAsync([dossier], temps.Aujourdhui(), arret))[0];

    private async Task<IReadOnlyList<DossierAConserver>> CalculerAsync(IReadOnlyList<Dmst> dossiers, DateOnly jour, CancellationToken arret)
    {
        var ids = dossiers.Select(d => d.Id).ToList();
        var gardees = await GardeesAsync(dossiers, arret);
        var gens = gardees.Values.Distinct().ToList();
        var visites = await db.Set<VisiteMedicale>().Where(v => ids.Contains(v.DossierId) && v.Etat != EtatVisite.Abandonnee)
            .GroupBy(v => v.DossierId).Select(g => new { g.Key, Le = g.Max(v => v.Jour) }).ToDictionaryAsync(g => g.Key, g => g.Le, arret);
        var realisees = await socle.Set<VisiteRealisee>().Where(v => gens.Contains(v.TravailleurId))
            .GroupBy(v => v.TravailleurId).Select(g => new { g.Key, Le = g.Max(v => v.Date) }).ToDictionaryAsync(g => g.Key, g => g.Le, arret);
        var personnes = await socle.Set<Travailleur>().AsNoTracking().Where(t => gens.Contains(t.Id)).ToDictionaryAsync(t => t.Id, arret);
        var expositions = (await socle.Set<Exposition>().Join(socle.Set<Contrat>(), e => e.ContratId, c => c.Id, (e, c) => new { c.TravailleurId, e.Risque, Fin = e.Fin ?? c.Fin })
            .Where(e => gens.Contains(e.TravailleurId)).ToListAsync(arret)).ToLookup(e => e.TravailleurId, e => (e.Risque, e.Fin));
        return [.. from d in dossiers
                   let qui = gardees.GetValueOrDefault(d.TravailleurId)
                   select Calculer(d, personnes.GetValueOrDefault(qui), Derniere(visites, realisees, d.Id, qui), [.. expositions[qui]], jour)];
    }

    /// <summary>By the entry a file was opened for, the one that mergers kept: what was known of the first now stands under the second.</summary>
    private Task<Dictionary<Id<Travailleur>, Id<Travailleur>>> GardeesAsync(IReadOnlyList<Dmst> dossiers, CancellationToken arret)
    {
        var ouvertes = dossiers.Select(d => d.TravailleurId).ToList();
        return socle.Set<Travailleur>().Where(t => ouvertes.Contains(t.Id)).Select(t => new { t.Id, Gardee = t.FusionneVersId ?? t.Id }).ToDictionaryAsync(t => t.Id, t => t.Gardee, arret);
    }

    private static DateOnly? Derniere(Dictionary<Id<Dmst>, DateOnly> visites, Dictionary<Id<Travailleur>, DateOnly> realisees, Id<Dmst> dossier, Id<Travailleur> qui) =>
        (visites.TryGetValue(dossier, out var ici), realisees.TryGetValue(qui, out var avant)) switch
        {
            (true, true) => ici > avant ? ici : avant,
            (true, false) => ici,
            (false, true) => avant,
            _ => null,
        };

    internal static DossierAConserver Calculer(
        Dmst dossier, Travailleur? personne, DateOnly? derniere, IReadOnlyList<(Risque Risque, DateOnly? Fin)> expositions, DateOnly jour)
    {
        var enCours = expositions.Any(e => e.Fin is null && (Chimiques.Contains(e.Risque) || Biologiques.Contains(e.Risque) || Rayonnements.Contains(e.Risque)));
        DateOnly? Fin(Risque[] risques) => expositions.Where(e => risques.Contains(e.Risque)).Max(e => e.Fin);
        // Never seen here: the day the file was opened is the last trace of a visit.
        var reference = derniere ?? new DateTimeOffset(dossier.OuvertLe, TimeSpan.Zero).DateAParis();
        var reponse = MoteurConservation.Repondre(new FaitsConservation(reference)
        {
            Naissance = personne?.Naissance,
            Deces = dossier.DecesLe,
            FinExpositionChimique = Fin(Chimiques),
            FinExpositionBiologique = Fin(Biologiques),
            FinExpositionRayonnements = Fin(Rayonnements),
        }, jour);
        return new(dossier.Id, dossier.TravailleurId, personne?.NomAffiche ?? "", derniere, reponse, dossier.RecoursDepuis is not null, enCours);
    }
}
