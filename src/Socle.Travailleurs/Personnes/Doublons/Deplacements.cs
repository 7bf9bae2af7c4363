using System.Text.Json;

namespace Socle.Travailleurs.Personnes.Doublons;

/// <summary>All it takes to undo a merge: what moved, what was already there, and the traits before and after.</summary>
/// <param name="Deplaces">Rows that went from the file absorbed to the file kept.</param>
/// <param name="DejaLa">Rows the file kept already had.</param>
internal sealed record Deplacements(IReadOnlyList<Rattachement> Deplaces, IReadOnlyList<Rattachement> DejaLa, Traits Avant, Traits Apres)
{
    public string Ecrire() => JsonSerializer.Serialize(this);

    public static Deplacements Lire(string json) => JsonSerializer.Deserialize<Deplacements>(json)!;
}
