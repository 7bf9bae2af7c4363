using System.Globalization;
using System.Text.Json;

namespace Socle.Droit;

/// <summary>Question « mutualisation », whose facts are a list.</summary>
internal static class QuestionMutualisation
{
    public static readonly Question<FaitsMutualisation, ReponseMutualisation> Mutualisation = new(
        "mutualisation", ["contrats", "annee"], Lire, MoteurMutualisation.Repondre, Ecrire);

    private static readonly string[] s_contrat =
        ["employeur", "debut", "fin", "pcs", "categorie", "heures", "particulierEmployeur", "interim", "serviceAutonome"];

    private static FaitsMutualisation Lire(LecteurObjet entree)
    {
        var annee = entree.Entier("annee", obligatoire: true, LecteurObjet.PremiereAnnee, LecteurObjet.DerniereAnnee);
        entree.Exiger(entree.Trouver("contrats") is not null, "contrats", "une liste");
        return new(annee ?? default, [.. entree.Liste("contrats", s_contrat, Contrat)]);
    }

    private static ContratDeTravail Contrat(LecteurObjet objet)
    {
        var debut = objet.Date("debut", obligatoire: true);
        var fin = objet.Date("fin");
        objet.Exiger(fin is null || debut is null || fin >= debut, "fin", "une date égale ou postérieure à debut");
        return new(
            objet.TexteExige("employeur") ?? "",
            debut ?? default,
            objet.TexteExige("pcs", longueurMinimale: 2) ?? "",
            objet.Code("categorie", Codes.Categories, obligatoire: true) ?? default,
            objet.Decimal("heures"),
            fin,
            objet.Booleen("particulierEmployeur") | objet.Booleen("interim") | objet.Booleen("serviceAutonome"));
    }

    private static void Ecrire(Utf8JsonWriter json, ReponseMutualisation reponse)
    {
        json.WriteBoolean("mutualise", reponse.Mutualise);
        json.WriteString("principal", reponse.Principal);
        json.WriteStartArray("parts");
        foreach (var part in reponse.Parts)
        {
            json.WriteStartObject();
            json.WriteString("employeur", part.Employeur);
            json.WriteNumber("part", part.Part);
            json.WriteString("fraction", string.Create(CultureInfo.InvariantCulture, $"1/{part.Sur}"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Json.Textes(json, "horsMutualisation", reponse.HorsMutualisation);
    }
}
