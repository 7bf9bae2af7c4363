using System.Collections.Frozen;
using Socle.Dossier.Thesaurus;
using Socle.Noyau;
using Terme = Socle.Dossier.Thesaurus.Terme;

namespace Socle.Dossier.Protocoles;

/// <summary>The house's own lists, read once: exposures, examinations, advice.</summary>
public static class VocabulaireDesProtocoles
{
    private static readonly Lazy<VersionThesaurus> LesExpositions = new(() => ThesaurusDeDepart.Lire(ThesaurusDeDepart.Expositions));
    private static readonly Lazy<VersionThesaurus> LesExamens = new(() => ThesaurusDeDepart.Lire(ThesaurusDeDepart.Examens));
    private static readonly Lazy<VersionThesaurus> LesConseils = new(() => ThesaurusDeDepart.Lire(ThesaurusDeDepart.Conseils));
    private static readonly Lazy<FrozenDictionary<string, string>> ParMots = new(() => LesExpositions.Value.Termes
        .SelectMany(t => t.Synonymes.Prepend(t.Libelle), (t, mot) => (Mot: Texte.PourRecherche(mot), t.Code)).DistinctBy(x => x.Mot).ToFrozenDictionary(x => x.Mot, x => x.Code));

    public static VersionThesaurus Expositions => LesExpositions.Value;

    public static VersionThesaurus Examens => LesExamens.Value;

    public static VersionThesaurus Conseils => LesConseils.Value;

    /// <summary>What one chooses an examination in: headings left out.</summary>
    public static IEnumerable<Terme> ExamensAChoisir => Examens.Termes.Where(t => t.Parent is not null);

    /// <summary>The exposure these words are, when they are those of the list.</summary>
    public static string? CodeDExposition(string mots) => ParMots.Value.GetValueOrDefault(Texte.PourRecherche(mots));

    public static string LibelleExposition(string code) => Expositions.Trouver(code)?.Libelle ?? code;

    public static string LibelleExamen(string code) => Examens.Trouver(code)?.Libelle ?? code;

    public static string LibelleConseil(string code) => Conseils.Trouver(code)?.Libelle ?? code;

    /// <summary>This exposure, or one under it.</summary>
    public static bool Couvre(string large, string code) => large == code || Expositions.Ancetres(code).Any(t => t.Code == large);
}
