using System.Text.Json;

namespace Socle.Droit;

/// <summary>Facts written as the contract's <c>entree</c>; what is absent or false is left out, so that the stored form stays small.</summary>
internal static class EcritureSituation
{
    private static readonly JsonEncodedText s_engins = TexteJson.Encoder("engins"), s_habilitations = TexteJson.Encoder("habilitations");

    public static void Ecrire(Utf8JsonWriter json, SituationSuivi situation)
    {
        json.WriteStartObject();
        Travailleur(json, situation);
        Poste(json, situation);
        Liste(json, "visites", situation.Visites, Visite);
        Liste(json, "arrets", situation.Arrets, Arret);
        Liste(json, "demandes", situation.Demandes, Demande);
        Precedente(json, situation.EmbauchePrecedente);
        json.WriteEndObject();
    }

    private static void Travailleur(Utf8JsonWriter json, SituationSuivi situation)
    {
        json.WriteStartObject("travailleur");
        Json.Date(json, "naissance", situation.Naissance);
        Vrai(json, "handicap", situation.Handicap);
        Vrai(json, "invalidite", situation.Invalidite);
        Vrai(json, "enceinte", situation.Enceinte);
        if (situation.Sexe is { } sexe)
        {
            json.WriteString("sexe", Codes.Sexes.De(sexe));
        }

        json.WriteEndObject();
    }

    private static void Poste(Utf8JsonWriter json, SituationSuivi situation)
    {
        json.WriteStartObject("poste");
        Json.Date(json, "debut", situation.DebutPoste);
        Json.Date(json, "fin", situation.FinPoste);
        json.WriteString("contrat", Codes.Contrats.De(situation.Contrat));
        Vrai(json, "nuit", situation.Nuit);
        Entier(json, "joursSaison", situation.JoursSaison);
        Vrai(json, "autresEmployeurs", situation.AutresEmployeurs);
        Vrai(json, "eloigne", situation.Eloigne);
        Vrai(json, "particulierEmployeur", situation.ParticulierEmployeur);
        Entier(json, "emploisVises", situation.EmploisVises);
        Entier(json, "anneeMiCarriere", situation.AnneeMiCarriere);
        Liste(json, "expositions", situation.Expositions, Exposition);
        if (situation.Engins != Engins.Aucun)
        {
            Json.Codes(json, s_engins, Codes.Engins, situation.Engins);
        }

        if (situation.Habilitations != Habilitations.Aucune)
        {
            Json.Codes(json, s_habilitations, Codes.Habilitations, situation.Habilitations);
        }

        json.WriteEndObject();
    }

    private static void Exposition(Utf8JsonWriter json, FaitExposition exposition)
    {
        json.WriteString("risque", Codes.Risques.De(exposition.Risque));
        Json.Date(json, "debut", exposition.Debut);
        Json.Date(json, "fin", exposition.Fin);
        if (exposition.AirMgM3 is null && exposition.PlombemieUgL is null)
        {
            return;
        }

        json.WriteStartObject("mesures");
        Nombre(json, "air", exposition.AirMgM3);
        Nombre(json, "plombemie", exposition.PlombemieUgL);
        json.WriteEndObject();
    }

    private static void Visite(Utf8JsonWriter json, FaitVisite visite)
    {
        json.WriteString("type", Codes.TypesDeVisite.De(visite.Type));
        Json.Date(json, "date", visite.Date);
        if (visite.Par != Profession.Inconnue)
        {
            json.WriteString("par", Codes.Professions.De(visite.Par));
        }

        Vrai(json, "mesures", visite.Mesures);
        Json.Date(json, "prochaineAuPlusTard", visite.ProchaineAuPlusTard);
    }

    private static void Arret(Utf8JsonWriter json, FaitArret arret)
    {
        json.WriteString("motif", Codes.MotifsArret.De(arret.Motif));
        Json.Date(json, "debut", arret.Debut);
        Json.Date(json, "fin", arret.Fin);
        Json.Date(json, "delivreLe", arret.DelivreLe);
    }

    private static void Demande(Utf8JsonWriter json, FaitDemande demande)
    {
        json.WriteString("par", Codes.Demandeurs.De(demande.Par));
        Json.Date(json, "le", demande.Le);
        json.WriteString("objet", Codes.Objets.De(demande.Objet));
    }

    private static void Precedente(Utf8JsonWriter json, EmbauchePrecedente? precedente)
    {
        if (precedente is not { } embauche)
        {
            return;
        }

        json.WriteStartObject("embauchePrecedente");
        Vrai(json, "emploiIdentique", embauche.EmploiIdentique);
        Vrai(json, "risquesEquivalents", embauche.RisquesEquivalents);
        Vrai(json, "avisDetenu", embauche.AvisDetenu);
        Vrai(json, "mesuresOuInaptitude", embauche.MesuresOuInaptitude);
        json.WriteEndObject();
    }

    private static void Liste<T>(Utf8JsonWriter json, string nom, Liste<T> elements, Action<Utf8JsonWriter, T> ecrire)
    {
        if (elements.Count == 0)
        {
            return;
        }

        json.WriteStartArray(nom);
        foreach (ref readonly var element in elements.AsSpan())
        {
            json.WriteStartObject();
            ecrire(json, element);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Vrai(Utf8JsonWriter json, string nom, bool valeur)
    {
        if (valeur)
        {
            json.WriteBoolean(nom, true);
        }
    }

    private static void Entier(Utf8JsonWriter json, string nom, int? entier)
    {
        if (entier is { } valeur)
        {
            json.WriteNumber(nom, valeur);
        }
    }

    private static void Nombre(Utf8JsonWriter json, string nom, decimal? nombre)
    {
        if (nombre is { } valeur)
        {
            json.WriteNumber(nom, valeur);
        }
    }
}
