using System.Text.Json;

namespace Socle.Droit;

/// <summary>One version of a rule: in force from <paramref name="du"/>, until the day before <paramref name="avantLe"/>.</summary>
public class VersionRegle(
    DateOnly du, Preuve preuve, string? legiarti = null, DateOnly? avantLe = null, string? texte = null, bool effetReleve = true,
    string? article = null)
{
    public Regle Regle { get; private set; } = null!;

    /// <summary>The article ready to be written: it is, millions of times.</summary>
    internal JsonEncodedText ArticleJson { get; private set; }

    public DateOnly Du { get; } = du;

    /// <summary>First day it no longer applies; absent while in force.</summary>
    public DateOnly? AvantLe { get; } = avantLe;

    /// <summary>Legifrance's id of the version, when known.</summary>
    public string? Legiarti { get; } = legiarti;

    public Preuve Preuve { get; } = preuve;

    /// <summary>The text that brought this version, when it is worth naming.</summary>
    public string? Texte { get; } = texte;

    /// <summary>False when <see cref="Du"/> is only the first day encoded: the day the text took effect was not found.</summary>
    public bool EffetReleve { get; } = effetReleve;

    /// <summary>As one cites it; a version may be carried by a text of its own.</summary>
    public string Article => article ?? Regle.Article;

    /// <summary>The dated value, as a reader sees it; empty for a principle.</summary>
    public virtual string ValeurLisible => "";

    public Uri? Lien => Legiarti is null
        ? null
        : new Uri("https://www.legifrance.gouv.fr/codes/article_lc/" + Legiarti);

    internal void Rattacher(Regle regle)
    {
        Regle = regle;
        ArticleJson = TexteJson.Encoder(Article);
    }

    public override string ToString() => $"{Article} (depuis le {Du:dd/MM/yyyy})";
}

/// <summary>A version with its value.</summary>
public sealed class VersionRegle<T>(
    DateOnly du, T valeur, Preuve preuve, string? legiarti = null, DateOnly? avantLe = null, string? texte = null, bool effetReleve = true,
    string? article = null)
    : VersionRegle(du, preuve, legiarti, avantLe, texte, effetReleve, article)
{
    public T Valeur { get; } = valeur;

    public override string ValeurLisible => Libelles.Valeur(Valeur);
}
