using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>One row of a declaration: what it says, what it would do or did, and enough to undo it.</summary>
public sealed class LigneImport
{
    public required Id<LigneImport> Id { get; init; }

    public required Id<ImportDeclaration> ImportId { get; init; }

    /// <summary>Line of the file, as a spreadsheet numbers it; 0 when the row comes from an absence.</summary>
    public required int Numero { get; init; }

    /// <summary>Order of treatment: companies in the order the file names them.</summary>
    public required int Rang { get; init; }

    public Id<Entreprise>? EntrepriseId { get; set; }

    public Id<Etablissement>? EtablissementId { get; set; }

    /// <summary>The person, known or to be created under this id.</summary>
    public Id<Travailleur>? TravailleurId { get; set; }

    public Id<Contrat>? ContratId { get; set; }

    public required IssueLigne Issue { get; set; }

    /// <summary>« NOM Prénom », as the file gives it.</summary>
    public required string Nom { get; init; }

    /// <summary>The same, comparable, with the SIRET: what the search of the preview reads.</summary>
    public required string Recherche { get; init; }

    /// <summary>Why it is refused or doubtful, or what was noticed on the way.</summary>
    public string? Motif { get; set; }

    /// <summary>JSON of the <see cref="LigneDeclaree"/>; absent when the row could not be read.</summary>
    public string? Donnees { get; init; }

    /// <summary>JSON of what changes: <see cref="Changement"/>.</summary>
    public string? Changements { get; set; }

    /// <summary>JSON of the rows written and what they were before: <see cref="EcritsJson"/>.</summary>
    public string? Ecrits { get; set; }

    /// <summary>Fingerprint of what would be written; another one at acceptance means the facts moved.</summary>
    public long Empreinte { get; set; }

    /// <summary>JSON of the people it resembles: <see cref="Candidat"/>.</summary>
    public string? Candidats { get; set; }

    public ReponseLigne? Reponse { get; set; }

    /// <summary>The person chosen among the candidates.</summary>
    public Id<Travailleur>? ChoisiId { get; set; }

    public IReadOnlyList<Changement> LireChangements() => Changements is null ? [] : ImportJson.Lire<List<Changement>>(Changements);

    /// <summary>The people it resembles, the most likely first.</summary>
    public IReadOnlyList<Candidat> LireCandidats() => Candidats is null ? [] : ImportJson.Lire<List<Candidat>>(Candidats);
}
