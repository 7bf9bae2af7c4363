using Socle.Dossier.Acces;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Thesaurus;
using Socle.Dossier.Traces;
using Terme = Socle.Dossier.Contenus.Terme;

namespace Socle.Dossier.Formes;

/// <summary>The file's own vocabulary, in the words of those who read it.</summary>
public static class MotsContenus
{
    public static string EnMots(this Blocs bloc) => bloc switch
    {
        Blocs.Identite => "Identité et médecin traitant",
        Blocs.Expositions => "Postes et expositions",
        Blocs.Sante => "Santé",
        Blocs.Correspondances => "Correspondances",
        Blocs.Conclusions => "Conclusions, conseils et demandes",
        Blocs.Informations => "Information sur les droits",
        Blocs.Consentements => "Consentements et oppositions",
        _ => throw new ArgumentOutOfRangeException(nameof(bloc)),
    };

    /// <summary>Several, as the trail tells them.</summary>
    public static string EnListe(this Blocs blocs) => blocs switch
    {
        Blocs.Aucun => "",
        Blocs.Tous => "Tout le dossier",
        _ => string.Join(", ", Un.Where(b => blocs.HasFlag(b)).Select(b => b.EnMots())),
    };

    /// <summary>Each of the seven, in the order of the law.</summary>
    public static IReadOnlyList<Blocs> Un { get; } =
        [Blocs.Identite, Blocs.Expositions, Blocs.Sante, Blocs.Correspondances, Blocs.Conclusions, Blocs.Informations, Blocs.Consentements];

    public static string EnMots(this OrigineEcrit origine) => origine switch
    {
        OrigineEcrit.Professionnel => "écrit par le service",
        OrigineEcrit.Travailleur => "dit par le travailleur",
        OrigineEcrit.Appareil => "lu d’un appareil",
        OrigineEcrit.AutreService => "reçu d’un autre service",
        OrigineEcrit.Reprise => "repris de l’ancien logiciel",
        _ => throw new ArgumentOutOfRangeException(nameof(origine)),
    };

    public static string EnMots(this GenreOpposition genre) => genre switch
    {
        GenreOpposition.ProfessionnelsSousAutorite => "Accès du médecin praticien correspondant et des professionnels sous l’autorité du médecin",
        GenreOpposition.AutresServices => "Accès aux dossiers des autres services, et des autres services à celui-ci",
        _ => throw new ArgumentOutOfRangeException(nameof(genre)),
    };

    public static string EnMots(this ActionDossier action) => action switch
    {
        ActionDossier.Creation => "Ouverture du dossier",
        ActionDossier.Consultation => "Lecture",
        ActionDossier.Ecriture => "Ajout",
        ActionDossier.Correction => "Correction",
        ActionDossier.Retrait => "Retrait",
        ActionDossier.Impression => "Impression",
        ActionDossier.Export => "Export",
        ActionDossier.Refus => "Refus",
        ActionDossier.BrisDeGlace => "Accès exceptionnel",
        ActionDossier.Delegation => "Délégation d’accès",
        ActionDossier.Opposition => "Opposition",
        ActionDossier.OuvertureDeVisite => "Ouverture d’une visite",
        ActionDossier.Brouillon => "Brouillon de visite",
        ActionDossier.ConclusionDeVisite => "Conclusion d’une visite",
        ActionDossier.Signature => "Signature",
        ActionDossier.Remise => "Remise d’un document",
        ActionDossier.Transfert => "Transfert",
        ActionDossier.Reception => "Réception",
        ActionDossier.Cles => "Clés",
        ActionDossier.Purge => "Destruction",
        ActionDossier.Avis => "Avis d’accès exceptionnel lu",
        ActionDossier.Nomenclature => "Import d’une nomenclature",
        ActionDossier.Protocole => "Protocole de suivi",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    public static string EnMots(this GenreEcrit genre) => FormesDuDossier.De(genre)?.Pluriel ?? genre switch
    {
        GenreEcrit.Mesures => "Mesures",
        GenreEcrit.Questionnaire => "Questionnaires",
        GenreEcrit.Audiogramme => "Audiogrammes",
        GenreEcrit.Spirometrie => "Spirométries",
        GenreEcrit.AcuiteVisuelle => "Acuité visuelle",
        GenreEcrit.Piece => "Pièces",
        GenreEcrit.PieceDeSante => "Pièces (résultats, imagerie, questionnaires)",
        GenreEcrit.ResultatsMesures => "Autres résultats d’appareils",
        GenreEcrit.Conclusion => "Conclusions",
        GenreEcrit.SuiviDeProtocole => "Protocoles suivis",
        GenreEcrit.Inaptitude => "Procédures d’inaptitude",
        _ => throw new ArgumentOutOfRangeException(nameof(genre)),
    };

    /// <summary>What a term is coded with, or that it is not.</summary>
    public static string EnMots(this Terme terme) => terme.EstCode
        ? $"«\u00A0{terme.Libelle}\u00A0»\u00A0: {ListesCodees.Titre(terme.Thesaurus)} {terme.Code}, version {terme.Version}"
        : $"«\u00A0{terme.Libelle}\u00A0»\u00A0: non codé";

    /// <summary>One answer among a few.</summary>
    internal static string EnMots(Enum choix) => choix switch
    {
        NatureAntecedent.Medical => "Médical",
        NatureAntecedent.Chirurgical => "Chirurgical",
        NatureAntecedent.Familial => "Familial",
        NatureAntecedent.Professionnel => "Professionnel",
        NatureAntecedent.Allergie => "Allergie",
        Intensite.NonPrecisee => "Non précisée",
        Intensite.Occasionnelle => "Occasionnelle",
        Intensite.Reguliere => "Régulière",
        Intensite.Quotidienne => "Quotidienne",
        NatureDemande demande => new Demande(demande, null).Resume,
        _ => throw new ArgumentOutOfRangeException(nameof(choix)),
    };
}
