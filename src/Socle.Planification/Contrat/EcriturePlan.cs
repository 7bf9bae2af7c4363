using System.Text.Json;

namespace Socle.Planification.Contrat;

/// <summary>Writes a plan as the contract says.</summary>
public static class EcriturePlan
{
    public static void Ecrire(Plan plan, Stream flux)
    {
        using var json = new Utf8JsonWriter(flux);
        json.WriteStartObject();
        json.WriteString("instance", plan.Instance);
        json.WriteNumber("cout", plan.Cout);
        json.WriteNumber("borne", plan.Borne);
        Liste(json, "affectations", plan.Affectations, a =>
        {
            json.WriteNumberValue(a.Demande);
            if (a.Seance is { } seance)
            {
                json.WriteNumberValue(seance);
            }
            else
            {
                json.WriteNullValue();
            }
        });
        Liste(json, "nonPlacees", plan.NonPlacees, n =>
        {
            json.WriteNumberValue(n.Demande);
            json.WriteStringValue(n.Raison.Code());
        });
        json.WriteNumber("tours", plan.Tours);
        json.WriteStartObject("certificat");
        Liste(json, "seances", plan.Certificat.Seances, s =>
        {
            json.WriteNumberValue(s.Seance);
            json.WriteNumberValue(s.Prix);
        });
        Liste(json, "simultanes", plan.Certificat.Simultanes, s =>
        {
            json.WriteNumberValue(s.Employeur);
            json.WriteNumberValue(s.Jour);
            json.WriteNumberValue(s.DemiJournee);
            json.WriteNumberValue(s.Prix);
        });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Liste<T>(Utf8JsonWriter json, string nom, IEnumerable<T> lignes, Action<T> ligne)
    {
        json.WriteStartArray(nom);
        foreach (var une in lignes)
        {
            json.WriteStartArray();
            ligne(une);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
