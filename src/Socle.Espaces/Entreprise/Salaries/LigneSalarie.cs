using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.Entreprise.Salaries;

/// <summary>A worker as a line of the employer's list: one per contract with this employer.</summary>
/// <param name="Suivi">Absent when not yet computed.</param>
public sealed record LigneSalarie(
    Id<Contrat> Contrat, string Nom, string? Matricule, string? Poste, string Lieu, string Entreprise, DateOnly Debut, DateOnly? Fin,
    bool EnArret, SuiviEmployeur? Suivi);

/// <summary>How the list is sorted.</summary>
public enum TriSalaries
{
    Nom,
    Echeance,
    Lieu,
}
