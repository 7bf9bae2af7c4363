using System.Text.Json;

namespace Socle.Droit;

/// <summary>The questions of a few facts: how each is read and answered.</summary>
internal static class QuestionsSimples
{
    public static readonly Question<FaitsInaptitude> Inaptitude = new(
        "inaptitude", ["premierExamen", "secondNecessaire"],
        entree => new(entree.Date("premierExamen", obligatoire: true) ?? default, entree.Booleen("secondNecessaire")),
        (json, faits, date) => EcritureSourcee.Ecrire(json, MoteurInaptitude.Repondre(faits, date), (j, reponse) =>
        {
            EcritureSourcee.DateOuNull(j, "secondAuPlusTard", reponse.SecondAuPlusTard);
            EcritureSourcee.DateOuNull(j, "notificationAuPlusTard", reponse.NotificationAuPlusTard);
        }));

    public static readonly Question<FaitsContestation> Contestation = new(
        "contestation", ["notifieLe", "zone"],
        entree => new(entree.Date("notifieLe", obligatoire: true) ?? default, entree.Code("zone", Codes.Zones)),
        (json, faits, date) => EcritureSourcee.Ecrire(json, MoteurContestation.Repondre(faits, date), (j, reponse) =>
        {
            EcritureSourcee.DateOuNull(j, "terme", reponse.Terme);
            EcritureSourcee.DateOuNull(j, "termeReporte", reponse.TermeReporte);
        }));

    public static readonly Question<FaitsCotisation> Cotisation = new(
        "cotisation", ["annee", "montant"],
        entree => new(
            entree.Entier("annee", obligatoire: true, LecteurObjet.PremiereAnnee, LecteurObjet.DerniereAnnee) ?? default,
            entree.Decimal("montant", obligatoire: true) ?? default),
        (json, faits, date) => EcritureSourcee.Ecrire(json, MoteurCotisation.Repondre(faits, date), (j, reponse) =>
        {
            j.WriteBoolean("dansLeTunnel", reponse.DansLeTunnel);
            j.WriteNumber("minimum", reponse.Minimum);
            j.WriteNumber("maximum", reponse.Maximum);
            j.WriteNumber("coutMoyen", reponse.CoutMoyen);
        }));

    public static readonly Question<FaitsConservation> Conservation = new(
        "conservation",
        ["derniereVisite", "naissance", "deces", "finExpositionRayonnements", "finExpositionChimique", "finExpositionBiologique"],
        LireConservation,
        (json, faits, date) => EcritureSourcee.Ecrire(json, MoteurConservation.Repondre(faits, date), (j, reponse) =>
            EcritureSourcee.DateOuNull(j, "jusquAu", reponse.JusquAu)));

    public static readonly Question<FaitsFicheEntreprise> FicheEntreprise = new(
        "fiche_entreprise", ["adhesion", "derniereMiseAJour"],
        entree => new(entree.Date("adhesion", obligatoire: true) ?? default, entree.Date("derniereMiseAJour")),
        (json, faits, date) => EcritureSourcee.Ecrire(json, MoteurFicheEntreprise.Repondre(faits, date), (j, reponse) =>
        {
            EcritureSourcee.DateOuNull(j, "auPlusTard", reponse.AuPlusTard);
            EcritureSourcee.Etat(j, reponse.Etat);
        }));

    public static readonly Question<FaitsDuerp> Duerp = new(
        "duerp", ["effectif", "derniereMiseAJour"],
        entree => new(entree.Entier("effectif", obligatoire: true) ?? default, entree.Date("derniereMiseAJour")),
        (json, faits, date) => EcritureSourcee.Ecrire(json, MoteurDuerp.Repondre(faits, date), (j, reponse) =>
        {
            j.WriteBoolean("majAnnuelle", reponse.MajAnnuelle);
            j.WriteBoolean("papripact", reponse.Papripact);
            j.WriteNumber("conservationAns", reponse.ConservationAns);
            EcritureSituation.Date(j, "auPlusTard", reponse.AuPlusTard);
            EcritureSourcee.Etat(j, reponse.Etat);
        }));

    public static readonly Question<FaitsDelegation> Delegation = new(
        "delegation", ["acte", "profession"],
        entree => new(
            entree.Code("acte", Codes.Actes, obligatoire: true) ?? default,
            entree.Code("profession", Codes.Professions, obligatoire: true) ?? default),
        (json, faits, date) => EcritureSourcee.Ecrire(json, MoteurDelegation.Repondre(faits, date), (j, reponse) =>
        {
            j.WriteBoolean("autorise", reponse.Autorise);
            EcritureSourcee.CodesDe(j, "conditions", Codes.Conditions, reponse.Conditions);
        }));

    public static readonly Question<FaitsDocument> Document = new(
        "document", ["visite", "conclusion"],
        entree => new(
            entree.Code("visite", Codes.ActesDeVisite, obligatoire: true) ?? default,
            entree.Code("conclusion", Codes.Conclusions, obligatoire: true) ?? default),
        (json, faits, date) => EcritureSourcee.Ecrire(json, MoteurDocument.Repondre(faits, date), EcrireDocument));

    public static readonly Question<FaitsCertification> Certification = new(
        "certification", ["niveau", "obtenueLe"],
        entree => new(
            entree.Entier("niveau", obligatoire: true, 1, NiveauxDeCertification.Dernier) ?? default,
            entree.Date("obtenueLe", obligatoire: true) ?? default),
        (json, faits, date) => EcritureSourcee.Ecrire(json, MoteurCertification.Repondre(faits, date), (j, reponse) =>
        {
            EcritureSourcee.DateOuNull(j, "expireLe", reponse.ExpireLe);
            j.WriteBoolean("renouvelableAuMemeNiveau", reponse.RenouvelableAuMemeNiveau);
        }));

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
