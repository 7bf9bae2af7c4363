using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Partenaires;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.Entreprise.Salaries;

/// <summary>A contract with this employer, and the posts held under it, the latest first.</summary>
public sealed record EmploiDeclare(Contrat Contrat, string Lieu, IReadOnlyList<Poste> Postes);

public sealed record ExpositionDeclaree(Risque Risque, DateOnly Debut, DateOnly? Fin);

/// <summary>A leave as it was declared.</summary>
public sealed record ArretDeclare(Id<Arret> Id, MotifArret Motif, DateOnly Debut, DateOnly? FinPrevue, DateOnly? Fin)
{
    public bool EnCours(DateOnly jour) => Debut <= jour && ((Fin ?? FinPrevue) is not { } fin || fin >= jour);

    public bool SansRetour => Fin is null && FinPrevue is null;
}

/// <summary>All that an employer may see of one of its workers.</summary>
/// <param name="Ailleurs">Days another service will see the person on, for visits this employer has a part in.</param>
/// <param name="Declare">The account declares posts and exposures for this company: by its role, or by a mandate.</param>
/// <param name="Emplois">The contract asked for first, then the person's others with this employer, in the places the account sees.</param>
public sealed record FicheSalarie(
    Id<Contrat> Id, string Nom, DateOnly Naissance, string Entreprise, IReadOnlyList<EmploiDeclare> Emplois,
    IReadOnlyList<ExpositionDeclaree> Expositions, IReadOnlyList<ArretDeclare> Arrets, SuiviEmployeur? Suivi, IReadOnlyList<RendezVousAilleurs> Ailleurs, bool Declare)
{
    public EmploiDeclare Emploi => Emplois[0];

    /// <summary>The post of <paramref name="jour"/>, or the last one known.</summary>
    public Poste? Poste(DateOnly jour) => Emploi.Postes.FirstOrDefault(p => p.Debut <= jour) ?? (Emploi.Postes is [.., var premier] ? premier : null);

    public bool PosteManque(DateOnly jour) => !Emploi.Postes.Any(p => p.Fin is null || p.Fin >= jour);
}
