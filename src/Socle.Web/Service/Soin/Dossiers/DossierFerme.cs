using System.ComponentModel.DataAnnotations;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>A file that does not open: why, and what may be done.</summary>
/// <param name="Nom">Null for who does not read the workers.</param>
/// <param name="PeutBriser">A written reason would open it.</param>
public sealed record DossierFerme(Id<Travailleur> Id, string? Nom, Refus Refus, bool PeutBriser)
{
    /// <summary>What was typed in the page that was refused, given back.</summary>
    public IReadOnlyList<string> Tape { get; init; } = [];

    [Display(Name = "Pourquoi ouvrir ce dossier")]
    public string? Motif { get; init; }
}
