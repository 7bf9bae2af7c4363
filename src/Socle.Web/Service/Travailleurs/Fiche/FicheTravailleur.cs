using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Visites;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Fiche;

/// <summary>A contract with its employer and all that the employer declared under it, latest first.</summary>
public sealed record EmploiDeFiche(
    Contrat Contrat, Id<Entreprise> EntrepriseId, string Entreprise, Id<Etablissement> EtablissementId, string Etablissement, string? Commune, Categorie? Categorie,
    string NumeroAdherent, bool ParticulierEmployeur)
{
    public IReadOnlyList<Poste> Postes { get; init; } = [];

    public IReadOnlyList<Exposition> Expositions { get; init; } = [];

    public IReadOnlyList<Arret> Arrets { get; init; } = [];

    public Poste? PosteActuel => Postes.Count > 0 ? Postes[0] : null;

    /// <summary>The post held on that day; before the first, the first.</summary>
    public Poste? PosteAu(DateOnly jour) => Postes.FirstOrDefault(p => p.Debut <= jour) ?? (Postes.Count > 0 ? Postes[^1] : null);

    public bool EnCours(DateOnly jour) => Contrat.Fin is null || Contrat.Fin >= jour;

    public IEnumerable<Exposition> ExpositionsEnCours(DateOnly jour) => Expositions.Where(x => x.Debut <= jour && (x.Fin is null || x.Fin >= jour));

    public Arret? ArretEnCours(DateOnly jour) => Arrets.FirstOrDefault(a => a.Debut <= jour && (a.Fin is null || a.Fin >= jour));
}

/// <summary>All that the administration knows of one person.</summary>
public sealed record FicheTravailleur(
    Travailleur Travailleur, IReadOnlyList<EmploiDeFiche> Emplois, IReadOnlyList<Echeance> Echeances, IReadOnlyList<VisiteRealisee> Visites, IReadOnlyList<VisitePrevue> Prevues,
    IReadOnlyList<DemandeVisite> Demandes, IReadOnlyList<RendezVousPris> RendezVous, IReadOnlyList<ConfieeLue> Confiees)
{
    public Categorie? Categorie(DateOnly jour) => Emplois.Where(e => e.EnCours(jour)).Max(e => e.Categorie);

    /// <summary>The day a visit of the kind asked for took place, since it was asked for.</summary>
    public DateOnly? Suite(DemandeVisite demande) => Visites.Where(v => !v.PourAutreService && v.Type == demande.Objet.Reponse() && v.Date >= demande.Le).Min(v => (DateOnly?)v.Date);

    /// <summary>Two contracts of one place over the same days without numbers to tell them apart: often one entered twice.</summary>
    public bool AUnContratEnDouble => Emplois.GroupBy(e => (e.Contrat.EtablissementId, e.Contrat.Numero)).Any(g => g.Count() > 1
        && g.SelectMany(a => g.Where(b => a.Contrat.Id < b.Contrat.Id && Chevauche(a.Contrat, b.Contrat))).Any());

    private static bool Chevauche(Contrat a, Contrat b) => a.Debut <= (b.Fin ?? DateOnly.MaxValue) && b.Debut <= (a.Fin ?? DateOnly.MaxValue);
}
