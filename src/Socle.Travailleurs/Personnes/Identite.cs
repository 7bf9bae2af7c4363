using Socle.Noyau;

namespace Socle.Travailleurs.Personnes;

/// <summary>The traits of a person, each well-formed and none contradicting another.</summary>
public sealed record Identite
{
    public Nir? Nir { get; init; }

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

    /// <summary>What duplicate detection looks at.</summary>
    public PersonneComparee Comparable => new(NomNaissance, Prenoms, Naissance, Nir, NomUsage);

    internal Travailleur EnTravailleur()
    {
        var travailleur = new Travailleur
        {
            Id = Id<Travailleur>.Nouveau(),
            NomNaissance = NomNaissance,
            Prenoms = Prenoms,
            Naissance = Naissance,
            NomTri = "",
        };
        Appliquer(travailleur);
        return travailleur;
    }

    internal void Appliquer(Travailleur travailleur)
    {
        travailleur.Nir = Nir?.ToString();
        travailleur.NomNaissance = NomNaissance;
        travailleur.NomUsage = NomUsage;
        travailleur.Prenoms = Prenoms;
        travailleur.PrenomUsuel = PrenomUsuel;
        travailleur.Sexe = Sexe;
        travailleur.Naissance = Naissance;
        travailleur.LieuNaissance = LieuNaissance;
        travailleur.Courriel = Courriel;
        travailleur.Telephone = Telephone;
        (travailleur.Adresse, travailleur.Complement) = (Adresse, Complement);
        (travailleur.CodePostal, travailleur.Commune) = (CodePostal, Commune);
        travailleur.Boeth = Boeth;
        travailleur.NomTri = Travailleur.NomTriDe(NomNaissance, NomUsage, Prenoms, PrenomUsuel);
    }
}
