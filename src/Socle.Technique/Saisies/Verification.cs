using Socle.Noyau;

namespace Socle.Technique.Saisies;

/// <summary>Reads the fields of a request and gathers what is refused, so that a form says everything at once.</summary>
public sealed class Verification
{
    private readonly List<Refus> refus = [];

    /// <summary>Null when every field was accepted.</summary>
    public Refus? Refus => Noyau.Refus.Reunir(refus);

    /// <summary>A text one must give. <paramref name="leNom"/> carries its article: « Le nom ».</summary>
    public string Texte(string? saisie, string champ, string leNom, int auPlus = 150)
    {
        var texte = TexteOuRien(saisie, champ, leNom, auPlus);
        Exiger(texte is not null, "texte.vide", $"{leNom} manque\u00A0: remplissez ce champ.", champ);
        return texte ?? "";
    }

    /// <summary>A text one may leave empty; spaces around and doubled inside are dropped.</summary>
    public string? TexteOuRien(string? saisie, string champ, string leNom, int auPlus = 150)
    {
        var texte = string.Join(' ', (saisie ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Exiger(texte.Length <= auPlus, "texte.long", $"{leNom} compte {texte.Length} caractères\u00A0: {auPlus} au plus, raccourcissez.", champ);
        return texte.Length == 0 ? null : texte;
    }

    /// <summary>A value of its own type one may leave empty, as it is stored.</summary>
    public string? ValeurOuRien<T>(string? saisie, string champ) where T : class, IValeur<T> =>
        string.IsNullOrWhiteSpace(saisie) ? null : Valeur<T>(saisie, champ)?.ToString();

    /// <summary>A value of its own type one must give; null once refused.</summary>
    public T? Valeur<T>(string? saisie, string champ) where T : class, IValeur<T>
    {
        if (T.Lire(saisie).Reussit(out var valeur, out var erreur))
        {
            return valeur;
        }
        refus.Add(erreur.Sur(champ));
        return null;
    }

    /// <summary>A date one must give.</summary>
    public DateOnly Date(DateOnly? saisie, string champ, string laDate)
    {
        Exiger(saisie is not null, "date.vide", $"{laDate} manque\u00A0: choisissez un jour.", champ);
        return saisie ?? default;
    }

    public void Exiger(bool condition, string code, string phrase, string? champ = null)
    {
        if (!condition)
        {
            refus.Add(new Refus(code, phrase, champ));
        }
    }
}
