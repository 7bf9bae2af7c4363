using System.Text.Json;

namespace Socle.Droit;

/// <summary>An answer written as the contract says.</summary>
internal static class EcritureReponse
{
    public static void Ecrire(Utf8JsonWriter json, string? cas, SituationSuivi situation, ReponseSuivi reponse)
    {
        json.WriteStartObject();
        if (cas is not null)
        {
            json.WriteString("cas", cas);
        }

        json.WriteString("question", ContratSuivi.Question);
        EcritureSituation.Date(json, "date", reponse.Date);
        Corps(json, situation, reponse);
        json.WriteEndObject();
    }

    /// <summary>The fields of the answer, inside an object already opened.</summary>
    public static void Corps(Utf8JsonWriter json, SituationSuivi situation, ReponseSuivi reponse)
    {
        if (reponse.HorsCouverture)
        {
            json.WriteBoolean("horsCouverture", true);
        }
        else
        {
            json.WriteString("categorie", Codes.Categories.De(reponse.Categorie));
            Motifs(json, reponse);
            Exigences(json, situation, reponse);
            Droits(json, reponse);
            Alertes(json, reponse.Alertes);
            Manquants(json, reponse);
        }
    }

    private static void Motifs(Utf8JsonWriter json, ReponseSuivi reponse)
    {
        json.WriteStartArray("motifs");
        foreach (ref readonly var motif in reponse.Motifs.AsSpan())
        {
            json.WriteStartObject();
            json.WriteString("motif", Codes.Motifs.De(motif.Code));
            json.WriteStartArray("sources");
            json.WriteStringValue(motif.Source.Article);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Exigences(Utf8JsonWriter json, SituationSuivi situation, ReponseSuivi reponse)
    {
        json.WriteStartArray("exigences");
        foreach (ref readonly var exigence in reponse.Exigences.AsSpan())
        {
            json.WriteStartObject();
            json.WriteString("visite", Codes.Visites.De(exigence.Visite));
            if (exigence.HorsCouverture)
            {
                json.WriteBoolean("horsCouverture", true);
            }
            else
            {
                Echeance(json, exigence);
            }

            EcritureSituation.Textes(json, "par", Codes.Professions.DeEnsemble(exigence.Par));
            EcritureSituation.Textes(json, "sources", exigence.Sources.Articles());
            json.WriteString("preuve", Codes.Preuves.De(exigence.Preuve));
            json.WriteString("explication", exigence.Explication(situation, Public.Employeur));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Echeance(Utf8JsonWriter json, in Exigence exigence)
    {
        if (exigence.AuPlusTard is { } terme)
        {
            EcritureSituation.Date(json, "auPlusTard", terme);
        }
        else
        {
            json.WriteNull("auPlusTard");
        }

        json.WriteBoolean("avantAffectation", exigence.AvantAffectation);
        json.WriteString("etat", Codes.Etats.De(exigence.Etat));
    }

    private static void Droits(Utf8JsonWriter json, ReponseSuivi reponse)
    {
        json.WriteStartArray("droits");
        foreach (ref readonly var droit in reponse.Droits.AsSpan())
        {
            json.WriteStartObject();
            json.WriteString("droit", Codes.Droits.De(droit.Code));
            EcritureSituation.Date(json, "ouvertLe", droit.OuvertLe);
            EcritureSituation.Date(json, "jusquAu", droit.JusquAu);
            EcritureSituation.Textes(json, "sources", droit.Sources.Articles());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Alertes(Utf8JsonWriter json, IReadOnlyList<Alerte> alertes)
    {
        json.WriteStartArray("alertes");
        foreach (var alerte in alertes)
        {
            json.WriteStartObject();
            json.WriteString("code", Codes.Alertes.De(alerte.Code));
            EcritureSituation.Date(json, "date", alerte.Date);
            if (alerte.Source is { } source)
            {
                json.WriteStartArray("sources");
                json.WriteStringValue(source.Article);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Manquants(Utf8JsonWriter json, ReponseSuivi reponse)
    {
        json.WriteStartArray("manquants");
        foreach (ref readonly var manquant in reponse.Manquants.AsSpan())
        {
            json.WriteStringValue(manquant.Chemin);
        }

        json.WriteEndArray();
    }
}
