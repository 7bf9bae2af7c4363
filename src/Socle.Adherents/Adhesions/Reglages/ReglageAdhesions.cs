using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Adherents.Adhesions;

/// <summary>Whom the service takes, and what it says to the others. One line; absent: nothing is set, the service looks at each request.</summary>
public sealed class ReglageAdhesions
{
    public const int Seul = 1;

    public int Cle { get; init; } = Seul;

    /// <summary>Joining online is open.</summary>
    public bool Ouvert { get; set; } = true;

    /// <summary>Departments of the territory, « 27 76 ». Both lists empty: not set.</summary>
    public string? Departements { get; set; }

    /// <summary>Post codes added to the departments, or alone.</summary>
    public string? CodesPostaux { get; set; }

    /// <summary>Sections of the NAF the service takes (« F G I »); empty: all.</summary>
    public string? Sections { get; set; }

    /// <summary>Household employers whose region the national service does not follow yet.</summary>
    public bool PrendreParticuliers { get; set; }

    /// <summary>Where a public employer is sent; empty: it is told to write.</summary>
    public string? OuPublics { get; set; }

    public string? OuAgricoles { get; set; }

    public string? OuAutres { get; set; }

    /// <summary>Where who stays outside may write.</summary>
    public string? Courriel { get; set; }

    /// <summary>Shown to who pays by transfer.</summary>
    public string? Iban { get; set; }

    /// <summary>Days a draft nobody signed is kept after its last step. Each of these keepings is the service's own choice: no text gives them.</summary>
    public int JoursBrouillon { get; set; } = GardeDesDemandes.JoursBrouillon;

    /// <summary>Months a signed request is kept while a document that was asked for never comes.</summary>
    public int MoisSansSuite { get; set; } = GardeDesDemandes.MoisSansSuite;

    public int MoisRefusees { get; set; } = GardeDesDemandes.MoisRefusees;

    /// <summary>Months after the member has left: until then the request is the proof of its contract.</summary>
    public int MoisAcceptees { get; set; } = GardeDesDemandes.MoisAcceptees;

    public IReadOnlyList<string> ListeDepartements => Mots(Departements);

    public IReadOnlyList<string> ListeCodesPostaux => Mots(CodesPostaux);

    public IReadOnlyList<string> ListeSections => Mots(Sections);

    /// <summary>True when the territory is not set: the service judges.</summary>
    public bool Couvre(CodePostal code) => (ListeDepartements.Count == 0 && ListeCodesPostaux.Count == 0)
        || ListeCodesPostaux.Contains(code.ToString()) || (code.Departement is { } d && ListeDepartements.Contains(d.Code));

    public static async Task<ReglageAdhesions> LireAsync(SocleDb db, CancellationToken arret) =>
        await db.Set<ReglageAdhesions>().AsNoTracking().FirstOrDefaultAsync(arret) ?? new();

    private static string[] Mots(string? texte) => (texte ?? "").Split([' ', ',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>One line of the public price grid.</summary>
public sealed class TarifAdhesion
{
    public required Id<TarifAdhesion> Id { get; init; }

    public required GenreAdherent Genre { get; init; }

    /// <summary>First day it is asked.</summary>
    public required DateOnly Du { get; init; }

    /// <summary>For one worker and one year, in cents.</summary>
    public required long ParTravailleur { get; set; }

    /// <summary>Once, when joining, in cents.</summary>
    public required long DroitEntree { get; set; }
}

/// <summary>Stored: never renumber.</summary>
public enum GenreDocumentAdhesion
{
    Statuts = 1,
    Reglement = 2,
    Grille = 3,
    Autre = 4,
}

/// <summary>A document of the service, shown before signing. Its versions are kept: each signature names the one it saw.</summary>
public sealed class DocumentAdhesion
{
    public required Id<DocumentAdhesion> Id { get; init; }

    public required GenreDocumentAdhesion Genre { get; init; }

    public required string Titre { get; init; }

    public required string Empreinte { get; init; }

    public required byte[] Octets { get; init; }

    public required DateTime PublieLe { get; init; }

    public DateTime? RetireLe { get; set; }
}
