namespace Socle.Dossier.Contenus;

/// <summary>What a visit says of a measure a protocol asks. Stored: never renumber.</summary>
public enum EtatMesure
{
    /// <summary>Nothing was said of it.</summary>
    NonDite,
    Faite,
    NonFaite,
}

/// <param name="Code">Of the question, the same through versions of its protocol.</param>
/// <param name="Question">As it read.</param>
public sealed record ReponseCodee(string Code, string Question, string Reponse, string? Unite);

/// <param name="Code">Of the list of examinations.</param>
/// <param name="Raison">Why not, when it was told.</param>
public sealed record MesureSuivie(string Code, string Libelle, EtatMesure Etat, string? Raison);

/// <summary>What a follow-up protocol asked at a visit, and what was answered: the version is kept, so that the question can be read as it was.</summary>
/// <param name="Famille">The protocol, whatever its version.</param>
/// <param name="Pourquoi">Why it concerned this person that day.</param>
[Genre(GenreEcrit.SuiviDeProtocole)]
public sealed record SuiviDeProtocole(string Famille, int Version, string Titre, string? Pourquoi, IReadOnlyList<ReponseCodee> Reponses, IReadOnlyList<MesureSuivie> Mesures) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.SuiviDeProtocole;

    public override string Resume => $"Protocole «\u00A0{Titre}\u00A0», version {Version}{(Parties() is { Length: > 0 } dites ? $"\u00A0: {dites}" : "")}";

    /// <summary>Each answer and each measure, in words.</summary>
    public IEnumerable<(string Libelle, string Valeur)> EnMots() => Reponses.Select(r => (r.Question, r.Unite is null ? r.Reponse : $"{r.Reponse} {r.Unite}"))
        .Concat(Mesures.Where(m => m.Etat != EtatMesure.NonDite).Select(m => (m.Libelle, m.Etat == EtatMesure.Faite ? "faite" : m.Raison is null ? "non faite" : $"non faite\u00A0: {m.Raison}")));

    private string Parties() => string.Join(", ", EnMots().Take(4).Select(p => $"{p.Libelle}\u00A0: {p.Valeur}"));
}
