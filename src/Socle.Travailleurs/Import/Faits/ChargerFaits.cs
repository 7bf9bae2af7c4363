using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>Reads, in a few passes, what a declaration must be compared with: never a query per row.</summary>
internal sealed class ChargerFaits(SocleDb db)
{
    /// <summary>Beyond that many companies or people, reading the whole table costs less than naming each.</summary>
    private const int ToutLire = 2_000;

    /// <summary>For the preview: members and people. Contracts are read as their companies are planned: <see cref="ContratsAsync"/>.</summary>
    public async Task<FaitsConnus> ChargerAsync(IReadOnlyCollection<LigneLue> lignes, CancellationToken arret)
    {
        var faits = new FaitsConnus();
        await AdherentsAsync(faits, db.Set<Entreprise>(), db.Set<Etablissement>(), arret);
        await PersonnesAsync(faits, lignes, arret);
        return faits;
    }

    /// <summary>For acceptance: the people these rows name, as they are now, and their contracts in these companies.</summary>
    public async Task<FaitsConnus> ChargerAsync(IReadOnlyCollection<Id<Entreprise>> entreprises, IReadOnlyCollection<Id<Travailleur>> decides,
        IReadOnlyCollection<string> nirs, CancellationToken arret)
    {
        var faits = new FaitsConnus();
        var leurs = entreprises.ToArray();
        await AdherentsAsync(faits, db.Set<Entreprise>().Where(e => EF.Parameter(leurs).Contains(e.Id)),
            db.Set<Etablissement>().Where(e => EF.Parameter(leurs).Contains(e.EntrepriseId)), arret);
        var ids = decides.Select(d => d.Valeur).Distinct().ToArray();
        foreach (var tranche in ids.Chunk(ToutLire))
        {
            var aLire = tranche.Select(i => new Id<Travailleur>(i)).ToArray();
            Ranger(faits, await Vivants.Where(t => EF.Parameter(aLire).Contains(t.Id)).ToListAsync(arret));
        }
        foreach (var tranche in nirs.Distinct().Chunk(ToutLire))
        {
            Ranger(faits, await Vivants.Where(t => EF.Parameter(tranche).Contains(t.Nir)).ToListAsync(arret));
        }
        await NumerosTemporairesAsync(faits, arret);
        var connus = ids.Select(i => new Id<Travailleur>(i)).Where(i => faits.Personnes.DeId(i) is not null).ToArray();
        if (connus.Length > 0)
        {
            await ParcourirAsync(faits, DesEtablissements(faits, entreprises).Where(c => EF.Parameter(connus).Contains(c.TravailleurId)), arret);
        }
        return faits;
    }

    private IQueryable<Travailleur> Vivants => db.Set<Travailleur>().AsNoTracking().Where(t => t.FusionneVersId == null);

    private static async Task AdherentsAsync(FaitsConnus faits, IQueryable<Entreprise> entreprises, IQueryable<Etablissement> etablissements, CancellationToken arret)
    {
        await foreach (var entreprise in entreprises.AsNoTracking().AsAsyncEnumerable().WithCancellation(arret))
        {
            faits.Ajouter(entreprise);
        }
        await foreach (var etablissement in etablissements.AsNoTracking().AsAsyncEnumerable().WithCancellation(arret))
        {
            faits.Ajouter(etablissement);
        }
    }

    private async Task PersonnesAsync(FaitsConnus faits, IReadOnlyCollection<LigneLue> lignes, CancellationToken arret)
    {
        if (lignes.Count > ToutLire)
        {
            await foreach (var travailleur in Vivants.AsAsyncEnumerable().WithCancellation(arret))
            {
                Ranger(faits, travailleur);
            }
        }
        else
        {
            await ParClesAsync(faits, [.. lignes.Select(l => l.Donnees).OfType<LigneDeclaree>()], arret);
        }
        await NumerosTemporairesAsync(faits, arret);
    }

