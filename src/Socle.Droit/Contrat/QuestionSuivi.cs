using System.Text.Json;

namespace Socle.Droit;

/// <summary>« Quel suivi ? » : one answer per thread, filled again for each case.</summary>
internal static class QuestionSuivi
{
    public static readonly string[] Champs = ["travailleur", "poste", "visites", "arrets", "demandes", "embauchePrecedente"];

    public static readonly Question<SituationSuivi> Suivi = new(ContratSuivi.Question, Champs, LectureSituation.Lire, Repondre);

    [ThreadStatic]
    private static ReponseSuivi? t_reponse;

    private static void Repondre(Utf8JsonWriter json, SituationSuivi situation, DateOnly date)
    {
        t_reponse ??= new ReponseSuivi();
        MoteurSuivi.Repondre(situation, date, t_reponse);
        EcritureReponse.Corps(json, situation, t_reponse);
    }
}
