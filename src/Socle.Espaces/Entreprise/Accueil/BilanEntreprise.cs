using Socle.Noyau;

namespace Socle.Espaces.Entreprise.Accueil;

/// <summary>How one company of the account stands.</summary>
/// <param name="Declaree">The last declaration taken by file, or signed; null when none ever was.</param>
/// <param name="Signee">The day this year's declaration was signed.</param>
/// <param name="Avant">The last day of the campaign that waits for it.</param>
public sealed record BilanEntreprise(
    Id<Adherents.Entreprises.Entreprise> Id, string Nom, int Salaries, int EnRetard, int Proches, int SansPoste, int SansRetour, DateOnly? Declaree,
    DateOnly? Signee = null, DateOnly? Avant = null)
{
    /// <summary>The members' list of workers and risks is sent again every year (D. 4622-22).</summary>
    public bool ARenouveler(DateOnly jour) => (Avant is not null && Signee is null) || Declaree is null || Declaree < jour.AddYears(-1);

    public bool RienAFaire(DateOnly jour) => EnRetard + SansPoste + SansRetour == 0 && !ARenouveler(jour);
}
