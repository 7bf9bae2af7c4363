using Socle.Dossier.Base;
using Socle.Noyau;
using Socle.Technique.Comptes;

namespace Socle.Dossier.Acces;

/// <summary>
/// A doctor lets an assistant or an adviser (IPRP) into blocks 1° and 2°, under the doctor's responsibility (C. trav. R. 4624-45-5;
/// which trades: R. 4623-38 and R. 4623-40).
/// </summary>
public sealed class DelegationAcces : ILigneScellee
{
    public required Id<DelegationAcces> Id { get; init; }

    /// <summary>The doctor who answers for it.</summary>
    public required Id<Compte> MedecinId { get; init; }

    public required Id<Compte> BeneficiaireId { get; init; }

    /// <summary>Reading only when false.</summary>
    public required bool Ecriture { get; init; }

    public required DateOnly Du { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? Au { get; set; }

    public string Sceau { get; set; } = "";
}
