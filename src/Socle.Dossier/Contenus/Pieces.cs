namespace Socle.Dossier.Contenus;

/// <summary>What a file is. Stored: never renumber.</summary>
public enum TypeFichier
{
    Pdf = 1,
    Jpeg = 2,
    Png = 3,

    /// <summary>What a machine wrote, whatever its format.</summary>
    Appareil = 4,

    /// <summary>A signed page, on a server without a browser.</summary>
    Html = 5,
}

/// <summary>Bytes kept beside an element, sealed with the key of its file.</summary>
/// <param name="Empreinte">SHA-256 of the bytes, 64 hexadecimal figures: how they are found again, here and in another service.</param>
public sealed record FichierPorte(string Empreinte, TypeFichier Type, long Taille);

/// <summary>A content that carries bytes.</summary>
public interface IPorteFichier
{
    FichierPorte? Fichier { get; }

    /// <summary>To name it when it is saved.</summary>
    string NomDeFichier { get; }
}

/// <summary>What a paper is, from a closed list. Stored: never renumber.</summary>
public enum NaturePiece
{
    Courrier = 1,
    CompteRendu = 2,
    ResultatExamen = 3,
    Imagerie = 4,
    QuestionnairePapier = 5,
    Autre = 6,

    /// <summary>The file a machine gave, kept beside what was read of it: nobody chooses it.</summary>
    FichierAppareil = 7,
}

/// <summary>A paper of the file: what it is called, what it is, its bytes.</summary>
/// <param name="Note">What must be known of it: why the identity it bears was accepted, for instance.</param>
[Genre(GenreEcrit.Piece)]
public sealed record Piece(string Titre, NaturePiece Nature, FichierPorte? Fichier, string? Note) : Contenu, IPorteFichier
{
    public override GenreEcrit Genre => GenreEcrit.Piece;

    public override string Resume => Titre;

    [System.Text.Json.Serialization.JsonIgnore]
    public string NomDeFichier => Titre;

    /// <summary>The block a paper belongs to comes from what it is: letters stand with letters (4°), results with health (3°). Our decision.</summary>
    public static Contenu De(string titre, NaturePiece nature, FichierPorte fichier, string? note) => EstDeSante(nature)
        ? new PieceDeSante(titre, nature, fichier, note)
        : new Piece(titre, nature, fichier, note);

    public static bool EstDeSante(NaturePiece nature) => nature is NaturePiece.ResultatExamen or NaturePiece.Imagerie or NaturePiece.QuestionnairePapier or NaturePiece.FichierAppareil;

    /// <summary>Those someone chooses, in the order of a list.</summary>
    public static IReadOnlyList<NaturePiece> Choisies { get; } =
        [NaturePiece.Courrier, NaturePiece.CompteRendu, NaturePiece.ResultatExamen, NaturePiece.Imagerie, NaturePiece.QuestionnairePapier, NaturePiece.Autre];

    public static string EnMots(NaturePiece nature) => nature switch
    {
        NaturePiece.Courrier => "Courrier",
        NaturePiece.CompteRendu => "Compte rendu",
        NaturePiece.ResultatExamen => "Résultat d’examen",
        NaturePiece.Imagerie => "Imagerie",
        NaturePiece.QuestionnairePapier => "Questionnaire papier",
        NaturePiece.FichierAppareil => "Fichier d’un appareil",
        _ => "Autre",
    };
}

/// <summary>The same, in the block of health.</summary>
[Genre(GenreEcrit.PieceDeSante)]
public sealed record PieceDeSante(string Titre, NaturePiece Nature, FichierPorte? Fichier, string? Note) : Contenu, IPorteFichier
{
    public override GenreEcrit Genre => GenreEcrit.PieceDeSante;

    public override string Resume => Titre;

    [System.Text.Json.Serialization.JsonIgnore]
    public string NomDeFichier => Titre;
}
