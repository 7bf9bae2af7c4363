using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Recherche;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Reprise;

/// <summary>A few thousand rows at a time: what is known of them is read in four queries, what is new is written in mass.</summary>
internal sealed class LotSalaries(SocleDb db)
{
    /// <summary>Ids in one query: below what both engines take as parameters.</summary>
    private const int ParRequete = 1_000;

    private readonly Dictionary<long, Travailleur> travailleurs = [];
    private readonly Dictionary<long, Contrat> contrats = [];
    private readonly Dictionary<long, List<Poste>> postes = [];
    private readonly Dictionary<long, List<Exposition>> expositions = [];

    public List<Travailleur> NouveauxTravailleurs { get; } = [];

    public List<Contrat> NouveauxContrats { get; } = [];

    public List<Poste> NouveauxPostes { get; } = [];

    public List<Exposition> NouvellesExpositions { get; } = [];

    public Travailleur? Travailleur(long id) => travailleurs.GetValueOrDefault(id);

    public Contrat? Contrat(long id) => contrats.GetValueOrDefault(id);

    /// <summary>The post held last.</summary>
    public Poste? Poste(long contrat) => postes.GetValueOrDefault(contrat)?.MaxBy(p => (p.Debut, p.Id));

    public IReadOnlyList<Exposition> Expositions(long contrat) => expositions.GetValueOrDefault(contrat) ?? [];

    public async Task LireAsync(IReadOnlyCollection<long> personnes, IReadOnlyCollection<long> lesContrats, CancellationToken arret)
    {
        foreach (var tranche in personnes.Distinct().Chunk(ParRequete))
        {
            var ids = Array.ConvertAll(tranche, i => new Id<Travailleur>(i));
            await db.Set<Travailleur>().Where(t => ids.Contains(t.Id)).ForEachAsync(t => travailleurs[t.Id.Valeur] = t, arret);
        }
        foreach (var tranche in lesContrats.Distinct().Chunk(ParRequete))
        {
            var ids = Array.ConvertAll(tranche, i => new Id<Contrat>(i));
            await db.Set<Contrat>().Where(c => ids.Contains(c.Id)).ForEachAsync(c => contrats[c.Id.Valeur] = c, arret);
            await db.Set<Poste>().Where(p => ids.Contains(p.ContratId)).ForEachAsync(p => Ranger(postes, p.ContratId, p), arret);
            await db.Set<Exposition>().Where(e => ids.Contains(e.ContratId)).ForEachAsync(e => Ranger(expositions, e.ContratId, e), arret);
        }
    }

    public void Ajouter(Travailleur travailleur)
    {
        travailleurs[travailleur.Id.Valeur] = travailleur;
        NouveauxTravailleurs.Add(travailleur);
    }

    public void Ajouter(Contrat contrat)
    {
        contrats[contrat.Id.Valeur] = contrat;
        NouveauxContrats.Add(contrat);
    }

    public void Ajouter(Poste poste)
    {
        Ranger(postes, poste.ContratId, poste);
        NouveauxPostes.Add(poste);
    }

    public void Ajouter(Exposition exposition)
    {
        Ranger(expositions, exposition.ContratId, exposition);
        NouvellesExpositions.Add(exposition);
    }

    /// <summary>Changes first (with their audit events), then what is new.</summary>
    public async Task EcrireAsync(CancellationToken arret)
    {
        if (travailleurs.Count > NouveauxTravailleurs.Count || contrats.Count > NouveauxContrats.Count)
        {
            await db.SaveChangesAsync(arret);
        }
        await db.InsererAsync(NouveauxTravailleurs, arret);
        await db.InsererAsync(NouveauxContrats, arret);
        await db.InsererAsync(NouveauxPostes, arret);
        await db.InsererAsync(NouvellesExpositions, arret);
        await db.IndexerAsync(NouveauxTravailleurs, arret);
        db.ChangeTracker.Clear();
    }

    private static void Ranger<T>(Dictionary<long, List<T>> parContrat, Id<Contrat> contrat, T objet)
    {
        if (!parContrat.TryGetValue(contrat.Valeur, out var liste))
        {
            parContrat[contrat.Valeur] = liste = [];
        }
        liste.Add(objet);
    }
}
