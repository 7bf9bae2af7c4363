namespace Socle.Dossier.Contenus;

/// <summary>A post of the worker's career, here or at another employer, as the worker told it (curriculum laboris).</summary>
/// <param name="Profession">The trade, coded; the title stays as the worker said it.</param>
/// <param name="Pcs">Code of the trade, when known.</param>
/// <param name="Fin">Absent: still held.</param>
[Genre(GenreEcrit.PosteOccupe)]
public sealed record PosteOccupe(string Employeur, string Intitule, Terme? Profession, string? Pcs, DateOnly? Debut, DateOnly? Fin, string? Taches) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.PosteOccupe;

    public override string Resume => $"{Intitule}, {Employeur}";
}

/// <summary>How often, or how much, as a professional would say it.</summary>
public enum Intensite
{
    NonPrecisee,
    Occasionnelle,
    Reguliere,
    Quotidienne,
}

/// <summary>An exposure found by the service or told by the worker: it may differ from what the employer declared, and never goes to them.</summary>
[Genre(GenreEcrit.ExpositionConstatee)]
public sealed record ExpositionConstatee(Terme Agent, DateOnly? Debut, DateOnly? Fin, Intensite Intensite, string? Employeur, string? Commentaire) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.ExpositionConstatee;

    public override string Resume => Agent.Libelle;
}

/// <summary>A protection worn or present.</summary>
[Genre(GenreEcrit.ProtectionPortee)]
public sealed record ProtectionPortee(Terme Moyen, bool Portee, string? Commentaire) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.ProtectionPortee;

    public override string Resume => Portee ? Moyen.Libelle : $"{Moyen.Libelle} (non portée)";
}
