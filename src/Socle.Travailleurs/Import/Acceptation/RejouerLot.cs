using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>Plans some companies again on the facts of now, and compares with what the preview showed.</summary>
internal sealed class RejouerLot(SocleDb db, SuiteDAcceptation suite)
{
    private static readonly string Change = "Les dossiers de cette entreprise ont changé depuis l’aperçu : relisez le fichier, puis acceptez à nouveau.";

    public async Task<IReadOnlyList<PlanEntreprise>> FaireAsync(IReadOnlyCollection<Id<Entreprise>> entreprises, IReadOnlyList<LigneRejouee> lignes, CancellationToken arret)
    {
        var faits = await new ChargerFaits(db).ChargerAsync(entreprises, [.. lignes.Select(l => l.Ligne.TravailleurId!.Value)],
            [.. lignes.Select(l => l.APlanifier?.Donnees.Personne.Nir).OfType<string>()], arret);
        var regles = ReglesImport.De(suite.Import, suite.Import.DateEffet);
        var planifier = new PlanifierEntreprise(faits, regles);
        var clotures = new ProposerClotures(faits, regles);
        using var empreinte = new Empreinte();
        var plans = new List<PlanEntreprise>();
        foreach (var groupe in lignes.GroupBy(l => l.Ligne.EntrepriseId!.Value))
        {
            plans.Add(Rejouer(groupe.Key, [.. groupe], faits, planifier, clotures, empreinte));
        }
        return plans;
    }

    private PlanEntreprise Rejouer(Id<Entreprise> entreprise, List<LigneRejouee> lignes, FaitsConnus faits,
        PlanifierEntreprise planifier, ProposerClotures clotures, Empreinte empreinte)
    {
        if (lignes.Exists(l => Depassee(l, faits)))
        {
            return new PlanEntreprise(entreprise, [], Rien, Change);
        }
        planifier.Faire([.. lignes.Select(l => l.APlanifier).OfType<LigneAPlanifier>()]);
        foreach (var ligne in lignes.Where(l => l.Ligne is { Issue: IssueLigne.ClotureProposee, Reponse: ReponseLigne.Cloturer }))
        {
            ligne.Cloture = faits.Contrat(ligne.Ligne.ContratId!.Value) is { } situation ? clotures.Proposer(situation) : null;
        }
        if (lignes.Exists(l => l.Differe(empreinte)))
        {
            foreach (var ligne in Enumerable.Reverse(lignes).Where(l => l.Plan is not null))
            {
                Effets.Defaire(faits, ligne.Plan!);
            }
            return new PlanEntreprise(entreprise, [], Rien, Change);
        }
        var appliquees = lignes.Where(l => l.Applicable).ToList();
        return new PlanEntreprise(entreprise, [.. appliquees.SelectMany(l => l.Plan!.Mouvements)], appliquees.CountBy(l => l.Ligne.Issue).ToDictionary(), null)
        {
            Travailleurs = [.. appliquees.Where(l => l.Plan!.Mouvements.Count > 0).Select(l => l.Ligne.TravailleurId!.Value).Distinct()],
        };
    }

    private static readonly IReadOnlyDictionary<IssueLigne, int> Rien = new Dictionary<IssueLigne, int>();

    /// <summary>The person decided at the preview is no longer there, or someone has appeared who changes the question.</summary>
    private bool Depassee(LigneRejouee rejouee, FaitsConnus faits)
    {
        if (rejouee.Ligne.Issue == IssueLigne.Refusee || rejouee.APlanifier is not { Decision: { } decision } ligne)
        {
            return false;
        }
        if (!decision.PersonneNouvelle)
        {
            return faits.Personnes.DeId(decision.Travailleur) is null;
        }
        return (faits.Personnes.DeNir(ligne.Donnees.Personne.Nir) is { } autre && autre.Travailleur.Id != decision.Travailleur)
            || suite.Recents.Ressemble(ligne, rejouee.DejaProposes);
    }
}

/// <summary>One stored row, being planned again.</summary>
internal sealed class LigneRejouee
{
    public LigneRejouee(LigneImport ligne)
    {
        Ligne = ligne;
        APlanifier = ligne.Donnees is null ? null : new LigneAPlanifier(ligne.Id, ligne.Numero, ImportJson.Lire<LigneDeclaree>(ligne.Donnees))
        {
            Decision = EcritsJson.Decision(ligne),
        };
    }

    public LigneImport Ligne { get; }

    public LigneAPlanifier? APlanifier { get; }

    public PlanLigne? Cloture { get; set; }

    public PlanLigne? Plan => APlanifier?.Plan ?? Cloture;

    public bool Applicable => Ligne.Issue <= IssueLigne.Cloturer || Ligne is { Issue: IssueLigne.ClotureProposee, Reponse: ReponseLigne.Cloturer };

    public IReadOnlyCollection<Id<Travailleur>> DejaProposes => [.. Ligne.LireCandidats().Select(c => c.Id)];

    /// <summary>Not what the preview showed.</summary>
    public bool Differe(Empreinte empreinte) => Applicable || Ligne.Issue == IssueLigne.Inchangee
        ? Plan is null || Plan.Issue != Ligne.Issue || empreinte.De(Plan) != Ligne.Empreinte
        : Ligne.Issue == IssueLigne.Refusee && Plan is not null && Plan.Issue != IssueLigne.Refusee;
}
