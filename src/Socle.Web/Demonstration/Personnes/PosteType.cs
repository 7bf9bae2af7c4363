using Socle.Droit;

namespace Socle.Web.Demonstration.Personnes;

/// <summary>A post as employers declare it, and what it exposes to.</summary>
internal sealed record PosteType
{
    public required string Pcs { get; init; }

    public required string Masculin { get; init; }

    public required string Feminin { get; init; }

    /// <summary>Share of women, from 0 to 1.</summary>
    public required double Femmes { get; init; }

    /// <summary>How often it comes out for SI, SIA and SIR.</summary>
    public required int[] Poids { get; init; }

    public required Tirage.Urne<MotifSia> MotifsSia { get; init; }

    public required Tirage.Urne<Risque> RisquesSir { get; init; }

    /// <summary>Share of the holders who drive each machine, who hold each authorisation.</summary>
    public required IReadOnlyList<(Engins Engin, double Part)> Engins { get; init; }

    public required IReadOnlyList<(Habilitations Habilitation, double Part)> Habilitations { get; init; }

    public required double Apprentis { get; init; }

    public bool Mineur { get; init; }

    /// <summary>At least one in every service, so that small ones show every kind of case.</summary>
    public bool Indispensable { get; init; }

    public string Libelle(bool femme) => femme ? Feminin : Masculin;
}

/// <summary>Why a post brings the adapted follow-up.</summary>
internal enum MotifSia
{
    Nuit,
    Bio2,
    ChampsEm,
}
