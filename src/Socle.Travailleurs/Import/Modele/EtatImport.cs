namespace Socle.Travailleurs.Import;

/// <summary>Where a declaration is in its journey. Stored: never renumber.</summary>
public enum EtatImport
{
    /// <summary>The columns of the file must be told before it is read.</summary>
    Correspondance = 1,

    /// <summary>Queued or being read.</summary>
    Analyse = 2,

    /// <summary>The preview is ready; nothing is written.</summary>
    Pret = 3,

    /// <summary>Accepted by someone, queued or being written.</summary>
    Acceptation = 4,

    Accepte = 5,

    /// <summary>Acceptance stopped on request: some companies are done whole, the others not at all.</summary>
    Interrompu = 6,

    /// <summary>Queued or being undone.</summary>
    Annulation = 7,

    Annule = 8,

    /// <summary>The file itself could not be read.</summary>
    Refuse = 9,

    /// <summary>Left before acceptance: nothing was written.</summary>
    Abandonne = 10,
}

/// <summary>Stored: never renumber.</summary>
public enum GenreFichier
{
    Tableau = 1,
    Dsn = 2,
}

/// <summary>What a row would do. Stored: never renumber.</summary>
public enum IssueLigne
{
    /// <summary>A person the service does not know, and their contract.</summary>
    Creer = 1,

    /// <summary>A contract of a known person.</summary>
    CreerContrat = 2,
    Modifier = 3,
    Cloturer = 4,
    Inchangee = 5,
    Refusee = 6,

    /// <summary>Looks like someone: a person must say.</summary>
    Doublon = 7,

    /// <summary>Absent from a file said complete: closing is proposed.</summary>
    ClotureProposee = 8,
}

/// <summary>What became of one company of an import: done whole or not at all. Stored: never renumber.</summary>
public enum EtatEntrepriseImportee
{
    Appliquee = 1,

    /// <summary>The facts moved since the preview: nothing was written for it.</summary>
    ARevoir = 2,
    Annulee = 3,
}

/// <summary>Answer to a question of the preview. Stored: never renumber.</summary>
public enum ReponseLigne
{
    MemePersonne = 1,
    AutrePersonne = 2,
    Cloturer = 3,
    NePasCloturer = 4,
}
