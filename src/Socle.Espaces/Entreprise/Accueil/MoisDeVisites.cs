namespace Socle.Espaces.Entreprise.Accueil;

/// <summary>How many visits have their date in a month.</summary>
public sealed record MoisDeVisites(DateOnly Mois, int Nombre);
