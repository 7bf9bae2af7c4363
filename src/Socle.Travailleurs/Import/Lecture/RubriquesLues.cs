using Socle.Noyau;

namespace Socle.Travailleurs.Import;

/// <summary>Values of DSN blocks, each refusal with its rubric and the line of its block.</summary>
internal sealed class RubriquesLues
{
    private readonly List<string> refus = [];
    private readonly List<string> remarques = [];

    public string? Motif => refus.Count == 0 ? null : string.Join(' ', refus);

    public IReadOnlyList<string>? Remarques => remarques.Count == 0 ? null : remarques;

    /// <summary>Without this value the row says nothing.</summary>
    public T Requise<T>(int ligne, string rubrique, Resultat<T?> lue, T defaut)
    {
        if (lue.Reussit(out var valeur, out var echec))
        {
            if (valeur is not null)
            {
                return valeur;
            }
            Refuser(ligne, $"la rubrique {rubrique} manque.");
        }
        else
        {
            Refuser(ligne, $"{rubrique} : {echec.Phrase}");
        }
        return defaut;
    }

    public DateOnly Requise(int ligne, string rubrique, Resultat<DateOnly?> lue)
    {
        if (lue.Reussit(out var valeur, out var echec) && valeur is { } date)
        {
            return date;
        }
        Refuser(ligne, echec is null ? $"la rubrique {rubrique} manque." : $"{rubrique} : {echec.Phrase}");
        return default;
    }

    public DateOnly? Date(int ligne, string rubrique, Resultat<DateOnly?> lue)
    {
        if (lue.Reussit(out var valeur, out var echec))
        {
            return valeur;
        }
        Refuser(ligne, $"{rubrique} : {echec.Phrase}");
        return null;
    }

    /// <summary>May be missing, not wrong.</summary>
    public string? Facultative<T>(int ligne, string rubrique, Resultat<T?> lue) where T : class
    {
        if (lue.Reussit(out var valeur, out var echec))
        {
            return valeur?.ToString();
        }
        Refuser(ligne, $"{rubrique} : {echec.Phrase}");
        return null;
    }

    /// <summary>A wrong value is left aside and said.</summary>
    public string? Accessoire<T>(string quoi, Resultat<T?> lue) where T : class
    {
        if (lue.Reussit(out var valeur, out var echec))
        {
            return valeur?.ToString();
        }
        Remarquer($"{quoi} : {echec.Phrase.TrimEnd('.')} ; la valeur est laissée de côté.");
        return null;
    }

    public void Refuser(int ligne, string phrase) => refus.Add($"Ligne {ligne} : {phrase}");

    public void Remarquer(string phrase)
    {
        if (!remarques.Contains(phrase))
        {
            remarques.Add(phrase);
        }
    }
}
