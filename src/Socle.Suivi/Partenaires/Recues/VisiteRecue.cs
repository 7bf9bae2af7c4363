using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Agenda;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Partenaires;

/// <summary>Where a visit asked by another service stands: follows from its appointment, never stored.</summary>
public enum EtatRecue
{
    APlanifier = 1,
    Planifiee = 2,

    /// <summary>Made; the partner does not know yet.</summary>
    ARetourner = 3,
    Retournee = 4,
    Refusee = 5,
    Annulee = 6,
}

/// <summary>
/// A visit another service asks us to make, for someone whose employer is no member here: the employer is a text, and nothing of it is
/// shown to any member.
/// </summary>
public sealed class VisiteRecue
{
    public required Id<VisiteRecue> Id { get; init; }

    public required Id<ServicePartenaire> PartenaireId { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    /// <summary>How the partner calls its request.</summary>
    public string? Reference { get; init; }

    public required string Employeur { get; init; }

    public string? Siret { get; init; }

    public string? Poste { get; init; }

    public required TypeVisite Type { get; init; }

    /// <summary>Last day, as the partner said.</summary>
    public DateOnly? AuPlusTard { get; init; }

    public required DateOnly RecueLe { get; init; }

    /// <summary>Refused by us, or taken back by the partner, on that day.</summary>
    public DateOnly? CloseLe { get; set; }

    /// <summary>Why we refused; absent when the partner took it back.</summary>
    public MotifRefusPartenaire? Refus { get; set; }

    /// <summary>The day the partner was told what was done.</summary>
    public DateOnly? RetourLe { get; set; }

    public MoyenEnvoi? Moyen { get; set; }

    /// <summary>A short code of why the last mail did not leave; absent when it did.</summary>
    public string? EchecEnvoi { get; set; }

    /// <summary>What is billed to the partner, by the tariff of that day, in cents.</summary>
    public int? Centimes { get; set; }

    /// <param name="rendezVous">Of its appointment that still holds; absent without one.</param>
    public EtatRecue Etat(EtatRendezVous? rendezVous) => (CloseLe, RetourLe, rendezVous) switch
    {
        ({ }, _, _) => Refus is null ? EtatRecue.Annulee : EtatRecue.Refusee,
        (_, { }, _) => EtatRecue.Retournee,
        (_, _, EtatRendezVous.Fait) => EtatRecue.ARetourner,
        (_, _, < EtatRendezVous.Fait) => EtatRecue.Planifiee,
        _ => EtatRecue.APlanifier,
    };
}
