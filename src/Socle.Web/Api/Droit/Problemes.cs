using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Socle.Droit;

namespace Socle.Web.Api.Droit;

/// <summary>One refusal, as RFC 9457 says it.</summary>
internal sealed record Probleme(int Statut, string Code, string Titre, string Detail);

/// <summary>The refusals of the open API of the law.</summary>
internal static class Problemes
{
    public const string Type = "application/problem+json";

    private static readonly JsonWriterOptions Ecriture = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly Probleme AutreMethode = new(
        StatusCodes.Status405MethodNotAllowed, "droit.autre-methode", "Le cas s’envoie par POST",
        $"Envoyez le cas par POST. Toutes les questions sont décrites à {PointDroit.Description}.");

    public static readonly Probleme PasDuJson = new(
        StatusCodes.Status415UnsupportedMediaType, "droit.pas-du-json", "Le cas s’envoie en JSON",
        "Envoyez l’en-tête « Content-Type: application/json ».");

    public static readonly Probleme CasFautif = new(
        StatusCodes.Status400BadRequest, "droit.cas-fautif", "Entrée refusée",
        "Corrigez tous les champs de « fautes » : chacun donne son chemin, la valeur lue et ce qui était attendu. Aucun cas n’a été répondu.");

    public static readonly Probleme TropDeDemandes = new(
        StatusCodes.Status429TooManyRequests, "droit.trop-de-demandes", "Trop de demandes depuis cette adresse",
        "Attendez une minute, ou envoyez plusieurs cas dans un même tableau.");

    public static Probleme TropGrand(int maximum) => new(
        StatusCodes.Status413PayloadTooLarge, "droit.trop-grand", "Entrée trop grande",
        $"Une demande tient en {maximum / 1024} Kio : coupez le tableau en plusieurs demandes.");

    public static async Task EcrireAsync(HttpContext contexte, Probleme probleme, IReadOnlyList<Faute>? fautes = null)
    {
        contexte.Response.StatusCode = probleme.Statut;
        contexte.Response.ContentType = Type;
        var sortie = contexte.Response.BodyWriter;
        var json = new Utf8JsonWriter(sortie, Ecriture);
        await using (json)
        {
            json.WriteStartObject();
            json.WriteString("type", "urn:socle:" + probleme.Code);
            json.WriteString("title", probleme.Titre);
            json.WriteNumber("status", probleme.Statut);
            json.WriteString("detail", probleme.Detail);
            if (fautes is not null)
            {
                json.WritePropertyName("fautes");
                json.WriteRawValue(Fautes(fautes), skipInputValidation: true);
            }
            json.WriteEndObject();
        }
        await sortie.FlushAsync(contexte.RequestAborted);
    }

    private static ReadOnlySpan<byte> Fautes(IReadOnlyList<Faute> fautes)
    {
        var texte = new ArrayBufferWriter<byte>(1024);
        ContratDroit.EcrireFautes(fautes, texte);
        return texte.WrittenSpan;
    }
}
