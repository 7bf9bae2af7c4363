using Socle.Noyau;

namespace Socle.Espaces.Entreprise.Accueil;

/// <summary>How one company of the account stands.</summary>
/// <param name="Declaree">The last declaration taken; null when none ever was.</param>
public sealed record BilanEntreprise(
    Id<Adherents.Entreprises.Entreprise> Id, string Nom, int Salaries, int EnRetard, int Proches, int SansPoste, int SansRetour, DateOnly? Declaree)
{
    /// <summary>The members' list of workers and risks is sent again every year (D. 4622-22).</summary>
    public bool ARenouveler(DateOnly jour) => Declaree is null || Declaree < jour.AddYears(-1);

    public bool RienAFaire(DateOnly jour) => EnRetard + SansPoste + SansRetour == 0 && !ARenouveler(jour);
}
