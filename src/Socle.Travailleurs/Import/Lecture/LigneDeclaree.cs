using System.Text.Json.Serialization;
using Socle.Droit;
using Socle.Noyau;

namespace Socle.Travailleurs.Import;

/// <summary>What one row says of one person and one contract, already checked. What is null was not said: it changes nothing.</summary>
public sealed record LigneDeclaree
{
    public required string Siret { get; init; }

    public required PersonneDeclaree Personne { get; init; }

    public required ContratDeclare Contrat { get; init; }

    public PosteDeclare? Poste { get; init; }

    /// <summary>The whole list of risks; empty: none any more. Null: not said.</summary>
    public IReadOnlyList<ExpositionDeclaree>? Expositions { get; init; }

    public IReadOnlyList<ArretDeclare>? Arrets { get; init; }

    /// <summary>What was noticed while reading, that does not prevent the rest.</summary>
    public IReadOnlyList<string>? Remarques { get; init; }

    /// <summary>Read in a DSN, where several declarations may follow one another.</summary>
    public bool DeDsn { get; init; }

    /// <summary>Nature 04, 05 or 07 of the DSN: speaks of a contract that must be known already.</summary>
    public bool Signalement { get; init; }
}

public sealed record PersonneDeclaree
{
    public string? Nir { get; init; }

    public string? Ntt { get; init; }

    public required string Nom { get; init; }

    public string? NomUsage { get; init; }

    public required string Prenoms { get; init; }

    public Noyau.Sexe? Sexe { get; init; }

    public required DateOnly Naissance { get; init; }

    public string? LieuNaissance { get; init; }

    public string? Courriel { get; init; }

    public string? Telephone { get; init; }

    public bool? Boeth { get; init; }

    /// <summary>What the identity was before (DSN, block 31): it is the same person.</summary>
    public IdentiteAncienne? Avant { get; init; }

    [JsonIgnore]
    public PersonneComparee Comparee => comparee ??= new(Nom, Prenoms, Naissance, Nir is null ? null : Noyau.Nir.Relire(Nir), NomUsage);

    private PersonneComparee? comparee;
}

public sealed record IdentiteAncienne(string? Nir, string? Nom, string? Prenoms, DateOnly? Naissance);

public sealed record ContratDeclare
{
    public required DateOnly Debut { get; init; }

    public TypeContrat? Nature { get; init; }

    public string? Numero { get; init; }

    public string? Matricule { get; init; }

    public DateOnly? FinPrevue { get; init; }

    public DateOnly? Fin { get; init; }

    public string? MotifFin { get; init; }

    /// <summary>The end declared before did not happen (DSN 62.002 = 099).</summary>
    public bool FinAnnulee { get; init; }

    public int? Quotite { get; init; }

    public int? JoursSaison { get; init; }

    public bool? Eloigne { get; init; }

    /// <summary>As a contract keeps them.</summary>
    public string? EmploisVises { get; init; }

    /// <summary>What its keys were before (DSN, block 41).</summary>
    public ClesAnciennes? Avant { get; init; }
}

public sealed record ClesAnciennes(string? Siret, string? Numero, DateOnly? Debut);

public sealed record PosteDeclare
{
    public string? Libelle { get; init; }

    public string? Pcs { get; init; }

    public DateOnly? Debut { get; init; }

    public bool? Nuit { get; init; }

    public Engins? Engins { get; init; }

    public Habilitations? Habilitations { get; init; }
}

public sealed record ExpositionDeclaree(Risque Risque, DateOnly? Debut);

/// <param name="Motif">Absent only for a cancellation.</param>
public sealed record ArretDeclare(MotifArret? Motif, DateOnly Debut, DateOnly? FinPrevue, DateOnly? Fin, bool Annule = false);
