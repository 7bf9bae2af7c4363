using System.Runtime.CompilerServices;
using Socle.Travailleurs.Import;

namespace Socle.Travailleurs.Tests.Import;

public sealed class ModeleDeclarationTests
{
    /// <summary>The guide is what senders read: it lists each column, in the same words.</summary>
    [Fact]
    public void Guide_DecritChaqueColonneDuModele()
    {
        var lignes = File.ReadAllLines(Path.Combine(Racine(), "docs/guide/declarations.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal));

        lignes.ShouldBe(ModeleDeclaration.Colonnes.Select(c =>
            $"| `{c.Titre}` | {c.Libelle}. {c.Aide.Replace("|", "&#124;", StringComparison.Ordinal)} | {(c.Requise ? "nécessaire" : "")} |"));
    }

    private static string Racine([CallerFilePath] string ici = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ici)!, "../../.."));
}
