using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Liste;

/// <summary>One person as the list shows it.</summary>
public sealed record LigneTravailleur(
    Id<Travailleur> Id, string Nom, string Prenom, DateOnly Naissance, EmploiDeLigne? Emploi, int AutresEmplois, Categorie? Categorie, ProchaineVisite? Prochaine)
{
    public string NomAffiche => $"{Nom} {Prenom}";
}

/// <summary>Where a person works, and as what.</summary>
public sealed record EmploiDeLigne(Id<Contrat> Contrat, Id<Entreprise> EntrepriseId, string Entreprise, string? Commune, string? Poste, DateOnly Debut, DateOnly? Fin);

/// <summary>The first visit due.</summary>
public sealed record ProchaineVisite(Id<Echeance> Id, Visite Visite, DateOnly? AuPlusTard, DateOnly? EnRetardLe, bool AvantAffectation);

/// <summary>A page of the list and how many people the filters keep.</summary>
public sealed record PageTravailleurs(IReadOnlyList<LigneTravailleur> Lignes, int Total);
