namespace Socle.Suivi.Indicateurs;

/// <summary>What figures are told by: one axis at a time, so that crossing two never isolates anyone. Stored: never renumber.</summary>
public enum AxeIndicateur
{
    Equipe = 1,

    /// <summary>Size of the company.</summary>
    Taille = 2,
}

/// <summary>What is counted. Stored: never renumber.</summary>
public enum GenreFait
{
    /// <summary>The visit itself, by kind.</summary>
    Visite = 1,
    Exposition = 2,
    Mesure = 3,
    Conseil = 4,
    Demande = 5,
}

/// <summary>How many visits of a month said a thing. Nothing tells whose, nor when in the month.</summary>
public sealed class CompteurIndicateur
{
    /// <summary>202603.</summary>
    public required int Mois { get; init; }

    public required AxeIndicateur Axe { get; init; }

    /// <summary>The team or the size; empty when it was not known.</summary>
    public required string Valeur { get; init; }

    public required GenreFait Genre { get; init; }

    public required string Code { get; init; }

    public required int Nombre { get; set; }
}

/// <summary>A sending already counted: the same message twice counts once.</summary>
public sealed class EnvoiCompte
{
    public required string Envoi { get; init; }

    public required int Mois { get; init; }
}

/// <summary>How small a number may be shown: the service's own choice. One line.</summary>
public sealed class ReglageIndicateurs
{
    /// <summary>Usual in public statistics; chosen by Socle for its start, required by no text it knows.</summary>
    public const int SeuilDeDepart = 11;

    public const int SeuilMinimal = 5;
    public const int SeuilMaximal = 100;

    public const int Unique = 1;

    public int Cle { get; init; } = Unique;

    public required int Seuil { get; set; }
}

/// <summary>Codes that are in no list of the trade.</summary>
public static class CodesIndicateurs
{
    public const string Autre = "AUTRE";
    public const string FicheDeProtocole = "PROTOCOLE";
}
