namespace Socle.Dossier.Visites.Sections;

/// <summary>A part of the screen of a visit. Stored with drafts: never renumber.</summary>
public enum SectionVisite
{
    Consentement = 1,
    Objet = 2,
    Entretien = 3,
    Antecedents = 4,
    Mesures = 5,
    Examen = 6,
    Vaccinations = 7,
    Complementaires = 8,
    Observation = 9,
    Conseils = 10,
    Demandes = 11,
    Conclusion = 12,

    /// <summary>What follow-up protocols ask: its fields are those of the protocols that hold that day.</summary>
    Protocoles = 13,
}

/// <summary>How a field is filled.</summary>
public enum SaisieDeChamp
{
    Ligne,

    /// <summary>Several lines; see <see cref="ChampVisite.ParLigne"/>.</summary>
    Texte,
    Nombre,
    Case,
    Date,

    /// <summary>One of <see cref="ChampVisite.Choix"/>.</summary>
    Choix,
}

/// <summary>One field of a section.</summary>
/// <param name="Nom">In the form, within its section.</param>
/// <param name="Unite">Shown beside it.</param>
/// <param name="ParLigne">Each line becomes one element of the file.</param>
/// <param name="Groupe">Fields of one group stand on one row.</param>
/// <param name="Listes">What it is coded with, each line by itself when there are several.</param>
public sealed record ChampVisite(string Nom, string Libelle, SaisieDeChamp Saisie, IReadOnlyList<string>? Choix = null, string? Unite = null, bool ParLigne = false, string? Groupe = null, string? Aide = null, IReadOnlyList<string>? Listes = null);

/// <param name="Aide">What to do here, in one sentence.</param>
public sealed record PartieDeVisite(SectionVisite Section, string Titre, IReadOnlyList<ChampVisite> Champs, string? Aide = null);
