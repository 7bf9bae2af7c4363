using System.Text.Json;

namespace Socle.Droit;

/// <summary>The questions of a few facts: how each is read and answered.</summary>
internal static class QuestionsSimples
{
    public static readonly Question<FaitsInaptitude, ReponseInaptitude> Inaptitude = new(
        "inaptitude", ["premierExamen", "secondNecessaire"],
        entree => new(entree.Date("premierExamen", obligatoire: true) ?? default, entree.Booleen("secondNecessaire")),
        MoteurInaptitude.Repondre,
        (json, reponse) =>
        {
            EcritureSourcee.DateOuNull(json, "secondAuPlusTard", reponse.SecondAuPlusTard);
            EcritureSourcee.DateOuNull(json, "notificationAuPlusTard", reponse.NotificationAuPlusTard);
        });

    public static readonly Question<FaitsContestation, ReponseContestation> Contestation = new(
        "contestation", ["notifieLe", "zone"],
        entree => new(entree.Date("notifieLe", obligatoire: true) ?? default, entree.Code("zone", Codes.Zones)),
        MoteurContestation.Repondre,
        (json, reponse) =>
        {
            EcritureSourcee.DateOuNull(json, "terme", reponse.Terme);
            EcritureSourcee.DateOuNull(json, "termeReporte", reponse.TermeReporte);
        });

    public static readonly Question<FaitsCotisation, ReponseCotisation> Cotisation = new(
        "cotisation", ["annee", "montant"],
        entree => new(
            entree.Entier("annee", obligatoire: true, LecteurObjet.PremiereAnnee, LecteurObjet.DerniereAnnee) ?? default,
            entree.Decimal("montant", obligatoire: true) ?? default),
        MoteurCotisation.Repondre,
        (json, reponse) =>
        {
            json.WriteBoolean("dansLeTunnel", reponse.DansLeTunnel);
            json.WriteNumber("minimum", reponse.Minimum);
            json.WriteNumber("maximum", reponse.Maximum);
            json.WriteNumber("coutMoyen", reponse.CoutMoyen);
        });

    public static readonly Question<FaitsConservation, ReponseConservation> Conservation = new(
        "conservation",
        ["derniereVisite", "naissance", "deces", "finExpositionRayonnements", "finExpositionChimique", "finExpositionBiologique"],
        LireConservation,
        MoteurConservation.Repondre,
        (json, reponse) => EcritureSourcee.DateOuNull(json, "jusquAu", reponse.JusquAu));

    public static readonly Question<FaitsFicheEntreprise, ReponseFicheEntreprise> FicheEntreprise = new(
        "fiche_entreprise", ["adhesion", "derniereMiseAJour"],
        entree => new(entree.Date("adhesion", obligatoire: true) ?? default, entree.Date("derniereMiseAJour")),
        MoteurFicheEntreprise.Repondre,
        (json, reponse) =>
        {
            EcritureSourcee.DateOuNull(json, "auPlusTard", reponse.AuPlusTard);
            EcritureSourcee.Etat(json, reponse.Etat);
        });

    public static readonly Question<FaitsDuerp, ReponseDuerp> Duerp = new(
        "duerp", ["effectif", "derniereMiseAJour"],
        entree => new(entree.Entier("effectif", obligatoire: true) ?? default, entree.Date("derniereMiseAJour")),
        MoteurDuerp.Repondre,
        (json, reponse) =>
        {
            json.WriteBoolean("majAnnuelle", reponse.MajAnnuelle);
            json.WriteBoolean("papripact", reponse.Papripact);
            json.WriteNumber("conservationAns", reponse.ConservationAns);
            Json.Date(json, "auPlusTard", reponse.AuPlusTard);
            EcritureSourcee.Etat(json, reponse.Etat);
        });

    public static readonly Question<FaitsDelegation, ReponseDelegation> Delegation = new(
        "delegation", ["acte", "profession"],
        entree => new(
            entree.Code("acte", Codes.Actes, obligatoire: true) ?? default,
            entree.Code("profession", Codes.Professions, obligatoire: true) ?? default),
        MoteurDelegation.Repondre,
        (json, reponse) =>
        {
            json.WriteBoolean("autorise", reponse.Autorise);
            EcritureSourcee.CodesDe(json, "conditions", Codes.Conditions, reponse.Conditions);
        });

    public static readonly Question<FaitsDocument, ReponseDocument> Document = new(
        "document", ["visite", "conclusion"],
        entree => new(
            entree.Code("visite", Codes.ActesDeVisite, obligatoire: true) ?? default,
            entree.Code("conclusion", Codes.Conclusions, obligatoire: true) ?? default),
        MoteurDocument.Repondre,
        EcrireDocument);

    public static readonly Question<FaitsCertification, ReponseCertification> Certification = new(
        "certification", ["niveau", "obtenueLe"],
        entree => new(
            entree.Entier("niveau", obligatoire: true, 1, NiveauxDeCertification.Dernier) ?? default,
            entree.Date("obtenueLe", obligatoire: true) ?? default),
        MoteurCertification.Repondre,
        (json, reponse) =>
        {
            EcritureSourcee.DateOuNull(json, "expireLe", reponse.ExpireLe);
            json.WriteBoolean("renouvelableAuMemeNiveau", reponse.RenouvelableAuMemeNiveau);
        });

    private static FaitsConservation LireConservation(LecteurObjet entree)
    {
        var derniere = entree.Date("derniereVisite", obligatoire: true);
        var naissance = entree.Date("naissance");
        var deces = entree.Date("deces");
        entree.Exiger(naissance is null || derniere is null || derniere >= naissance, "naissance", "une date avant la dernière visite");
        entree.Exiger(deces is null || derniere is null || deces >= derniere, "deces", "une date égale ou postérieure à derniereVisite");
        return new(derniere ?? default)
        {
            Naissance = naissance,
            Deces = deces,
            FinExpositionRayonnements = entree.Date("finExpositionRayonnements"),
            FinExpositionChimique = entree.Date("finExpositionChimique"),
            FinExpositionBiologique = entree.Date("finExpositionBiologique"),
        };
    }

    private static void EcrireDocument(Utf8JsonWriter json, ReponseDocument reponse)
    {
        EcritureSourcee.CodesDe(json, "modeles", Codes.Modeles, reponse.Modeles);
        EcritureSourcee.CodesDe(json, "destinataires", Codes.Destinataires, reponse.Destinataires);
        if (reponse.SansObjet)
        {
            json.WriteBoolean("sansObjet", true);
        }
    }
}
