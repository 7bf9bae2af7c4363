using Socle.Droit;

namespace Socle.Web.Demonstration.Personnes;

/// <summary>What is decided of a worker before they are given a name: why the law follows them as the figures say.</summary>
internal sealed record Profil(Categorie Categorie, PosteType Poste)
{
    public TypeContrat Nature { get; init; } = TypeContrat.Cdi;

    public MotifSia? Motif { get; init; }

    public bool Boeth { get; init; }

    public bool Mineur { get; init; }

    public bool Nuit => Motif == MotifSia.Nuit;

    /// <summary>A hire announced for the coming days.</summary>
    public bool AVenir { get; init; }
}
