namespace Socle.Dossier.Thesaurus;

/// <summary>Our own short lists, in our own words, so that a service codes from the first day. Official or bought ones are imported beside.</summary>
public static class ThesaurusDeDepart
{
    /// <summary>Changes whenever a list does: what was chosen keeps the version it was chosen in.</summary>
    public const string Version = "2026-11";

    public const string Expositions = "expositions";
    public const string Professions = "professions";
    public const string Prevention = "prevention";
    public const string Examens = "examens";
    public const string Conseils = "conseils";
    public const string Effets = "effets";
    public const string Antecedents = "antecedents";
    public const string Vaccins = "vaccins";
    public const string ExamenClinique = "examen-clinique";

    /// <summary>Who publishes our own lists.</summary>
    public const string Source = "Liste de départ de Socle";

    public static IReadOnlyList<string> Noms { get; } = [Expositions, Professions, Prevention, Examens, Conseils, Effets, Antecedents, Vaccins, ExamenClinique];

    public static IEnumerable<VersionThesaurus> Toutes() => Noms.Select(Lire);

    /// <summary>Shipped with the product: a fault in it is a bug, not a refusal.</summary>
    public static VersionThesaurus Lire(string nom)
    {
        var ressource = $"Socle.Dossier.Thesaurus.Depart.{nom}.csv";
        using var flux = typeof(ThesaurusDeDepart).Assembly.GetManifestResourceStream(ressource)
            ?? throw new InvalidOperationException($"Resource {ressource} is not in the assembly.");
        return LireThesaurus.Tableau(flux, $"{nom}.csv", nom, Version, Source) is { EstSucces: true } lu
            ? lu.Valeur
            : throw new InvalidOperationException($"Starter thesaurus {nom} is faulty.");
    }
}
