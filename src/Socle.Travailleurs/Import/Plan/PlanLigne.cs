using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>What changes, as a person reads it.</summary>
public sealed record Changement(string Champ, string Avant, string Apres);

/// <summary>Someone a row may speak of.</summary>
/// <param name="Ligne">The row of the same file that would create it; null when the service knows it.</param>
public sealed record Candidat(Id<Travailleur> Id, string Phrase, int? Ligne);

/// <summary>What one row would do.</summary>
internal sealed class PlanLigne
{
    public IssueLigne Issue { get; set; } = IssueLigne.Inchangee;

    public Etablissement? Etablissement { get; set; }

    public Id<Travailleur>? TravailleurId { get; set; }

    public Id<Contrat>? ContratId { get; set; }

    /// <summary>The establishment does not exist before this import: whichever row is written first opens it.</summary>
    public bool EtablissementNouveau { get; set; }

    /// <summary>The person does not exist before this import: whichever row is written first creates it.</summary>
    public bool PersonneNouvelle { get; set; }

    public List<Mouvement> Mouvements { get; } = new(4);

    public List<Changement> Changements { get; } = [];

    public List<string> Remarques { get; } = [];

    public IReadOnlyList<Candidat> Candidats { get; set; } = [];

    public string? Motif { get; set; }

    /// <summary>Serves other rows of the file too: done by the first that is written, undone with the last.</summary>
    public bool Partage(in Mouvement m) => m.Objet switch
    {
        ObjetImport.Etablissement or ObjetImport.EvenementEntreprise => true,
        ObjetImport.Travailleur or ObjetImport.IdentifiantOrigine => PersonneNouvelle,
        _ => false,
    };

    public static PlanLigne Refuser(string motif) => new() { Issue = IssueLigne.Refusee, Motif = motif };
}
