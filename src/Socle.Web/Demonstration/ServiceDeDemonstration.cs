using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Origines;
using Socle.Web.Demonstration.Entreprises;
using Socle.Web.Demonstration.Gabarits;
using Socle.Web.Demonstration.Historique;
using Socle.Web.Demonstration.Identites;
using Socle.Web.Demonstration.Moyens;
using Socle.Web.Demonstration.Organisation;
using Socle.Web.Demonstration.Personnes;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration;

/// <summary>
/// A whole service that does not exist: same scale, same seed and same day, same service, on any machine. Companies are held in
/// memory; workers are made one at a time, in the order of the companies.
/// </summary>
internal sealed class ServiceDeDemonstration
{
    public const double EchelleMinimale = 0.02;
    public const double EchelleMaximale = 15;
    public const long GraineUsuelle = 27;

    private readonly long graine;
    private readonly TirerProfil profils = new(new Postes(garantir: true));
    private readonly FabriqueFiche fabrique;
    private readonly Carrieres carrieres;
    private readonly Departs departs;
    private readonly EcrireHistorique historique;
    private readonly FaitsRares rares;

    public ServiceDeDemonstration(double echelle, long graine, DateOnly jour)
    {
        this.graine = graine;
        Reperes = new(jour);
        Gabarit = Gabarit.Lire().ALEchelle(echelle);
        var alea = new Alea(graine);
        var (noms, prenoms, activites) = (new NomsDeFamille(), new Prenoms(), new Activites());
        Service = new GenererService(noms, prenoms, Ids).Generer(jour, alea);
        var employeur = new FabriqueEmployeur(
            new Communes(), new RaisonsSociales(activites, noms, prenoms), new FabriqueContacts(noms, prenoms, Ids), new Repartiteur(Service), Reperes, Ids);
        Employeurs = new GenererEmployeurs(Gabarit, activites, employeur, Reperes).Generer(PlanEntreprises.Etablir(Gabarit, activites, alea), alea);
        fabrique = new(new EtatCivil(noms, prenoms, Ids), new PartDeFemmes(Gabarit.Femmes), Reperes, Ids);
        carrieres = new(Employeurs, Reperes, Ids);
        departs = new(fabrique, Reperes);
        historique = new(new Soignants(Service), Reperes, Ids);
        rares = new(Reperes, Ids);
    }

    public Reperes Reperes { get; }

    public Gabarit Gabarit { get; }

    public ServiceFictif Service { get; }

    public List<Employeur> Employeurs { get; }

    /// <summary>One count for everything: taking a company's number for a worker's finds nothing.</summary>
    public SuiteDeterministe Ids { get; } = Identifiants.Deterministe();

    /// <summary>Can be read once: the draws go on as workers come out.</summary>
    public IEnumerable<Fiche> Travailleurs()
    {
        foreach (var (rang, employeur) in Employeurs.Index())
        {
            var alea = new Alea(graine, rang + 1);
            foreach (var fiche in Presents(employeur, alea))
            {
                carrieres.Completer(fiche, alea);
                historique.De(fiche, alea);
                rares.Completer(fiche);
                yield return fiche;
            }
            foreach (var fiche in departs.De(employeur, alea))
            {
                historique.De(fiche, alea);
                yield return fiche;
            }
        }
    }

    /// <summary>Made last: nothing drawn for it changes companies and workers.</summary>
    public MoyensFictifs Moyens(IReadOnlyDictionary<Id<Professionnel>, Id<Compte>> comptes) =>
        new GenererMoyens(Service, Reperes, Ids, new Alea(graine, GenererMoyens.Fil)).Generer(comptes);

    /// <summary>The code a worker had in the former software: one company in three came with it.</summary>
    public IdentifiantOrigine? Origine(Fiche fiche) =>
        fiche.Employeur.Entreprise.Id.Valeur % 3 == 0 && fiche.Contrat.Debut < Reperes.ArriveeDansSocle
            ? new IdentifiantOrigine
            {
                Id = Ids.Suivant<IdentifiantOrigine>(),
                Source = Reperes.AncienLogiciel,
                Objet = "travailleur",
                Code = $"S{fiche.Travailleur.Id.Valeur:0000000}",
                ObjetId = fiche.Travailleur.Id.Valeur,
            }
            : null;

    private IEnumerable<Fiche> Presents(Employeur employeur, Alea alea)
    {
        if (!employeur.EstAdherente)
        {
            yield break;
        }
        var categories = employeur.Prevue.Categories.SelectMany((n, c) => Enumerable.Repeat((Categorie)(c + 1), n)).ToArray();
        alea.Melanger<Categorie>(categories);
        var suivante = 0;
        foreach (var (lieu, effectif) in employeur.Lieux)
        {
            for (var i = 0; i < effectif; i++)
            {
                yield return fabrique.Creer(employeur, lieu, profils.Tirer(employeur, categories[suivante++], alea), alea);
            }
        }
    }
}