    /// <summary>Those who share a number, a day of birth or a name with a row: only they can resemble it.</summary>
    private async Task ParClesAsync(FaitsConnus faits, IReadOnlyCollection<LigneDeclaree> lignes, CancellationToken arret)
    {
        var personnes = lignes.Select(l => l.Personne).ToList();
        var nirs = personnes.SelectMany(p => new[] { p.Nir, p.Avant?.Nir }).OfType<string>().Distinct().ToArray();
        var naissances = personnes.SelectMany(p => new DateOnly?[] { p.Naissance, p.Avant?.Naissance, Inversee(p.Naissance) }).OfType<DateOnly>().Distinct().ToArray();
        var noms = personnes.SelectMany(p => new[] { Travailleur.NomTriDe(p.Nom, p.NomUsage, p.Prenoms, null), Travailleur.NomTriDe(p.Nom, null, p.Prenoms, null), Travailleur.NomTriDe(p.Prenoms, null, p.Nom, null) })
            .Distinct().ToArray();
        Ranger(faits, await Vivants.Where(t => EF.Parameter(nirs).Contains(t.Nir)).ToListAsync(arret));
        Ranger(faits, await Vivants.Where(t => EF.Parameter(naissances).Contains(t.Naissance)).ToListAsync(arret));
        Ranger(faits, await Vivants.Where(t => EF.Parameter(noms).Contains(t.NomTri)).ToListAsync(arret));
        var employes = lignes.Select(l => faits.Etablissements.GetValueOrDefault(l.Siret)?.EntrepriseId).OfType<Id<Entreprise>>().Distinct().ToArray();
        Ranger(faits, await Vivants.Where(t => db.Set<Contrat>().Any(c => c.TravailleurId == t.Id
            && db.Set<Etablissement>().Any(e => e.Id == c.EtablissementId && EF.Parameter(employes).Contains(e.EntrepriseId)))).ToListAsync(arret));
    }

    private static DateOnly? Inversee(DateOnly date) => date.Day <= 12 ? new DateOnly(date.Year, date.Day, date.Month) : null;

    private async Task NumerosTemporairesAsync(FaitsConnus faits, CancellationToken arret)
    {
        await foreach (var ntt in db.Set<IdentifiantOrigine>().AsNoTracking().Where(o => o.Source == PlanifierPersonne.SourceNtt).AsAsyncEnumerable().WithCancellation(arret))
        {
            faits.Personnes.ApprendreNtt(ntt.Code, new(ntt.ObjetId));
        }
    }

    private static void Ranger(FaitsConnus faits, List<Travailleur> travailleurs)
    {
        foreach (var travailleur in travailleurs)
        {
            Ranger(faits, travailleur);
        }
    }

    private static void Ranger(FaitsConnus faits, Travailleur travailleur)
    {
        faits.Personnes.Textes.Partager(travailleur);
        faits.Personnes.Ajouter(new PersonneConnue(travailleur, faits.Personnes.Textes));
    }

    /// <summary>The contracts of some companies, with what hangs from them.</summary>
    public Task ContratsAsync(FaitsConnus faits, IReadOnlyCollection<Id<Entreprise>> entreprises, CancellationToken arret) =>
        ParcourirAsync(faits, DesEtablissements(faits, entreprises), arret);

    private IQueryable<Contrat> DesEtablissements(FaitsConnus faits, IReadOnlyCollection<Id<Entreprise>> entreprises)
    {
        var leurs = entreprises.ToHashSet();
        var etablissements = faits.EtablissementsParId.Values.Where(e => leurs.Contains(e.EntrepriseId)).Select(e => e.Id).ToArray();
        return db.Set<Contrat>().AsNoTracking().Where(c => EF.Parameter(etablissements).Contains(c.EtablissementId));
    }

    /// <summary>In the order of their ids: what the preview plans, the acceptance plans again in the same order.</summary>
    private async Task ParcourirAsync(FaitsConnus faits, IQueryable<Contrat> contrats, CancellationToken arret)
    {
        await foreach (var contrat in contrats.OrderBy(c => c.Id).AsAsyncEnumerable().WithCancellation(arret))
        {
            faits.Ajouter(contrat);
        }
        // Joined from the contracts: asked the other way round, an engine would walk through everyone's posts.
        await foreach (var poste in contrats.Join(db.Set<Poste>(), c => c.Id, p => p.ContratId, (_, p) => p).OrderBy(p => p.Id).AsAsyncEnumerable().WithCancellation(arret))
        {
            faits.Contrat(poste.ContratId)!.Postes.Add(poste);
        }
        await foreach (var exposition in contrats.Join(db.Set<Exposition>(), c => c.Id, e => e.ContratId, (_, e) => e).OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(arret))
        {
            faits.Contrat(exposition.ContratId)!.Expositions.Add(exposition);
        }
        await foreach (var repos in contrats.Join(db.Set<Arret>(), c => c.Id, a => a.ContratId, (_, a) => a).OrderBy(a => a.Id).AsAsyncEnumerable().WithCancellation(arret))
        {
            faits.Contrat(repos.ContratId)!.Arrets.Add(repos);
        }
    }
}
