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

    /// <summary>First day an outside accountant declares for the company: reviews, posts, signature. Absent: it only prepares.</summary>
    public DateOnly? DeclareDu { get; set; }

    /// <summary>Last day of that right, included.</summary>
    public DateOnly? DeclareAu { get; set; }

    /// <summary>Day of the written mandate that right comes from, when the company gave it.</summary>
    public DateOnly? EcritLe { get; set; }

    /// <summary>The day a signature names: that of the written mandate, else the one the right was given for.</summary>
    public DateOnly? DateDuDroit => EcritLe ?? DeclareDu;

    /// <summary>Last day of the right: its own, or that of the mandate.</summary>
    public DateOnly? FinDuDroit => DeclareAu is { } a && !(a > Au) ? a : Au;

    public bool EstFini(DateOnly jour) => Au < jour;

    public bool Declare(DateOnly jour) => EtablissementId is null && Du <= jour && DeclareDu <= jour && !(FinDuDroit < jour);
}
