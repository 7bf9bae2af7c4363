using Socle.Noyau;

namespace Socle.Travailleurs.Personnes.Doublons;

/// <summary>What is chosen, trait by trait, when two files become one.</summary>
public enum TraitIdentite
{
    Nir,
    NomNaissance,
    NomUsage,
    Prenoms,
    PrenomUsuel,
    Sexe,
    Naissance,
    LieuNaissance,
    Courriel,
    Telephone,
    Boeth,

    /// <summary>Where the person lives: its four lines together.</summary>
    Domicile,
}

/// <summary>The traits of a file exactly as they are kept, so that they can be given back exactly.</summary>
internal sealed record Traits
{
    public string? Nir { get; init; }

    public required string NomNaissance { get; init; }

    public string? NomUsage { get; init; }

    public required string Prenoms { get; init; }

    public string? PrenomUsuel { get; init; }

    public Sexe? Sexe { get; init; }

    public required DateOnly Naissance { get; init; }

    public string? LieuNaissance { get; init; }

    public string? Courriel { get; init; }

    public string? Telephone { get; init; }

    public string? Adresse { get; init; }

    public string? Complement { get; init; }

    public string? CodePostal { get; init; }

    public string? Commune { get; init; }

    public bool Boeth { get; init; }

    public static Traits De(Travailleur t) => new()
    {
        Nir = t.Nir,
        NomNaissance = t.NomNaissance,
        NomUsage = t.NomUsage,
        Prenoms = t.Prenoms,
        PrenomUsuel = t.PrenomUsuel,
        Sexe = t.Sexe,
        Naissance = t.Naissance,
        LieuNaissance = t.LieuNaissance,
        Courriel = t.Courriel,
        Telephone = t.Telephone,
        Adresse = t.Adresse,
        Complement = t.Complement,
        CodePostal = t.CodePostal,
        Commune = t.Commune,
        Boeth = t.Boeth,
    };

    public Traits Avec(Traits autre, IEnumerable<TraitIdentite> choisis) => choisis.Aggregate(this, (traits, trait) => trait switch
    {
        TraitIdentite.Nir => traits with { Nir = autre.Nir },
        TraitIdentite.NomNaissance => traits with { NomNaissance = autre.NomNaissance },
        TraitIdentite.NomUsage => traits with { NomUsage = autre.NomUsage },
        TraitIdentite.Prenoms => traits with { Prenoms = autre.Prenoms },
        TraitIdentite.PrenomUsuel => traits with { PrenomUsuel = autre.PrenomUsuel },
        TraitIdentite.Sexe => traits with { Sexe = autre.Sexe },
        TraitIdentite.Naissance => traits with { Naissance = autre.Naissance },
        TraitIdentite.LieuNaissance => traits with { LieuNaissance = autre.LieuNaissance },
        TraitIdentite.Courriel => traits with { Courriel = autre.Courriel },
        TraitIdentite.Telephone => traits with { Telephone = autre.Telephone },
        TraitIdentite.Domicile => traits with { Adresse = autre.Adresse, Complement = autre.Complement, CodePostal = autre.CodePostal, Commune = autre.Commune },
        TraitIdentite.Boeth => traits with { Boeth = autre.Boeth },
        _ => throw new ArgumentOutOfRangeException(nameof(choisis)),
    });

    public void Appliquer(Travailleur t)
    {
        (t.Nir, t.NomNaissance, t.NomUsage) = (Nir, NomNaissance, NomUsage);
        (t.Prenoms, t.PrenomUsuel, t.Sexe) = (Prenoms, PrenomUsuel, Sexe);
        (t.Naissance, t.LieuNaissance) = (Naissance, LieuNaissance);
        (t.Courriel, t.Telephone, t.Boeth) = (Courriel, Telephone, Boeth);
        (t.Adresse, t.Complement, t.CodePostal, t.Commune) = (Adresse, Complement, CodePostal, Commune);
        t.NomTri = Travailleur.NomTriDe(NomNaissance, NomUsage, Prenoms, PrenomUsuel);
    }

    /// <summary>A birth and a number taken from two files must not contradict each other.</summary>
    public Refus? Contradiction() => Nir is null ? null : Refus.Reunir([
        Noyau.Nir.Relire(Nir).Contredit(Naissance)?.Sur(nameof(Naissance)),
        Sexe is { } sexe ? Noyau.Nir.Relire(Nir).Contredit(sexe)?.Sur(nameof(Sexe)) : null,
    ]);
}
