namespace Socle.Noyau;

/// <summary>An expected refusal. <paramref name="Code"/> is stable and tested (« siret.cle »); <paramref name="Phrase"/> is French,
/// says what is wrong and what to do, and never repeats an identity or a health fact; <paramref name="Champ"/> is the field at fault.</summary>
public sealed record Refus(string Code, string Phrase, string? Champ = null)
{
    /// <summary>The other refusals met in the same act, so that a form or a row says everything at once.</summary>
    public IReadOnlyList<Refus> Autres { get; init; } = [];

    public IEnumerable<Refus> Tous => Autres.Prepend(this with { Autres = [] });

    public Refus Sur(string champ) => this with { Champ = champ };

    /// <summary>The same, its fields being those of a part of the request: « Nom » becomes « Identite.Nom ».</summary>
    public Refus Sous(string partie) => this with
    {
        Champ = Champ is null ? null : $"{partie}.{Champ}",
        Autres = [.. Autres.Select(a => a.Sous(partie))],
    };

    /// <summary>Null when there is nothing to refuse.</summary>
    public static Refus? Reunir(IEnumerable<Refus?> refus)
    {
        var tous = refus.OfType<Refus>().SelectMany(r => r.Tous).ToList();
        return tous.Count == 0 ? null : tous[0] with { Autres = tous[1..] };
    }

    public bool Equals(Refus? other) =>
        other is not null && (Code, Phrase, Champ) == (other.Code, other.Phrase, other.Champ) && Autres.SequenceEqual(other.Autres);

    public override int GetHashCode() => HashCode.Combine(Code, Phrase, Champ);

    public override string ToString() => Code;
}
