namespace Socle.Suivi.Convocations.Modeles;

/// <summary>The product's own texts: as little as possible, and never the kind of a visit.</summary>
internal static class ModelesParDefaut
{
    public static TexteModele De(CleModele cle) => (cle.Destinataire, cle.Canal) switch
    {
        (DestinataireMessage.Travailleur, Canal.Sms) => new(null, Sms(cle.Genre)),
        (DestinataireMessage.Travailleur, _) => new(Objet(cle.Genre), Travailleur(cle.Genre, cle.Canal)),
        _ => new(ObjetEmployeur(cle.Genre), Employeur(cle.Genre, cle.Canal)),
    };

    private static string Objet(GenreMessage genre) => genre switch
    {
        GenreMessage.Convocation => "Votre rendez-vous du {jour}",
        GenreMessage.Rappel => "Rappel : votre rendez-vous du {jour}",
        GenreMessage.Deplacement => "Votre rendez-vous est déplacé au {jour}",
        _ => "Votre rendez-vous du {jour} est annulé",
    };

    private static string Sms(GenreMessage genre) => genre switch
    {
        GenreMessage.Convocation => "{service} : rendez-vous {jour} à {heure}, {lieu}. Confirmer ou déplacer : {lien}",
        GenreMessage.Rappel => "{service} : rappel de votre rendez-vous {jour} à {heure}, {lieu}. Empêché ? {lien}",
        GenreMessage.Deplacement => "{service} : votre rendez-vous est déplacé au {jour} à {heure}, {lieu}. {lien}",
        _ => "{service} : votre rendez-vous du {jour} à {heure} est annulé.",
    };

    private static string Travailleur(GenreMessage genre, Canal canal) => string.Join("\n\n",
        "Bonjour {prenom} {nom},",
        genre switch
        {
            GenreMessage.Convocation => "Nous vous attendons {jour} à {heure}.",
            GenreMessage.Rappel => "Nous vous rappelons votre rendez-vous, {jour} à {heure}.",
            GenreMessage.Deplacement => "Votre rendez-vous est déplacé. Nous vous attendons {jour} à {heure}.",
            _ => "Votre rendez-vous du {jour} à {heure} est annulé. Vous n’avez rien à faire.",
        },
        genre == GenreMessage.Annulation ? Signature(canal) : $"{Lieu}\n\n{{documents_a_apporter}}\n\n{Repondre(canal)}\n\n{Signature(canal)}");

    private static string ObjetEmployeur(GenreMessage genre) => genre switch
    {
        GenreMessage.Convocation => "Rendez-vous de vos salariés du {jour}",
        GenreMessage.Rappel => "Rappel : rendez-vous de vos salariés du {jour}",
        GenreMessage.Deplacement => "Rendez-vous déplacé au {jour}",
        _ => "Rendez-vous du {jour} annulé",
    };

    private static string Employeur(GenreMessage genre, Canal canal) => string.Join("\n\n",
        "Bonjour,",
        genre switch
        {
            GenreMessage.Convocation => "Nous attendons ces salariés de {entreprise} :",
            GenreMessage.Rappel => "Nous vous rappelons les rendez-vous de ces salariés de {entreprise} :",
            GenreMessage.Deplacement => "Ce rendez-vous d’un salarié de {entreprise} est déplacé. Il est maintenant :",
            _ => "Ce rendez-vous d’un salarié de {entreprise} est annulé :",
        },
        "{salaries}",
        genre == GenreMessage.Annulation
            ? Signature(canal)
            : (canal == Canal.Courriel ? "Dites-nous s’ils viendront :\n{lien}" : "Si l’un d’eux ne peut pas venir, prévenez-nous. {telephone}") + $"\n\n{Signature(canal)}");

    private const string Lieu = "{lieu}\n{adresse}";

    private static string Repondre(Canal canal) => canal == Canal.Courriel
        ? "Confirmez votre venue, ou demandez un autre créneau :\n{lien}\n\nCe lien est à vous : ne le transmettez pas."
        : "Si vous ne pouvez pas venir, prévenez-nous. {telephone}";

    private static string Signature(Canal canal) => canal == Canal.Courriel ? "{service}\n{telephone}" : "{service}";
}
