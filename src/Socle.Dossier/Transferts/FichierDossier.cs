using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Json;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Technique.Acces;

namespace Socle.Dossier.Transferts;

/// <summary>
/// A whole file as it leaves a service: JSON, UTF-8, described in docs/transfert.md. Dates are local days, instants UTC. Elements are numbered
/// in the file itself: the numbers of a base say nothing elsewhere.
/// </summary>
/// <param name="Fichiers">Since the second format: papers and signed documents, each once.</param>
public sealed record FichierDossier(
    string Format, string Service, DateTime ExporteLe, TravailleurTransfere Travailleur, IReadOnlyList<ElementTransfere> Elements, IReadOnlyList<FichierTransfere>? Fichiers = null)
{
    public const string FormatCourant = "socle-dmst-2";

    /// <summary>Without any file beside; still received.</summary>
    public const string PremierFormat = "socle-dmst-1";

    internal static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public byte[] Octets() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}

/// <summary>The traits that let the receiving service find the person.</summary>
public sealed record TravailleurTransfere(string NomNaissance, string? NomUsage, string Prenoms, DateOnly Naissance, string? Sexe, string? LieuNaissance, string? Nir);

/// <summary>An element with all its versions, first to last.</summary>
/// <param name="Numero">In this file.</param>
public sealed record ElementTransfere(int Numero, GenreEcrit Genre, IReadOnlyList<VersionTransferee> Versions);

/// <param name="Service">The service that wrote it.</param>
/// <param name="Contenu">As the kind says, see docs/transfert.md.</param>
public sealed record VersionTransferee(
    int Version, DateOnly Jour, OrigineEcrit Origine, string Auteur, Role? Role, string Service, DateTime EcritLe, bool Retire, string? Motif, JsonElement Contenu);

/// <summary>The bytes an element refers to by their fingerprint.</summary>
public sealed record FichierTransfere(string Empreinte, TypeFichier Type, byte[] Contenu);
