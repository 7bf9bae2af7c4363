namespace Socle.Droit;

/// <summary>Who reads an explanation.</summary>
public enum Public
{
    /// <summary>Never told of a handicap, an invalidity, a pregnancy, or a pre-return visit.</summary>
    Employeur = 1,

    Travailleur = 2,

    /// <summary>The occupational health service: told in full, in the third person.</summary>
    Service = 3,
}

/// <summary>One fact behind an answer, for the panel « Pourquoi ? ».</summary>
public readonly record struct FaitRetenu(string Libelle, string Valeur);
