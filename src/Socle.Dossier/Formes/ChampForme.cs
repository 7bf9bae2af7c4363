namespace Socle.Dossier.Formes;

/// <summary>How one answer of a form is given.</summary>
public enum NatureChamp
{
    Texte,
    TexteLong,
    Date,
    Entier,
    OuiNon,
    Choix,

    /// <summary>A term of a thesaurus; free words until one is there.</summary>
    Terme,

    /// <summary>Several terms, one a line.</summary>
    Termes,
}

/// <summary>One question of a form: a parameter of the content, with its words.</summary>
/// <param name="Nom">Name of the parameter.</param>
/// <param name="Choix">Value and words of each answer, when they are few.</param>
public sealed record ChampForme(string Nom, string Libelle, NatureChamp Nature, bool Obligatoire, string? Aide, IReadOnlyList<(string Valeur, string Libelle)> Choix)
{
    public int Longueur => Nature is NatureChamp.TexteLong or NatureChamp.Termes ? 5_000 : 200;
}
