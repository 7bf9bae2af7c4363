using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Socle.Droit;

/// <summary>
/// The JSON contract, whole: a case or an array of cases in, the answer or the array of answers out, in the same order.
/// Either every fault of every case is returned and nothing is written, or no fault is returned and every case is answered.
/// Cases are read, answered and written one at a time: memory does not grow with their number.
/// </summary>
public static class ContratDroit
{
    private static readonly Question[] s_questions =
    [
        QuestionSuivi.Suivi,
        QuestionsSimples.Inaptitude,
        QuestionsSimples.Contestation,
        QuestionsSimples.Cotisation,
        QuestionsSimples.Conservation,
        QuestionsSimples.FicheEntreprise,
        QuestionsSimples.Duerp,
        QuestionMutualisation.Mutualisation,
        QuestionsSimples.Delegation,
        QuestionsSimples.Document,
        QuestionsSimples.Certification,
    ];

    /// <summary>The questions, in the order of the contract.</summary>
    public static IReadOnlyList<string> Questions { get; } = Array.AsReadOnly(Array.ConvertAll(s_questions, q => q.Nom));

    internal static string NomsDesQuestions { get; } = string.Join(", ", s_questions.Select(q => q.Nom));

    private static ReadOnlySpan<byte> Marque => [0xEF, 0xBB, 0xBF];

    internal static IReadOnlyList<Question> ToutesLesQuestions => s_questions;

    /// <summary>Answers what <paramref name="utf8"/> asks into <paramref name="sortie"/>, or returns all that is wrong with it.</summary>
    public static IReadOnlyList<Faute> Repondre(ReadOnlyMemory<byte> utf8, IBufferWriter<byte> sortie) =>
        Repondre(new ReadOnlySequence<byte>(utf8), sortie);

    /// <summary>The same, for a text in several pieces, which may be longer than an array.</summary>
    public static IReadOnlyList<Faute> Repondre(in ReadOnlySequence<byte> utf8, IBufferWriter<byte> sortie)
    {
        ArgumentNullException.ThrowIfNull(sortie);
        var texte = SansMarque(utf8);
        var fautes = new List<Faute>();
        try
        {
            var lecteur = new Utf8JsonReader(texte);
            lecteur.Read();
            if (lecteur.TokenType == JsonTokenType.StartArray)
            {
                VerifierTableau(ref lecteur, fautes);
                if (fautes.Count == 0)
                {
                    RepondreTableau(texte, sortie);
                }
            }
            else
            {
                RepondreSeul(ref lecteur, fautes, sortie);
            }
        }
        catch (JsonException faute)
        {
            fautes.Add(new("", null, $"un JSON bien formé (ligne {faute.LineNumber + 1}, octet {faute.BytePositionInLine + 1})"));
        }

        return fautes;
    }

    /// <summary>The faults as the contract shows them: <c>[{ "champ", "lu", "attendu" }]</c>. They quote what was read: never log them.</summary>
    public static void EcrireFautes(IReadOnlyList<Faute> fautes, IBufferWriter<byte> sortie)
    {
        ArgumentNullException.ThrowIfNull(fautes);
        using var json = new Utf8JsonWriter(sortie, TexteJson.Options);
        json.WriteStartArray();
        foreach (var faute in fautes)
        {
            json.WriteStartObject();
            json.WriteString("champ", faute.Chemin);
            json.WriteString("lu", faute.ValeurLue);
            json.WriteString("attendu", faute.Attendu);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static Question? Trouver(JsonElement? nom) => nom is { } element && LecteurObjet.Texte(element) is { } texte
        ? Array.Find(s_questions, question => question.Nom == texte)
        : null;

    private static void RepondreSeul(ref Utf8JsonReader lecteur, List<Faute> fautes, IBufferWriter<byte> sortie)
    {
        using var document = JsonDocument.ParseValue(ref lecteur);
        lecteur.Read();
        if (LectureCas.Lire(document.RootElement, "", fautes) is { } cas)
        {
            var json = TexteJson.Ecrivain(sortie);
            cas.Ecrire(json, document.RootElement);
            json.Flush();
        }
    }

    private static void VerifierTableau(ref Utf8JsonReader lecteur, List<Faute> fautes)
    {
        for (var rang = 0; lecteur.Read() && lecteur.TokenType != JsonTokenType.EndArray; rang++)
        {
            using var document = JsonDocument.ParseValue(ref lecteur);
            LectureCas.Lire(document.RootElement, string.Create(CultureInfo.InvariantCulture, $"[{rang}]"), fautes);
        }

        lecteur.Read();
    }

    /// <summary>A second reading: keeping the facts of every case would cost more than reading them again.</summary>
    private static void RepondreTableau(in ReadOnlySequence<byte> texte, IBufferWriter<byte> sortie)
    {
        var lecteur = new Utf8JsonReader(texte);
        var json = TexteJson.Ecrivain(sortie);
        var fautes = new List<Faute>();
        json.WriteStartArray();
        for (lecteur.Read(); lecteur.Read() && lecteur.TokenType != JsonTokenType.EndArray;)
        {
            using var document = JsonDocument.ParseValue(ref lecteur);
            LectureCas.Lire(document.RootElement, "", fautes)!.Value.Ecrire(json, document.RootElement);
        }

        json.WriteEndArray();
        json.Flush();
    }

    private static ReadOnlySequence<byte> SansMarque(in ReadOnlySequence<byte> utf8)
    {
        Span<byte> debut = stackalloc byte[3];
        if (utf8.Length < debut.Length)
        {
            return utf8;
        }

        utf8.Slice(0, debut.Length).CopyTo(debut);
        return debut.SequenceEqual(Marque) ? utf8.Slice(debut.Length) : utf8;
    }
}
