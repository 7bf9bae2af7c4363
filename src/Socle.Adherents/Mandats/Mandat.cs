using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Comptes;

namespace Socle.Adherents.Mandats;

/// <summary>
/// What an employer's account may see: one company, or one of its establishments. The role of the account says what it may do there.
/// </summary>
public sealed class Mandat
{
    public required Id<Mandat> Id { get; init; }

    public required Id<Compte> CompteId { get; init; }

    public required Id<Entreprise> EntrepriseId { get; init; }

    /// <summary>Absent: the whole company.</summary>
    public Id<Etablissement>? EtablissementId { get; init; }

    public required DateOnly Du { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? Au { get; set; }

    public bool EstFini(DateOnly jour) => Au < jour;
}
