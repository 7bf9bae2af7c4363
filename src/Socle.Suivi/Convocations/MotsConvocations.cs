namespace Socle.Suivi.Convocations;

/// <summary>French words of the convocations.</summary>
public static class MotsConvocations
{
    public static string EnMots(this DestinataireMessage destinataire) => destinataire == DestinataireMessage.Travailleur ? "salarié" : "employeur";

    public static string EnMots(this Canal canal) => canal switch
    {
        Canal.Courriel => "courriel",
        Canal.Sms => "SMS",
        _ => "lettre",
    };

    public static string EnMots(this GenreMessage genre) => genre switch
    {
        GenreMessage.Convocation => "convocation",
        GenreMessage.Rappel => "rappel",
        GenreMessage.Deplacement => "déplacement",
        _ => "annulation",
    };

    public static string EnMots(this EtatConvocation etat) => etat switch
    {
        EtatConvocation.AEnvoyer => "à envoyer",
        EtatConvocation.EnCours => "en cours d’envoi",
        EtatConvocation.Envoyee => "envoyée",
        EtatConvocation.Incertaine => "peut-être envoyée",
        EtatConvocation.Echouee => "en échec",
        EtatConvocation.Rejetee => "revenue",
        EtatConvocation.SansAdresse => "sans adresse",
        EtatConvocation.Retiree => "retirée",
        _ => throw new ArgumentOutOfRangeException(nameof(etat)),
    };

    /// <summary>What the assistant has to do about it; null when nothing.</summary>
    public static string? QueFaire(this EtatConvocation etat, Canal? canal, bool aAppeler = false) => etat switch
    {
        _ when aAppeler => "Le rendez-vous est proche et a changé\u00A0: appelez la personne, puis notez-la prévenue.",
        EtatConvocation.AEnvoyer when canal == Canal.Lettre => "Imprimez la lettre, puis notez-la remise.",
        EtatConvocation.Incertaine => "L’envoi a été coupé\u00A0: demandez si le message est arrivé, puis notez-le envoyé ou renvoyez-le.",
        EtatConvocation.Echouee => "Le message a été refusé\u00A0: corrigez l’adresse et renvoyez, passez en lettre, ou téléphonez.",
        EtatConvocation.Rejetee => "Le message est revenu\u00A0: corrigez l’adresse et renvoyez, passez en lettre, ou téléphonez.",
        EtatConvocation.SansAdresse => "Aucune adresse connue\u00A0: complétez la fiche et renvoyez, ou téléphonez.",
        _ => null,
    };

    /// <summary>A code of failure in words.</summary>
    public static string? Expliquer(string? code) => code switch
    {
        null => null,
        Convocation.ParTelephone => "prévenu par téléphone",
        "interrompu" => "le programme s’est arrêté pendant l’envoi",
        "delai" => "le serveur n’a pas répondu à temps",
        "coupure" => "la liaison a été coupée",
        "injoignable" => "le serveur d’envoi ne répond pas",
        "coupure avant" => "la liaison a été coupée avant l’envoi",
        "identification" => "le serveur d’envoi a refusé le nom ou le mot de passe du service",
        "tls" => "la liaison chiffrée n’a pas pu s’établir",
        "composition" => "le message n’a pas pu être composé",
        "adresse" => "l’adresse est illisible",
        "smtp 550" or "smtp 551" or "smtp 553" or "retour" => "cette adresse n’existe pas ou ne reçoit plus",
        "smtp 552" => "la boîte de réception est pleine",
        _ => $"refus {code}",
    };
}
