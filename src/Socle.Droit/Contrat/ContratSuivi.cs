using System.Text;
using System.Text.Json;

namespace Socle.Droit;

/// <summary>
/// The JSON contract of question « suivi », without reflection: a case in, an answer out, and the compact form of the facts
/// that is stored with a decision so that it can be replayed.
/// </summary>
public static class ContratSuivi
{
    public const string Question = "suivi";

    /// <summary>Reads a whole case: <c>cas</c>, <c>question</c>, <c>date</c>, <c>entree</c>. Other fields beside them are left alone.</summary>
    public static CasLu Lire(JsonElement cas)
    {
        var fautes = new List<Faute>();
        var pret = LectureCas.Lire(cas, "", fautes);
        if (pret is { Faits: not SituationSuivi })
        {
            fautes.Add(new("question", pret.Value.Question.Nom, Question));
        }

        return new CasLu
        {
            Cas = pret is not null && cas.TryGetProperty("cas", out var nom) ? LecteurObjet.Texte(nom) : null,
            Date = pret?.Date ?? default,
            Situation = pret?.Faits as SituationSuivi,
            Fautes = fautes,
        };
    }

    public static CasLu Lire(ReadOnlyMemory<byte> utf8) => AvecDocument(utf8, Lire);

    /// <summary>Reads the stored form of facts: what <see cref="EcrireSituation(SituationSuivi)"/> wrote.</summary>
    public static CasLu LireSituation(ReadOnlyMemory<byte> utf8) => AvecDocument(utf8, racine =>
    {
        var fautes = new List<Faute>();
        var situation = QuestionSuivi.Suivi.Lire(racine, "", fautes) as SituationSuivi;
        return new CasLu { Situation = fautes.Count == 0 ? situation : null, Fautes = fautes };
    });

    public static CasLu LireSituation(string json) => LireSituation(Encoding.UTF8.GetBytes(json));

    /// <summary>The compact form that is stored with a decision.</summary>
    public static string EcrireSituation(SituationSuivi situation)
    {
        var json = TexteJson.Commencer();
        EcrireSituation(json, situation);
        return TexteJson.Finir();
    }

    public static void EcrireSituation(Utf8JsonWriter json, SituationSuivi situation)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(situation);
        EcritureSituation.Ecrire(json, situation);
    }

    public static string EcrireReponse(string? cas, SituationSuivi situation, ReponseSuivi reponse)
    {
        var json = TexteJson.Commencer();
        EcrireReponse(json, cas, situation, reponse);
        return TexteJson.Finir();
    }

    public static void EcrireReponse(Utf8JsonWriter json, string? cas, SituationSuivi situation, ReponseSuivi reponse)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(reponse);
        EcritureReponse.Ecrire(json, cas, situation, reponse);
    }

    private static CasLu AvecDocument(ReadOnlyMemory<byte> utf8, Func<JsonElement, CasLu> lire)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return lire(document.RootElement);
        }
        catch (JsonException faute)
        {
            var attendu = $"un JSON bien formé (ligne {faute.LineNumber + 1}, octet {faute.BytePositionInLine + 1})";
            return new CasLu { Fautes = [new("", null, attendu)] };
        }
    }
}
