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

    private static readonly JsonDocumentOptions s_lecture = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a whole case: <c>cas</c>, <c>question</c>, <c>date</c>, <c>entree</c>. Other fields beside them are left alone.</summary>
    public static CasLu Lire(JsonElement cas)
    {
        var fautes = new List<Faute>();
        if (cas.ValueKind != JsonValueKind.Object)
        {
            fautes.Add(new("", null, "un objet avec cas, question, date et entree"));
            return new CasLu { Fautes = fautes };
        }

        var objet = LecteurObjet.OuvrirLibre(cas, fautes);
        var nom = objet.Trouver("cas");
        var nomLu = nom is { } element ? LecteurObjet.Texte(element) : null;
        objet.Exiger(nom is null || nomLu is not null, "cas", "un texte");
        objet.Exiger(objet.Trouver("question") is { } question && LecteurObjet.Texte(question) == Question, "question", Question);
        var date = objet.Date("date", obligatoire: true);
        var situation = Entree(objet.Trouver("entree"), "entree", fautes);
        return new CasLu
        {
            Cas = nomLu,
            Date = date ?? default,
            Situation = fautes.Count == 0 ? situation : null,
            Fautes = fautes,
        };
    }

    public static CasLu Lire(ReadOnlyMemory<byte> utf8) => AvecDocument(utf8, Lire);

    /// <summary>Reads the stored form of facts: what <see cref="EcrireSituation(SituationSuivi)"/> wrote.</summary>
    public static CasLu LireSituation(ReadOnlyMemory<byte> utf8) => AvecDocument(utf8, racine =>
    {
        var fautes = new List<Faute>();
        var situation = Entree(racine, "", fautes);
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

    private static SituationSuivi? Entree(JsonElement? element, string chemin, List<Faute> fautes)
    {
        if (element is null)
        {
            fautes.Add(new(chemin, null, "un objet"));
            return null;
        }

        var entree = LecteurObjet.Ouvrir(
            element.Value, chemin, fautes, "travailleur", "poste", "visites", "arrets", "demandes", "embauchePrecedente");
        return entree is { } objet ? LectureSituation.Lire(objet) : null;
    }

    private static CasLu AvecDocument(ReadOnlyMemory<byte> utf8, Func<JsonElement, CasLu> lire)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, s_lecture);
            return lire(document.RootElement);
        }
        catch (JsonException faute)
        {
            var attendu = $"un JSON bien formé (ligne {faute.LineNumber + 1}, octet {faute.BytePositionInLine + 1})";
            return new CasLu { Fautes = [new("", null, attendu)] };
        }
    }
}
