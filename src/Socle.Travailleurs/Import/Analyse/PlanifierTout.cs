using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>Plans the rows of a file company by company, and gives them as they come, ready to store.</summary>
internal sealed class PlanifierTout(FaitsConnus faits, ReglesImport regles, ReponsesDonnees reponses, FormerLignes former)
{
    private readonly PlanifierEntreprise planifier = new(faits, regles);

    /// <summary>The rows of a file by company, in the order the file names them; those of an unknown one by SIREN.</summary>
    public Queue<List<LigneLue>> ParEntreprise(IEnumerable<LigneLue> lues)
    {
        var groupes = new Dictionary<string, List<LigneLue>>(StringComparer.Ordinal);
        var ordre = new Queue<List<LigneLue>>();
        foreach (var lue in lues)
        {
            var cle = Groupe(lue);
            if (!groupes.TryGetValue(cle, out var groupe))
            {
                groupes[cle] = groupe = [];
                ordre.Enqueue(groupe);
            }
            groupe.Add(lue);
        }
        return ordre;
    }

    /// <summary>The companies whose contracts must be known to plan these rows.</summary>
    public IReadOnlyCollection<Id<Entreprise>> Entreprises(IEnumerable<List<LigneLue>> groupes) =>
        [.. groupes.Select(g => g[0].Siret is { } siret ? EntrepriseDe(siret)?.Id : null).OfType<Id<Entreprise>>()];

    /// <summary>The rows of some companies; their contracts are among the facts.</summary>
    public IEnumerable<LigneImport> Faire(IEnumerable<List<LigneLue>> groupes)
    {
        foreach (var groupe in groupes)
        {
            var lisibles = groupe.Where(l => l.Donnees is not null)
                .Select(l => new LigneAPlanifier(Id<LigneImport>.Nouveau(), l.Numero, l.Donnees!) { Reponse = reponses.DeLigne(l.Numero) }).ToList();
            planifier.Faire(lisibles);
            foreach (var ligne in groupe.Where(l => l.Donnees is null).Select(l => former.Illisible(l, EtablissementDe(l)))
                .Concat(lisibles.Select(former.Planifiee)).Concat(Absents(groupe, lisibles)))
            {
                yield return ligne;
            }
        }
    }

    private IEnumerable<LigneImport> Absents(IReadOnlyList<LigneLue> lues, IReadOnlyList<LigneAPlanifier> lisibles)
    {
        if (!regles.Complet)
        {
            yield break;
        }
        var etablissements = lisibles.Where(l => l.Etablissement is not null).Select(l => l.Etablissement!.Id).ToHashSet();
        var cites = lisibles.Select(l => l.Plan!.ContratId).OfType<Id<Contrat>>().ToHashSet();
        var douteux = Douteux(lues, lisibles);
        foreach (var (situation, plan) in new ProposerClotures(faits, regles).Faire(etablissements, cites, douteux))
        {
            if (faits.Personnes.DeId(situation.Contrat.TravailleurId) is { } personne)
            {
                yield return former.Absente(situation, plan, personne.Travailleur, reponses.DuContrat(situation.Id));
            }
        }
    }

    /// <summary>People whom a refused or doubtful row may name: nobody says that they left.</summary>
    private HashSet<Id<Travailleur>> Douteux(IReadOnlyList<LigneLue> lues, IReadOnlyList<LigneAPlanifier> lisibles)
    {
        var douteux = lisibles.SelectMany(l => l.Plan!.Candidats).Select(c => c.Id).ToHashSet();
        foreach (var ligne in lisibles.Where(l => l.Plan!.Issue is IssueLigne.Refusee or IssueLigne.Doublon))
        {
            douteux.UnionWith(faits.Personnes.Ressemblants(ligne.Donnees.Personne.Comparee).Select(r => r.Personne.Travailleur.Id));
        }
        foreach (var illisible in lues.Where(l => l.Donnees is null))
        {
            douteux.UnionWith(faits.Personnes.DuMemeNom(illisible.Nom));
        }
        return douteux;
    }

    private string Groupe(LigneLue lue) => lue.Siret is not { } siret ? "" : EntrepriseDe(siret)?.Id.ToString() ?? siret[..9];

    private Entreprise? EntrepriseDe(string siret) => faits.Etablissements.TryGetValue(siret, out var etablissement)
        ? faits.Entreprises.GetValueOrDefault(etablissement.EntrepriseId)
        : faits.ParSiren.GetValueOrDefault(siret[..9]);

    private Etablissement? EtablissementDe(LigneLue lue) => lue.Siret is null ? null : faits.Etablissements.GetValueOrDefault(lue.Siret);
}
