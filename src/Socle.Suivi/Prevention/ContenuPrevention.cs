using Socle.Noyau;

namespace Socle.Suivi.Prevention;

/// <param name="Conseil">Of a questionnaire: what is said to who chooses it.</param>
public sealed record ChoixPropose(string Texte, bool Juste, string? Conseil);

/// <param name="Pourquoi">Of a module: why the right answer is.</param>
public sealed record QuestionDePrevention(string Texte, IReadOnlyList<ChoixPropose> Choix, string? Pourquoi);

public sealed record EtapeModule(string Titre, string Texte, IReadOnlyList<QuestionDePrevention> Questions);

public sealed record QuestionnaireDeSante(string Texte, IReadOnlyList<QuestionDePrevention> Questions);

/// <summary>
/// Reads what the service typed. <c>=== Titre</c> begins a step; <c>?</c> a question, then its choices: <c>-</c> one, <c>+</c> the right one,
/// <c>&gt;</c> the advice given for the choice above, <c>!</c> why. What comes before a question is text.
/// </summary>
public static class ContenuPrevention
{
    private const string Etape = "=== ";

    public static Resultat<IReadOnlyList<EtapeModule>> Module(string contenu)
    {
        var etapes = new List<EtapeModule>();
        Morceau? courant = null;
        foreach (var (rang, ligne) in Lignes(contenu))
        {
            if (ligne.StartsWith(Etape, StringComparison.Ordinal))
            {
                if (Finir() is { } incomplete)
                {
                    return incomplete;
                }
                courant = new Morceau(ligne[Etape.Length..].Trim());
            }
            else if (Ajouter(courant, rang, ligne) is { } refus)
            {
                return refus;
            }
        }
        return Finir() is { } fin ? fin
            : etapes.Count == 0 ? new Refus("prevention.etapes", "Un module a au moins une étape\u00A0: commencez par une ligne «\u00A0=== Titre de l’étape\u00A0».", "Contenu")
            : Resultat.De<IReadOnlyList<EtapeModule>>(etapes);

        Refus? Finir()
        {
            if (courant is null)
            {
                return null;
            }
            etapes.Add(new(courant.Titre, courant.Texte, courant.Questions));
            return courant.Questions.Select(UneJuste).FirstOrDefault(r => r is not null);
        }
    }

    public static Resultat<QuestionnaireDeSante> Questionnaire(string contenu)
    {
        var morceau = new Morceau("");
        foreach (var (rang, ligne) in Lignes(contenu))
        {
            if (morceau.Lire(rang, ligne) is { } refus)
            {
                return refus;
            }
        }
        var lu = new QuestionnaireDeSante(morceau.Texte, morceau.Questions);
        return lu.Questions.Count == 0 ? new Refus("prevention.questions", "Un questionnaire a au moins une question\u00A0: une ligne «\u00A0? Votre question\u00A0», puis ses choix, un par ligne, après «\u00A0-\u00A0».", "Contenu")
            : lu.Questions.Select(Conseillee).FirstOrDefault(r => r is not null) is { } manque ? manque
            : lu;
    }

    private static Refus? Ajouter(Morceau? etape, int rang, string ligne) => etape is not null ? etape.Lire(rang, ligne)
        : ligne.Length == 0 ? null
        : Illisible(rang, "commencez par une étape\u00A0: «\u00A0=== Titre de l’étape\u00A0»");

    private static IEnumerable<(int Rang, string Ligne)> Lignes(string contenu) => contenu.ReplaceLineEndings("\n").Split('\n').Select((l, i) => (i + 1, l.TrimEnd()));

    private static Refus? UneJuste(QuestionDePrevention question) => question.Choix.Count < 2 || question.Choix.Count(c => c.Juste) != 1 || question.Pourquoi is null
        ? new Refus("prevention.question", $"«\u00A0{question.Texte}\u00A0»\u00A0: donnez au moins deux choix, un seul juste (ligne «\u00A0+\u00A0»), et pourquoi (ligne «\u00A0!\u00A0»).", "Contenu")
        : null;

    private static Refus? Conseillee(QuestionDePrevention question) => question.Choix.Count < 2 || question.Choix.Any(c => c.Conseil is null) || question.Choix.Any(c => c.Juste) || question.Pourquoi is not null
        ? new Refus("prevention.conseil", $"«\u00A0{question.Texte}\u00A0»\u00A0: donnez au moins deux choix (lignes «\u00A0-\u00A0»), et sous chacun son conseil (ligne «\u00A0>\u00A0»). Aucun n’est juste ni faux.", "Contenu")
        : null;

    private static Refus Illisible(int rang, string quoi) => new("prevention.ligne", $"Ligne {rang}\u00A0: {quoi}.", "Contenu");

    /// <summary>A text, then questions.</summary>
    private sealed class Morceau(string titre)
    {
        private readonly List<string> texte = [];
        private readonly List<(string Texte, List<ChoixPropose> Choix, string? Pourquoi)> questions = [];

        public string Titre => titre;

        public string Texte => string.Join('\n', texte).Trim();

        public IReadOnlyList<QuestionDePrevention> Questions => questions.ConvertAll(q => new QuestionDePrevention(q.Texte, q.Choix, q.Pourquoi));

        public Refus? Lire(int rang, string ligne)
        {
            if (ligne.StartsWith("? ", StringComparison.Ordinal))
            {
                questions.Add((ligne[2..].Trim(), [], null));
            }
            else if (questions.Count == 0)
            {
                texte.Add(ligne);
            }
            else if (ligne.Length > 0)
            {
                return DeQuestion(rang, ligne);
            }
            return null;
        }

        private Refus? DeQuestion(int rang, string ligne)
        {
            var (question, dit) = (questions[^1], ligne.Length > 2 ? ligne[2..].Trim() : "");
            switch (ligne.Length > 1 && ligne[1] == ' ' ? ligne[0] : ' ')
            {
                case '-' or '+':
                    question.Choix.Add(new(dit, ligne[0] == '+', null));
                    return null;
                case '>' when question.Choix.Count > 0:
                    question.Choix[^1] = question.Choix[^1] with { Conseil = question.Choix[^1].Conseil is { } avant ? $"{avant} {dit}" : dit };
                    return null;
                case '!':
                    questions[^1] = question with { Pourquoi = question.Pourquoi is { } deja ? $"{deja} {dit}" : dit };
                    return null;
                default:
                    return Illisible(rang, "après une question, chaque ligne commence par «\u00A0-\u00A0», «\u00A0+\u00A0», «\u00A0>\u00A0», «\u00A0!\u00A0» ou «\u00A0?\u00A0»");
            }
        }
    }
}
