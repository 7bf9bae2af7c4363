using System.Text.Json;
using static Socle.Droit.TexteJson;

namespace Socle.Droit;

/// <summary>An answer written as the contract says.</summary>
internal static class EcritureReponse
{
    private static readonly JsonEncodedText s_categorie = Encoder("categorie"), s_motifs = Encoder("motifs"), s_motif = Encoder("motif"),
        s_sources = Encoder("sources"), s_exigences = Encoder("exigences"), s_visite = Encoder("visite"), s_par = Encoder("par"),
        s_horsCouverture = Encoder("horsCouverture"), s_preuve = Encoder("preuve"), s_explication = Encoder("explication"),
        s_auPlusTard = Encoder("auPlusTard"), s_avantAffectation = Encoder("avantAffectation"), s_etat = Encoder("etat"),
        s_droits = Encoder("droits"), s_droit = Encoder("droit"), s_ouvertLe = Encoder("ouvertLe"), s_jusquAu = Encoder("jusquAu"),
        s_alertes = Encoder("alertes"), s_code = Encoder("code"), s_date = Encoder("date"), s_manquants = Encoder("manquants");

    public static void Ecrire(Utf8JsonWriter json, string? cas, SituationSuivi situation, ReponseSuivi reponse)
    {
        json.WriteStartObject();
        if (cas is not null)
        {
            json.WriteString("cas", cas);
        }

        json.WriteString("question", ContratSuivi.Question);
        Json.Date(json, s_date, reponse.Date);
        Corps(json, situation, reponse);
        json.WriteEndObject();
    }

    /// <summary>The fields of the answer, inside an object already opened.</summary>
    public static void Corps(Utf8JsonWriter json, SituationSuivi situation, ReponseSuivi reponse)
    {
        if (reponse.HorsCouverture)
        {
            json.WriteBoolean(s_horsCouverture, true);
            return;
        }

        json.WriteString(s_categorie, Codes.Categories.Encode(reponse.Categorie));
        Motifs(json, reponse.Motifs.AsSpan());
        Exigences(json, situation, reponse.Exigences.AsSpan());
        Droits(json, reponse.Droits.AsSpan());
        Alertes(json, reponse.Alertes.AsSpan());
        Manquants(json, reponse.Manquants.AsSpan());
    }

    private static void Motifs(Utf8JsonWriter json, ReadOnlySpan<MotifCategorie> motifs)
    {
        json.WriteStartArray(s_motifs);
        foreach (ref readonly var motif in motifs)
        {
            json.WriteStartObject();
            json.WriteString(s_motif, Codes.Motifs.Encode(motif.Code));
            Json.Source(json, s_sources, motif.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Exigences(Utf8JsonWriter json, SituationSuivi situation, ReadOnlySpan<Exigence> exigences)
    {
        json.WriteStartArray(s_exigences);
        foreach (ref readonly var exigence in exigences)
        {
            json.WriteStartObject();
            json.WriteString(s_visite, Codes.Visites.Encode(exigence.Visite));
            if (exigence.HorsCouverture)
            {
                json.WriteBoolean(s_horsCouverture, true);
            }
            else
            {
                Echeance(json, exigence);
            }

            Json.Codes(json, s_par, Codes.Professions, exigence.Par);
            Json.Sources(json, s_sources, exigence.Sources);
            json.WriteString(s_preuve, Codes.Preuves.Encode(exigence.Preuve));
            json.WriteString(s_explication, exigence.Explication(situation, Public.Employeur));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Echeance(Utf8JsonWriter json, in Exigence exigence)
    {
        if (exigence.AuPlusTard is { } terme)
        {
            Json.Date(json, s_auPlusTard, terme);
        }
        else
        {
            json.WriteNull(s_auPlusTard);
        }

        json.WriteBoolean(s_avantAffectation, exigence.AvantAffectation);
        json.WriteString(s_etat, Codes.Etats.Encode(exigence.Etat));
    }

    private static void Droits(Utf8JsonWriter json, ReadOnlySpan<DroitOuvert> droits)
    {
        json.WriteStartArray(s_droits);
        foreach (ref readonly var droit in droits)
        {
            json.WriteStartObject();
            json.WriteString(s_droit, Codes.Droits.Encode(droit.Code));
            Json.Date(json, s_ouvertLe, droit.OuvertLe);
            Json.Date(json, s_jusquAu, droit.JusquAu);
            Json.Sources(json, s_sources, droit.Sources);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Alertes(Utf8JsonWriter json, ReadOnlySpan<Alerte> alertes)
    {
        json.WriteStartArray(s_alertes);
        foreach (ref readonly var alerte in alertes)
        {
            json.WriteStartObject();
            json.WriteString(s_code, Codes.Alertes.Encode(alerte.Code));
            Json.Date(json, s_date, alerte.Date);
            if (alerte.Source is { } source)
            {
                Json.Source(json, s_sources, source);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Manquants(Utf8JsonWriter json, ReadOnlySpan<Manquant> manquants)
    {
        json.WriteStartArray(s_manquants);
        foreach (ref readonly var manquant in manquants)
        {
            json.WriteStringValue(manquant.Chemin);
        }

        json.WriteEndArray();
    }
}
