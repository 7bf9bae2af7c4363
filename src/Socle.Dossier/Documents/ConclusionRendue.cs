using System.Text.Json.Serialization;
using Socle.Dossier.Contenus;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Documents;

namespace Socle.Dossier.Documents;

/// <summary>That a document was signed: the copy the file keeps (R. 4624-45-4, 5°).</summary>
/// <param name="Remplace">Number of the one it takes the place of.</param>
/// <param name="Fichier">The signed bytes, when they came with a transfer: here, the document itself holds them.</param>
/// <param name="Signature">The seal of the service that signed, detached.</param>
[Genre(GenreEcrit.Conclusion)]
public sealed record ConclusionRendue(Id<DocumentMedical> Document, string Numero, ModeleDocument Modele, string? Remplace, FichierPorte? Fichier = null, byte[]? Signature = null) : Contenu, IPorteFichier
{
    public override GenreEcrit Genre => GenreEcrit.Conclusion;

    public override string Resume => $"{Modele.EnTitre()} n°\u00A0{Numero}{(Remplace is null ? "" : $", remplace le n°\u00A0{Remplace}")}";

    [JsonIgnore]
    public string NomDeFichier => $"document-{Numero}";
}
