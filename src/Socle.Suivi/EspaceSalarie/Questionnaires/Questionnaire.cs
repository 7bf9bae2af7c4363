using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Depots;

namespace Socle.Suivi.EspaceSalarie.Questionnaires;

/// <param name="Choix">Empty: the worker's own words.</param>
public sealed record QuestionPosee(string Code, string Texte, IReadOnlyList<string> Choix, string? Aide = null)
{
    public bool EstLibre => Choix.Count == 0;
}

/// <summary>A closed list of questions in plain words. None is compulsory, none gives a score.</summary>
public sealed record Questionnaire(string Code, string Titre, string Presentation, IReadOnlyList<QuestionPosee> Questions)
{
    public const int LongueurAuPlus = 1000;

    /// <summary>What was answered, in the order of the questions. A choice that is not offered is refused.</summary>
    public Resultat<IReadOnlyList<ReponseDeposee>> Lire(Func<string, string?> reponses)
    {
        var lues = new List<ReponseDeposee>();
        foreach (var question in Questions)
        {
            if (reponses(question.Code)?.Trim() is not { Length: > 0 } dit)
            {
                continue;
            }
            if (dit.Length > LongueurAuPlus || (!question.EstLibre && !question.Choix.Contains(dit)))
            {
                return new Refus("depot.reponse", question.EstLibre ? $"Cette réponse est trop longue\u00A0: {LongueurAuPlus} caractères au plus." : "Choisissez une réponse dans la liste.", question.Code);
            }
            lues.Add(new(question.Texte, dit));
        }
        return Resultat.De<IReadOnlyList<ReponseDeposee>>(lues);
    }
}
