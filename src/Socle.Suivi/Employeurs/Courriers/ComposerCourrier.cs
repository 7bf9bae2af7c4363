using Socle.Noyau;
using Socle.Suivi.Convocations;
using Socle.Suivi.Employeurs.Acces;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Technique.Comptes;
using Socle.Technique.Courriers;

namespace Socle.Suivi.Employeurs.Courriers;

/// <summary>What a mail to an employer says: plain text, who writes, what is asked before which day, one link.</summary>
public sealed class ComposerCourrier(ServiceEmetteur service, JetonsScelles jetons)
{
    internal const string Usage = "invitation";

    internal Courriel Composer(CourrierEmployeur courrier, Campagne? campagne, InvitationAcces? invitation, string? entreprise)
    {
        if (courrier.Genre == GenreCourrier.Reponse)
        {
            return Envoyer(courrier, $"Une réponse vous attend, {service.Nom}", "Votre service a répondu à l’un de vos messages.", "Lisez la réponse dans votre espace", $"{service.Adresse}/entreprise/messages");
        }
        var lien = invitation is null ? $"{service.Adresse}/entreprise/annuelle" : $"{service.Adresse}/invitation/{jetons.Pour(Usage, invitation.Id.Valeur, invitation.ExpireLe)}";
        var (objet, demande) = campagne is null
            ? ($"Votre accès à l’espace employeur, {service.Nom}", $"Vous êtes invité à l’espace employeur{(entreprise is null ? "" : $" de {entreprise}")}, chez {service.Nom}.")
            : ($"{(courrier.Genre == GenreCourrier.Rappel ? "Rappel\u00A0: déclaration" : "Déclaration")} annuelle {campagne.Annee}, {service.Nom}",
                $"La déclaration annuelle {campagne.Annee} de vos salariés est ouverte{(entreprise is null ? "" : $" pour {entreprise}")}. Elle est à signer avant le {campagne.Au.Longue()}.");
        var comment = invitation is null
            ? "Ouvrez votre espace"
            : $"Ouvrez ce lien pour créer votre accès ; il est personnel, ne sert qu’une fois et s’arrête le {new DateTimeOffset(invitation.ExpireLe, TimeSpan.Zero).DateAParis().Longue()}";
        return Envoyer(courrier, objet, demande, comment, lien);
    }

    private Courriel Envoyer(CourrierEmployeur courrier, string objet, string demande, string comment, string lien) => new($"employeur-{courrier.Id}-{courrier.Essais}", courrier.Courriel, objet, $"""
        Bonjour,

        {demande}

        {comment} :
        {lien}

        {service.Nom}

        Ce message est envoyé par une machine : n’y répondez pas.
        """);
}
