using Socle.Droit;
using Socle.Suivi.Demandes;
using Socle.Suivi.Visites;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Web.Demonstration.Entreprises;

namespace Socle.Web.Demonstration.Personnes;

/// <summary>One worker and the contract by which the figures count them, with all that was declared and done.</summary>
internal sealed class Fiche(Employeur employeur, Travailleur travailleur, Contrat contrat, Poste poste, Categorie categorie)
{
    public Employeur Employeur { get; } = employeur;

    public Travailleur Travailleur { get; } = travailleur;

    /// <summary>The oldest of the contracts under way: that of the main employer (D. 4624-60).</summary>
    public Contrat Contrat { get; } = contrat;

    /// <summary>The post held today under it.</summary>
    public Poste Poste { get; } = poste;

    /// <summary>The follow-up the law must find.</summary>
    public Categorie Categorie { get; } = categorie;

    public List<Contrat> Contrats { get; } = [contrat];

    public List<Poste> Postes { get; } = [poste];

    public List<Exposition> Expositions { get; } = [];

    public List<Arret> Arrets { get; } = [];

    public List<VisiteRealisee> Visites { get; } = [];

    public List<DemandeVisite> Demandes { get; } = [];

    public VisitePrevue? VisitePrevue { get; set; }

    /// <summary>The question the law is asked for the main contract.</summary>
    public SituationSuivi Situation() => new()
    {
        Naissance = Travailleur.Naissance,
        Sexe = Travailleur.Sexe == Noyau.Sexe.Feminin ? Sexe.F : Sexe.M,
        Handicap = Travailleur.Boeth,
        DebutPoste = Contrat.Debut,
        FinPoste = Contrat.Fin,
        Contrat = Contrat.Nature,
        JoursSaison = Contrat.JoursSaison,
        Nuit = Poste.Nuit,
        Engins = Poste.Engins,
        Habilitations = Poste.Habilitations,
        AutresEmployeurs = Contrats.Count(c => c.Fin is null) > 1,
        Eloigne = Contrat.Eloigne,
        EmploisVises = EmploisVises.Nombre(Contrat.EmploisVises),
        ParticulierEmployeur = Employeur.Entreprise.ParticulierEmployeur,
        AnneeMiCarriere = Employeur.Entreprise.AgeMiCarriere is { } age ? Travailleur.Naissance.Year + age : null,
        Expositions = Liste.Creer<FaitExposition>([.. Expositions.Where(e => e.ContratId == Contrat.Id)
            .Select(e => new FaitExposition(e.Risque, e.Debut, e.Fin, e.PlombAir, e.Plombemie))]),
        Visites = Liste.Creer<FaitVisite>([.. Visites.Select(v => new FaitVisite(v.Type, v.Date, v.Par, v.Mesures, v.ProchaineAuPlusTard))]),
        Arrets = Liste.Creer<FaitArret>([.. Arrets.Where(a => a.ContratId == Contrat.Id && (a.Fin ?? a.FinPrevue) is not null)
            .Select(a => new FaitArret(a.Motif, a.Debut, a.Fin ?? a.FinPrevue, a.DelivreLe))]),
        Demandes = Liste.Creer<FaitDemande>([.. Demandes.Select(d => new FaitDemande(d.Par, d.Le, d.Objet))]),
    };
}
