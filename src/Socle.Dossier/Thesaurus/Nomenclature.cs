using Socle.Noyau;

namespace Socle.Dossier.Thesaurus;

/// <summary>A version imported of a published list. Shared by everyone and about nobody: in clear. Never changed once there.</summary>
public sealed class Nomenclature
{
    public required Id<Nomenclature> Id { get; init; }

    /// <summary>« cim10 », « pcs »: what a coded element refers to.</summary>
    public required string Nom { get; init; }

    public required string Version { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Source { get; init; }

    /// <summary>The day from which one chooses in it.</summary>
    public required DateOnly Effet { get; init; }

    /// <summary>How many entries it has.</summary>
    public required int Termes { get; init; }

    /// <summary>Name of the file it came in.</summary>
    public required string Fichier { get; init; }

    /// <summary>SHA-256 of that file: the same one is known again.</summary>
    public required string Empreinte { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime ImporteeLe { get; init; }
}

/// <summary>One entry of a version imported.</summary>
public sealed class TermeNomenclature
{
    private const char Barre = '|';

    public required Id<TermeNomenclature> Id { get; init; }

    public required Id<Nomenclature> NomenclatureId { get; init; }

    public required string Code { get; init; }

    public required string Libelle { get; init; }

    /// <summary>Between bars.</summary>
    public string? Synonymes { get; init; }

    /// <summary>Code of the entry above.</summary>
    public string? Parent { get; init; }

    public DateOnly? Depuis { get; init; }

    public DateOnly? Jusque { get; init; }

    internal static TermeNomenclature De(Id<Nomenclature> nomenclature, Terme terme) => new()
    {
        Id = Id<TermeNomenclature>.Nouveau(),
        NomenclatureId = nomenclature,
        Code = terme.Code,
        Libelle = terme.Libelle,
        Synonymes = terme.Synonymes.Count == 0 ? null : string.Join(Barre, terme.Synonymes),
        Parent = terme.Parent,
        Depuis = terme.Depuis,
        Jusque = terme.Jusque,
    };

    internal Terme EnTerme() => new(Code, Libelle, Synonymes?.Split(Barre) ?? [], Parent, Depuis, Jusque);
}
