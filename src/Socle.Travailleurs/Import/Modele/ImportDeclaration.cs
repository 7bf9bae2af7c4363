using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Comptes;

namespace Socle.Travailleurs.Import;

/// <summary>A file received from an employer or its accountant, from upload to acceptance, perhaps undone.</summary>
public sealed class ImportDeclaration
{
    public required Id<ImportDeclaration> Id { get; init; }

    /// <summary>Who sent it, as people name them: the mapping of columns is kept under this name.</summary>
    public required string Emetteur { get; set; }

    /// <summary>Name the file had, for display only; on disk it is named by its id.</summary>
    public required string NomFichier { get; init; }

    public required GenreFichier Genre { get; set; }

    public required long Taille { get; init; }

    /// <summary>SHA-256 of the content: the same file is recognised.</summary>
    public required string Empreinte { get; init; }

    /// <summary>What was recognised: « CSV, séparateur point-virgule, UTF-8 ».</summary>
    public string? Description { get; set; }

    public required EtatImport Etat { get; set; }

    /// <summary>Why the file is refused, or why the last act did not end, for the person who sent it.</summary>
    public string? Refus { get; set; }

    /// <summary>The sender says the file lists everyone in its establishments: people absent from it are proposed for closing.</summary>
    public bool Complet { get; set; }

    /// <summary>Establishments unknown here, of a known company, are opened.</summary>
    public bool OuvrirEtablissements { get; set; }

    /// <summary>Companies with a refused row let their good rows pass; otherwise the whole company is held.</summary>
    public bool Partiel { get; set; }

    /// <summary>The day what has no date of its own takes effect.</summary>
    public required DateOnly DateEffet { get; set; }

    /// <summary>Set when an employer sends it: nothing outside may be touched.</summary>
    public Id<Entreprise>? EntrepriseId { get; init; }

    /// <summary>Set when the employer's mandate stops at one establishment.</summary>
    public Id<Etablissement>? EtablissementId { get; init; }

    /// <summary>JSON of the <see cref="Correspondance"/> used.</summary>
    public string? Colonnes { get; set; }

    public required DateTime DeposeLe { get; init; }

    public required string DeposePar { get; init; }

    public Id<Compte>? DeposeParId { get; init; }

    /// <summary>When the employer who sent it asked the service to take it up.</summary>
    public DateTime? TransmiseLe { get; set; }

    public DateTime? AnalyseLe { get; set; }

    public DateTime? AccepteLe { get; set; }

    public string? AcceptePar { get; set; }

    /// <summary>Whose name the work in the background is done under.</summary>
    public Id<Compte>? AccepteParId { get; set; }

    public DateTime? AnnuleLe { get; set; }

    public string? AnnulePar { get; set; }

    public int Lignes { get; set; }

    public int ACreer { get; set; }

    public int AModifier { get; set; }

    public int ACloturer { get; set; }

    public int Inchangees { get; set; }

    public int Refusees { get; set; }

    public int Doublons { get; set; }

    public int CloturesProposees { get; set; }

    public int Appliquees { get; set; }

    /// <summary>What is being done now, for the progress bar.</summary>
    public string? Etape { get; set; }

    public int Fait { get; set; }

    public int Total { get; set; }

    /// <summary>The process at work on it; a silent one loses it after a while.</summary>
    public string? Execution { get; set; }

    public DateTime? Battement { get; set; }

    public bool ArretDemande { get; set; }

    /// <summary>Something is queued or at work.</summary>
    public bool EnTravail => Etat is EtatImport.Analyse or EtatImport.Acceptation or EtatImport.Annulation;
}
