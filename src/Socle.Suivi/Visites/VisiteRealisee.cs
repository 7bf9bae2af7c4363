using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Visites;

/// <summary>
/// The least that planning needs of a visit that took place: kind, date, by whom, measures yes or no, next ceiling as a date
/// without its cause. Neither portal's role may read this table.
/// </summary>
public sealed class VisiteRealisee
{
    public required Id<VisiteRealisee> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    /// <summary>The establishment it was made for, when known.</summary>
    public Id<Etablissement>? EtablissementId { get; set; }

    /// <summary>The appointment it came from, when it was made here.</summary>
    public Id<RendezVous>? RendezVousId { get; init; }

    public required TypeVisite Type { get; set; }

    public required DateOnly Date { get; set; }

    public required Profession Par { get; set; }

    /// <summary>An individual measure (post or working time) was recommended.</summary>
    public bool Mesures { get; set; }

    /// <summary>The date the professional set, when earlier than the law's ceiling.</summary>
    public DateOnly? ProchaineAuPlusTard { get; set; }

    /// <summary>Made here for another service and an employer that is no member: it answers nothing that is due here.</summary>
    public bool PourAutreService { get; init; }

    /// <summary>Told by the medical file, and no longer by a click alone.</summary>
    public bool Conclue { get; set; }

    /// <summary>Name of the professional, as the old software or the partner service gave it.</summary>
    public string? Professionnel { get; set; }

    /// <summary>The software it comes from; absent when it was made here, or for us by a partner service.</summary>
    public string? Source { get; set; }
}

/// <summary>An appointment taken over from an old software. The agenda brings its own.</summary>
public sealed class VisitePrevue
{
    public required Id<VisitePrevue> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    public Id<Etablissement>? EtablissementId { get; set; }

    /// <summary>The visit of the law it is for; absent for one the law does not ask (pre-return, or on request).</summary>
    public required Visite? Visite { get; set; }

    /// <summary>Its kind, when the visit of the law is not told.</summary>
    public TypeVisite? Type { get; set; }

    /// <summary>Day of the appointment.</summary>
    public required DateOnly Le { get; set; }

    /// <summary>Local time of the appointment, when known.</summary>
    public TimeOnly? A { get; set; }

    public string? Professionnel { get; set; }

    public required string Source { get; set; }
}
