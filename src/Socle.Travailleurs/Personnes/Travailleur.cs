using Socle.Noyau;
using Socle.Technique.Recherche;

namespace Socle.Travailleurs.Personnes;

/// <summary>A person the service follows, whatever the number of employers.</summary>
public sealed class Travailleur : ICherchable
{
    public required Id<Travailleur> Id { get; init; }

    /// <summary>Fifteen characters with the key, checked. Unique among people who are not merged.</summary>
    public string? Nir { get; set; }

    public required string NomNaissance { get; set; }

    public string? NomUsage { get; set; }

    /// <summary>All first names, as on the identity card; the usual one is the first unless <see cref="PrenomUsuel"/> says otherwise.</summary>
    public required string Prenoms { get; set; }

    public string? PrenomUsuel { get; set; }

    public Sexe? Sexe { get; set; }

    public required DateOnly Naissance { get; set; }

    /// <summary>Official geographic code of the place of birth.</summary>
    public string? LieuNaissance { get; set; }

    public string? Courriel { get; set; }

    public string? Telephone { get; set; }

    /// <summary>Where the person lives, as they gave it: for letters. The employer neither declares it nor sees it.</summary>
    public string? Adresse { get; set; }

    public string? Complement { get; set; }

    public string? CodePostal { get; set; }

    public string? Commune { get; set; }

    /// <summary>Beneficiary of the duty to employ disabled workers, as the EMPLOYER declared it. What the person told the doctor is the file's.</summary>
    public bool Boeth { get; set; }

    /// <summary>« NOM PRENOM » upper case without accents: how people are sorted and compared.</summary>
    public required string NomTri { get; set; }

    /// <summary>After a merge: the person kept. A merged person has no contract left and shows nowhere.</summary>
    public Id<Travailleur>? FusionneVersId { get; set; }

    /// <summary>« Nom d’usage Prénom », as screens show it.</summary>
    public string NomAffiche => NomAfficheDe(NomNaissance, NomUsage, Prenoms, PrenomUsuel);

    /// <summary>The same, for who may read the names and nothing else of the person.</summary>
    public static string NomAfficheDe(string nomNaissance, string? nomUsage, string prenoms, string? prenomUsuel) =>
        $"{nomUsage ?? nomNaissance} {prenomUsuel ?? PremierPrenom(prenoms)}";

    /// <summary>The one way <see cref="NomTri"/> is made: from the names as screens show them.</summary>
    public static string NomTriDe(string nomNaissance, string? nomUsage, string prenoms, string? prenomUsuel) =>
        Texte.PourRecherche($"{nomUsage ?? nomNaissance} {prenomUsuel ?? PremierPrenom(prenoms)}");

    private static string PremierPrenom(string prenoms) => prenoms.Split([' ', ','], 2)[0];

    GenreCherchable ICherchable.Genre => GenreCherchable.Travailleur;

    long ICherchable.ObjetId => Id.Valeur;

    IEnumerable<string?> ICherchable.Textes => FusionneVersId is null ? [Nir, NomNaissance, NomUsage, Prenoms] : [];
}
