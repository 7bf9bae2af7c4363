using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Reprise;

/// <summary>One row of the file of workers, read. Null means that the export says nothing.</summary>
internal sealed record LigneSalarie
{
    public required string Fichier { get; init; }

    public required int Numero { get; init; }

    public required FicheAdherent Adherent { get; init; }

    public required IdentiteLue Personne { get; init; }

    public required ContratLu Contrat { get; init; }

    public required PosteLu Poste { get; init; }

    public required SuiviLu Suivi { get; init; }
}

internal sealed record IdentiteLue
{
    /// <summary>Its identifier in the old software, or what stands for one.</summary>
    public required string Cle { get; init; }

    public Nir? Nir { get; set; }

    public required string NomNaissance { get; init; }

    public string? NomUsage { get; init; }

    public required string Prenoms { get; init; }

    public string? PrenomUsuel { get; init; }

    public Noyau.Sexe? Sexe { get; init; }

    public required DateOnly Naissance { get; init; }

    public string? LieuNaissance { get; init; }

    public string? Courriel { get; init; }

    public string? Telephone { get; init; }

    public bool? Boeth { get; init; }

    public string NomTri => Travailleur.NomTriDe(NomNaissance, NomUsage, Prenoms, PrenomUsuel);
}

internal sealed record ContratLu
{
    /// <summary>Its identifier in the old software, when it has one.</summary>
    public string? Cle { get; init; }

    public string? Numero { get; init; }

    public string? Matricule { get; init; }

    public TypeContrat? Nature { get; init; }

    public required DateOnly Debut { get; init; }

    public DateOnly? FinPrevue { get; init; }

    public DateOnly? Fin { get; init; }

    public string? MotifFin { get; init; }

    public int? Quotite { get; init; }

    public int? JoursSaison { get; init; }
}

internal sealed record PosteLu
{
    public string? Libelle { get; init; }

    public CodePcs? Pcs { get; init; }

    public DateOnly? Debut { get; init; }

    public bool? Nuit { get; init; }

    public Engins? Engins { get; init; }

    public Habilitations? Habilitations { get; init; }

    /// <summary>Null when no column speaks of risks: those known here stand.</summary>
    public IReadOnlyList<Risque>? Risques { get; init; }

    /// <summary>Electrical work whose symbol is not told.</summary>
    public bool Electricien { get; init; }

    public bool DitQuelqueChose => Libelle is not null || Pcs is not null || Nuit == true || Engins is not (null or 0) || Habilitations is not (null or 0);
}

internal sealed record SuiviLu
{
    public Categorie? Categorie { get; init; }

    public DateOnly? DerniereVisite { get; init; }

    public GenreVisite? DerniereGenre { get; init; }

    public Profession DernierePar { get; init; }

    public string? DernierProfessionnel { get; init; }

    public DateOnly? Calculee { get; init; }

    public GenreVisite? CalculeeGenre { get; init; }

    public string? CalculeeTexte { get; init; }

    public bool Dispense { get; init; }

    public bool Exclue { get; init; }

    public DateOnly? Planifiee { get; init; }

    public TimeOnly? PlanifieeA { get; init; }

    public GenreVisite? PlanifieeGenre { get; init; }

    public string? PlanifieeProfessionnel { get; init; }
}
