using Socle.Adherents.Etablissements;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Technique.Comptes;

namespace Socle.Dossier.Visites;

/// <summary>Where a visit stands. Stored: never renumber.</summary>
public enum EtatVisite
{
    Ouverte = 1,

    /// <summary>Concluded: what was typed is in the file, the next date is asked.</summary>
    Conclue = 2,

    /// <summary>Opened by mistake, nothing written.</summary>
    Abandonnee = 3,

    /// <summary>Handed to the doctor without delay (R. 4623-14): another visit takes over.</summary>
    Reorientee = 4,
}

/// <summary>A visit or an examination, while it takes place and after.</summary>
public sealed class VisiteMedicale : ILigneScellee
{
    public required Id<VisiteMedicale> Id { get; init; }

    public required Id<Dmst> DossierId { get; init; }

    public Id<RendezVous>? RendezVousId { get; init; }

    public Id<Etablissement>? EtablissementId { get; init; }

    public required TypeVisite Type { get; init; }

    /// <summary>The visit of the law it answers; absent for one the law does not ask.</summary>
    public Visite? Visite { get; init; }

    public required DateOnly Jour { get; init; }

    public required bool ADistance { get; init; }

    public required Id<Compte> CompteId { get; init; }

    public required Id<Professionnel> ProfessionnelId { get; init; }

    /// <summary>The trade of who makes it, on that day.</summary>
    public required Metier Metier { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime OuverteLe { get; init; }

    public DateTime? CloseLe { get; set; }

    public required EtatVisite Etat { get; set; }

    public string Sceau { get; set; } = "";
}
