using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Documents;

/// <summary>
/// The employer's copy of a document signed after a visit. Its pages are sealed with a key kept outside the base; what stands in clear is
/// what the employer already knows: who, which document, when. Nothing here for a document that the worker alone receives.
/// </summary>
public sealed class DocumentRemis
{
    /// <summary>The same number as the document's own line, in the base of the files.</summary>
    public required Id<DocumentRemis> Id { get; init; }

    /// <summary>« 2026-000123 ».</summary>
    public required string Numero { get; init; }

    public required ModeleDocument Modele { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    /// <summary>The company that employed the worker when it was signed: a site sold later does not take its documents along.</summary>
    public required Id<Entreprise> EntrepriseId { get; init; }

    public required Id<Etablissement> EtablissementId { get; init; }

    /// <summary>Day of the visit.</summary>
    public required DateOnly Jour { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime SigneLe { get; init; }

    public required string Signataire { get; init; }

    /// <summary>A PDF; else a page to print, signed on a server without a browser.</summary>
    public required bool EnPdf { get; init; }

    /// <summary>Sealed.</summary>
    public required byte[] Contenu { get; init; }

    /// <summary>Number of the one that replaced it.</summary>
    public string? RemplacePar { get; set; }
}

/// <summary>The worker's copy, for their own space. The employer's role has no right on this table.</summary>
public sealed class CopieTravailleur
{
    public required Id<CopieTravailleur> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    public required string Numero { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime SigneLe { get; init; }

    public required bool EnPdf { get; init; }

    /// <summary>Sealed.</summary>
    public required byte[] Contenu { get; init; }
}

/// <summary>
/// What lets anyone check a document they hold: its number, what it is, when, and the fingerprint of its bytes. Nobody's name; the code
/// itself is not kept, only its digest.
/// </summary>
public sealed class EmpreinteDocument
{
    public required Id<EmpreinteDocument> Id { get; init; }

    /// <summary>SHA-256 of the code.</summary>
    public required string CodeEmpreinte { get; init; }

    /// <summary>SHA-256 of the document's bytes.</summary>
    public required string Empreinte { get; init; }

    public required string Numero { get; init; }

    public required ModeleDocument Modele { get; init; }

    public required DateOnly Jour { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime SigneLe { get; init; }

    public string? RemplacePar { get; set; }
}

/// <summary>That someone of the employer opened a document, and when: the proof that it was received.</summary>
public sealed class LectureDocument
{
    public required Id<LectureDocument> Id { get; init; }

    public required Id<DocumentRemis> DocumentId { get; init; }

    public required Id<Compte> CompteId { get; init; }

    public required string Par { get; init; }

    /// <summary>Instant, UTC: the first time.</summary>
    public required DateTime Le { get; init; }
}
