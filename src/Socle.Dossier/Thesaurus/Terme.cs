namespace Socle.Dossier.Thesaurus;

/// <summary>An entry of a thesaurus. <paramref name="Depuis"/> and <paramref name="Jusque"/> bound when it may be chosen, both included;
/// what was chosen before stays readable.</summary>
public sealed record Terme(string Code, string Libelle, IReadOnlyList<string> Synonymes, string? Parent = null, DateOnly? Depuis = null, DateOnly? Jusque = null)
{
    public bool EstOuvert(DateOnly le) => (Depuis is null || Depuis <= le) && (Jusque is null || le <= Jusque);
}
