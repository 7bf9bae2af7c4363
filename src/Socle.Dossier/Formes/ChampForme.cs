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

    /// <summary>A term of a thesaurus, or free words.</summary>
    Terme,

    /// <summary>Several terms, one a line.</summary>
    Termes,
}

/// <summary>One question of a form: a parameter of the content, with its words.</summary>
/// <param name="Nom">Name of the parameter.</param>
/// <param name="Choix">Value and words of each answer, when they are few.</param>
/// <param name="Listes">What it is coded with; none for a question that is not.</param>
public sealed record ChampForme(string Nom, string Libelle, NatureChamp Nature, bool Obligatoire, string? Aide, IReadOnlyList<(string Valeur, string Libelle)> Choix, IReadOnlyList<string> Listes)
{
    public int Longueur => Nature switch
    {
        NatureChamp.TexteLong or NatureChamp.Termes => 5_000,
        // Labels of published lists are long sentences.
        NatureChamp.Terme => 500,
        _ => 200,
    };
}
