using System.Text.Encodings.Web;
using System.Text.Json;
using Socle.Droit;

namespace Socle.Dossier.Documents;

/// <summary>One line of a document: what it is, what it says.</summary>
public sealed record ChampDocument(string Libelle, string Valeur);

/// <param name="Detail">Birth date, or the place of work.</param>
public sealed record PartieDocument(string Nom, string? Detail, string? Complement = null);

/// <param name="Metier">As written under the name.</param>
public sealed record SignataireDocument(string Nom, string Metier, string? Rpps);

/// <summary>All that a document says, and nothing else: the screen, the paper and the PDF are made from it alone.</summary>
/// <param name="Numero">« à l’attribution » until it is signed.</param>
/// <param name="Code">Of verification; absent until it is signed.</param>
/// <param name="Preuve">Mark of what proves which model applies.</param>
/// <param name="Voies">How to contest it; absent when the rules say nothing of it.</param>
/// <param name="Remplace">Number of the one it takes the place of.</param>
public sealed record SourceDocument(
    string Service, string Numero, string? Code, ModeleDocument Modele, string Titre, string TexteModele, string Preuve,
    PartieDocument Travailleur, PartieDocument? Employeur, IReadOnlyList<ChampDocument> Champs, string? Voies, string Destinataires,
    SignataireDocument Signataire, DateOnly? SigneLe, string? Remplace)
{
    /// <summary>Said on each: the annexes of the orders are not reproduced here.</summary>
    public const string NonReproduit = "libellé non reproduit de l’annexe";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] Octets() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    public static SourceDocument Lire(byte[] octets) => JsonSerializer.Deserialize<SourceDocument>(octets, Json)!;
}
