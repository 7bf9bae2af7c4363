namespace Socle.Dossier.Thesaurus;

/// <summary>Which lists each kind of question is coded with, the first ones first. A list that was not imported is passed over.</summary>
public static class ListesCodees
{
    /// <summary>Professions and social categories of Insee.</summary>
    public const string Pcs = "pcs";

    public static readonly IReadOnlyList<string> Expositions = [ThesaurusDeDepart.Expositions];
    public static readonly IReadOnlyList<string> Professions = [ThesaurusDeDepart.Professions, Pcs];
    public static readonly IReadOnlyList<string> Prevention = [ThesaurusDeDepart.Prevention];
    public static readonly IReadOnlyList<string> Examens = [ThesaurusDeDepart.Examens];
    public static readonly IReadOnlyList<string> Conseils = [ThesaurusDeDepart.Conseils];
    public static readonly IReadOnlyList<string> Effets = [ThesaurusDeDepart.Effets, LireCim10.Nom];
    public static readonly IReadOnlyList<string> Antecedents = [ThesaurusDeDepart.Antecedents, ThesaurusDeDepart.Effets, LireCim10.Nom];
    public static readonly IReadOnlyList<string> Habitudes = [ThesaurusDeDepart.Antecedents];
    public static readonly IReadOnlyList<string> Vaccins = [ThesaurusDeDepart.Vaccins];
    public static readonly IReadOnlyList<string> Constats = [ThesaurusDeDepart.ExamenClinique, ThesaurusDeDepart.Effets, LireCim10.Nom];

    /// <summary>Where each list is proposed.</summary>
    private static readonly (string Ou, IReadOnlyList<string> Listes)[] Questions =
    [
        ("expositions", Expositions), ("postes occupés", Professions), ("moyens de prévention", Prevention), ("examens complémentaires", Examens), ("conseils", Conseils),
        ("effets sur la santé", Effets), ("antécédents", Antecedents), ("habitudes de vie", Habitudes), ("vaccinations", Vaccins), ("examen clinique", Constats),
    ];

    public static IReadOnlyList<string> OuProposee(string nom) => [.. Questions.Where(q => q.Listes.Contains(nom)).Select(q => q.Ou)];

    /// <summary>As people call it.</summary>
    public static string Titre(string nom) => nom switch
    {
        ThesaurusDeDepart.Expositions => "Expositions",
        ThesaurusDeDepart.Professions => "Professions",
        ThesaurusDeDepart.Prevention => "Moyens de prévention",
        ThesaurusDeDepart.Examens => "Examens complémentaires",
        ThesaurusDeDepart.Conseils => "Conseils",
        ThesaurusDeDepart.Effets => "Effets sur la santé",
        ThesaurusDeDepart.Antecedents => "Antécédents et habitudes",
        ThesaurusDeDepart.Vaccins => "Vaccins",
        ThesaurusDeDepart.ExamenClinique => "Examen clinique",
        LireCim10.Nom => "CIM-10",
        Pcs => "PCS",
        "naf" => "NAF",
        _ => nom,
    };
}
