using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Echeancier;

/// <summary>Stored: never renumber. Lateness is not stored: it follows from <see cref="Echeance.EnRetardLe"/> and the day one looks.</summary>
public enum EtatEcheance
{
    Due = 1,
    Dispensee = 2,
    NonRequise = 3,

    /// <summary>The law encoded here does not say: someone must look.</summary>
    HorsCouverture = 4,

    /// <summary>A fact is missing to answer.</summary>
    FaitManquant = 5,

    /// <summary>Asked for, and the text sets no date.</summary>
    SansDate = 6,
}

/// <summary>One line of the due list: a visit the law asks for one contract, by when and by whom. Computed, never typed in.</summary>
public sealed class Echeance
{
    public required Id<Echeance> Id { get; init; }

    public required Id<Contrat> ContratId { get; init; }

    public required Id<Travailleur> TravailleurId { get; init; }

    public required Id<Etablissement> EtablissementId { get; init; }

    public required Id<Entreprise> EntrepriseId { get; init; }

    public Id<Equipe>? EquipeId { get; init; }

    public Id<Centre>? CentreId { get; init; }

    public Id<Secteur>? SecteurId { get; init; }

    public required Visite Visite { get; init; }

    public required Categorie Categorie { get; init; }

    public required EtatEcheance Etat { get; init; }

    /// <summary>Last lawful day.</summary>
    public DateOnly? AuPlusTard { get; init; }

    /// <summary>First day of lateness: the day after, or the very day when the visit comes before the assignment.</summary>
    public DateOnly? EnRetardLe { get; init; }

    public bool AvantAffectation { get; init; }

    public required Profession Par { get; init; }

    public required Preuve Preuve { get; init; }

    /// <summary>Articles, separated by « ; ».</summary>
    public required string Sources { get; init; }

    /// <summary>
    /// Why, in one sentence, as an employer would read it: a list is open all day on a desk, and does not name a handicap, an invalidity,
    /// a pregnancy or a pre-return visit. « Pourquoi ? » says all. Null for a line written before sentences were.
    /// </summary>
    public string? Pourquoi { get; init; }

    /// <summary>The worker's sort key, kept here so that a list of 100,000 lines sorts by an index.</summary>
    public required string NomTri { get; init; }
}

/// <summary>How the due list of one contract was obtained: enough to replay it.</summary>
public sealed class CalculSuivi
{
    public required Id<Contrat> ContratId { get; init; }

    public required Id<Travailleur> TravailleurId { get; init; }

    public required Categorie Categorie { get; init; }

    /// <summary>The date the law was asked at.</summary>
    public required DateOnly DateDroit { get; init; }

    /// <summary>The facts, as the JSON of the law's contract.</summary>
    public required string Faits { get; init; }

    public required long EmpreinteFaits { get; init; }

    public required long EmpreinteReponse { get; init; }

    public required DateTime CalculeLe { get; init; }
}

/// <summary>What the employer may read of a worker's follow-up: computed from facts of employer origin only.</summary>
public sealed class SuiviEmployeur
{
    public required Id<Contrat> ContratId { get; init; }

    public required Id<Travailleur> TravailleurId { get; init; }

    public required Id<Etablissement> EtablissementId { get; init; }

    public required Id<Entreprise> EntrepriseId { get; init; }

    public required Categorie Categorie { get; init; }

    /// <summary>The next visit; none when nothing is due.</summary>
    public Visite? Visite { get; init; }

    public DateOnly? AuPlusTard { get; init; }

    public DateOnly? EnRetardLe { get; init; }

    public string? Sources { get; init; }

    public Preuve? Preuve { get; init; }

    /// <summary>Last day of a return visit that is due, whatever the next visit is: the employer has to announce the return.</summary>
    public DateOnly? RepriseAuPlusTard { get; init; }

    /// <summary>Why, in one sentence written for an employer.</summary>
    public string? Phrase { get; init; }

    public required string NomTri { get; init; }
}

/// <summary>State of the whole list: one row, read with each page so that counts may be kept until it moves.</summary>
public sealed class EtatEcheancier
{
    public required int Cle { get; init; }

    /// <summary>Grows with each change of the list.</summary>
    public required long Version { get; set; }

    public DateTime? RecalculeLe { get; set; }

    public DateOnly? DateDroit { get; set; }
}
