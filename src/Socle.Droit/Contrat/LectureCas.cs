using System.Text.Json;

namespace Socle.Droit;

/// <summary>A case without fault, ready to be answered.</summary>
internal readonly record struct CasPret(Question Question, object Faits, DateOnly Date)
{
    /// <summary>Writes the whole answer; <paramref name="cas"/> is the case that was read, whose name it recalls.</summary>
    public void Ecrire(Utf8JsonWriter json, JsonElement cas)
    {
        json.WriteStartObject();
        if (cas.TryGetProperty("cas", out var nom) && nom.ValueKind != JsonValueKind.Null)
        {
            json.WritePropertyName("cas");
            nom.WriteTo(json);
        }

        json.WriteString("question", Question.Nom);
        Json.Date(json, "date", Date);
        Question.Repondre(json, Faits, Date);
        json.WriteEndObject();
    }
}

/// <summary>Reads <c>cas</c>, <c>question</c>, <c>date</c> and <c>entree</c>; other fields beside them are left alone.</summary>
internal static class LectureCas
{
    /// <summary>None, with every fault, when the case cannot be answered.</summary>
    public static CasPret? Lire(JsonElement cas, string chemin, List<Faute> fautes)
    {
        var deja = fautes.Count;
        if (cas.ValueKind != JsonValueKind.Object)
        {
            fautes.Add(new(chemin, LecteurObjet.Brut(cas), "un objet avec cas, question, date et entree"));
            return null;
        }

        var objet = LecteurObjet.OuvrirLibre(cas, chemin, fautes, "cas", "question", "date", "entree");
        var nom = objet.Trouver("cas");
        objet.Exiger(nom is not { } n || LecteurObjet.Texte(n) is not null, "cas", "un texte");
        var question = ContratDroit.Trouver(objet.Trouver("question"));
        objet.Exiger(question is not null, "question", "une de : " + ContratDroit.NomsDesQuestions);
        var date = objet.Date("date", obligatoire: true);
        var faits = Entree(objet, question);
        return fautes.Count == deja ? new CasPret(question!, faits!, date!.Value) : null;
    }

    private static object? Entree(LecteurObjet objet, Question? question)
    {
        if (objet.Trouver("entree") is { } entree)
        {
            return question?.Lire(entree, objet.Vers("entree"), objet.Fautes);
        }

        objet.Exiger(false, "entree", "un objet");
        return null;
    }
}
