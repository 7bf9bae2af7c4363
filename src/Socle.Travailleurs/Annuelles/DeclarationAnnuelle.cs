using Socle.Adherents.Entreprises;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Annuelles;

/// <summary>
/// A company's yearly review of what it declared (D. 4622-22): each worker confirmed, then signed. What was signed is kept as it stood,
/// whatever is declared afterwards.
/// </summary>
public sealed class DeclarationAnnuelle
{
    public required Id<DeclarationAnnuelle> Id { get; init; }

    public required Id<Entreprise> EntrepriseId { get; set; }

    public required int Annee { get; init; }

    public required DateTime OuverteLe { get; init; }

    /// <summary>False for one that only stays to be read, since two companies became one: see <see cref="SuivreFusion"/>.</summary>
    public bool EnVigueur { get; set; } = true;

    /// <summary>The company that declared it, absorbed since.</summary>
    public Id<Entreprise>? AbsorbeeId { get; set; }

    /// <summary>Everyone the company employs, as it says so itself; given when it signs.</summary>
    public int? Effectif { get; set; }

    public DateTime? SigneeLe { get; set; }

    /// <summary>Who signed, as the audit trail names them.</summary>
    public string? SigneePar { get; set; }

    public Id<Compte>? SigneeParId { get; set; }

    /// <summary>The mandate an outside accountant signed in virtue of; absent: the employer signed.</summary>
    public Id<Mandat>? MandatId { get; set; }

    /// <summary>The day of that mandate, as it was when it served.</summary>
    public DateOnly? MandatDu { get; set; }

    /// <summary>Workers it lists.</summary>
    public int? Salaries { get; set; }

    /// <summary>JSON of the <see cref="LigneSignee"/>s: names, posts and exposures as they were signed.</summary>
    public string? Contenu { get; set; }

    /// <summary>SHA-256 of the content, in hexadecimal.</summary>
    public string? Empreinte { get; set; }
}

/// <summary>A worker the employer looked at: still there, with this post and these exposures.</summary>
public sealed class ConfirmationAnnuelle
{
    public required Id<ConfirmationAnnuelle> Id { get; init; }

    public required Id<DeclarationAnnuelle> DeclarationId { get; init; }

    public required Id<Contrat> ContratId { get; init; }

    public required DateTime Le { get; init; }

    public required string Par { get; init; }
}

/// <summary>One worker of a signed declaration.</summary>
public sealed record LigneSignee(long Contrat, string Nom, DateOnly Debut, string Lieu, string Poste, string? Pcs, bool Nuit, IReadOnlyList<string> Risques);
