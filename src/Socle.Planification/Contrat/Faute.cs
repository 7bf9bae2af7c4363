namespace Socle.Planification;

/// <summary>What is wrong in a file, and where.</summary>
/// <param name="Chemin">Of the field, as <c>demandes[3].durees.INFIRMIER</c>.</param>
public readonly record struct Faute(string Chemin, string Phrase)
{
    public override string ToString() => $"{Chemin} : {Phrase}";
}
