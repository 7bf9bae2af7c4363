using System.Globalization;
using Socle.Adherents.Etablissements;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Visites;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Comptes;

namespace Socle.Dossier.Documents;

/// <summary>How a document reached the employer on a certain date (R. 4624-55). Stored: never renumber.</summary>
public enum MoyenNotification
{
    EspaceEmployeur = 1,
    LettreRecommandee = 2,
    RemiseContreRecepisse = 3,
}

/// <summary>
/// A document signed after a visit. It never changes: another replaces it. What it says is sealed, as a source (the one the screen, the
/// paper and the PDF are made from) and as the very bytes that were signed.
/// </summary>
public sealed class DocumentMedical : ILigneScellee
{
    public required Id<DocumentMedical> Id { get; init; }

    public required Id<Dmst> DossierId { get; init; }

    public required Id<VisiteMedicale> VisiteId { get; init; }

    /// <summary>Year of the signature, in Paris; with <see cref="Rang"/>, its number.</summary>
    public required int Annee { get; init; }

    /// <summary>From 1 each year, without a hole.</summary>
    public required int Rang { get; init; }

    public required ModeleDocument Modele { get; init; }

    /// <summary>The text that set the model on the day of the visit.</summary>
    public required string TexteModele { get; init; }

    /// <summary>Day of the visit.</summary>
    public required DateOnly Jour { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime SigneLe { get; init; }

    public required Id<Compte> CompteId { get; init; }

    public required string Signataire { get; init; }

    public required Metier Metier { get; init; }

    public string? Rpps { get; init; }

    /// <summary>The employer receives a copy; else the worker alone.</summary>
    public required bool PourEmployeur { get; init; }

    public Id<Etablissement>? EtablissementId { get; init; }

    /// <summary>A PDF; else a page to print, signed on a server without a browser.</summary>
    public required bool EnPdf { get; init; }

    /// <summary>Sealed <see cref="SourceDocument"/>.</summary>
    public required byte[] Source { get; init; }

    /// <summary>Sealed bytes of the PDF, or of the page.</summary>
    public required byte[] Contenu { get; init; }

    /// <summary>SHA-256 of these bytes, in clear.</summary>
    public required string Empreinte { get; init; }

    /// <summary>Detached CMS signature of these bytes, by the seal of the service.</summary>
    public required byte[] Signature { get; init; }

    public Id<DocumentMedical>? RemplaceId { get; init; }

    public Id<DocumentMedical>? RemplaceParId { get; set; }

    /// <summary>Sealed: why it was replaced.</summary>
    public byte[]? Motif { get; set; }

    /// <summary>Day the employer received it, with a means that proves it.</summary>
    public DateOnly? NotifieLe { get; set; }

    public MoyenNotification? Moyen { get; set; }

    public string Sceau { get; set; } = "";

    public string Numero => NumeroDe(Annee, Rang);

    public bool EstRemplace => RemplaceParId is not null;

    public static string NumeroDe(int annee, int rang) => string.Create(CultureInfo.InvariantCulture, $"{annee}-{rang:000000}");

    internal static string LieuContenu(Id<DocumentMedical> id) => $"document {id.Valeur}";

    internal static string LieuSource(Id<DocumentMedical> id) => $"document-source {id.Valeur}";

    internal static string LieuMotif(Id<DocumentMedical> id) => $"document-motif {id.Valeur}";
}
