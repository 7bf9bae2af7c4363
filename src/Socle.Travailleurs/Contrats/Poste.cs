using Socle.Droit;
using Socle.Noyau;

namespace Socle.Travailleurs.Contrats;

/// <summary>What the worker does under a contract, from one date to another, as the employer declared it.</summary>
public sealed class Poste
{
    public required Id<Poste> Id { get; init; }

    public required Id<Contrat> ContratId { get; set; }

    public required string Libelle { get; set; }

    /// <summary>PCS-ESE code, read with its edition.</summary>
    public string? Pcs { get; set; }

    public int? PcsEdition { get; set; }

    /// <summary>Night work (L. 3122-5).</summary>
    public bool Nuit { get; set; }

    public Engins Engins { get; set; }

    public Habilitations Habilitations { get; set; }

    /// <summary>Effective start at the post: the date initial visits count from.</summary>
    public required DateOnly Debut { get; set; }

    /// <summary>Last day, included.</summary>
    public DateOnly? Fin { get; set; }
}

/// <summary>An occupational risk of a contract, as the employer declared it.</summary>
public sealed class Exposition
{
    public required Id<Exposition> Id { get; init; }

    public required Id<Contrat> ContratId { get; set; }

    public required Risque Risque { get; set; }

    public required DateOnly Debut { get; set; }

    /// <summary>Last day, included.</summary>
    public DateOnly? Fin { get; set; }

    /// <summary>Lead in the air over 8 h, mg/m³.</summary>
    public decimal? PlombAir { get; set; }

    /// <summary>
    /// Lead in the blood, µg/l. A result of medical examination: no administrative form asks for it or shows it, and the law needs it
    /// only for dates before 10/04/2026.
    /// </summary>
    public decimal? Plombemie { get; set; }
}
