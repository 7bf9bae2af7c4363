using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Courriers;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Suivi.Partenaires;

/// <summary>What one service writes to another.</summary>
public enum GenreCourrier
{
    Demande = 1,
    Relance = 2,
    Annulation = 3,

    /// <summary>On a visit it asked for: the day given.</summary>
    Rendezvous = 4,

    /// <summary>On a visit it asked for: it was made.</summary>
    Retour = 5,

    /// <summary>On a visit it asked for: we cannot make it.</summary>
    Refus = 6,
}

/// <summary>A mail to write to a partner. Carries no name: it is written when it leaves.</summary>
/// <param name="Objet">Number of the visit entrusted, or received.</param>
/// <param name="Numero">Tells apart two mails of a kind about one visit.</param>
public sealed record CourrierAuPartenaire(GenreCourrier Genre, long Objet, int Numero);

internal static class EcrireAuPartenaire
{
    /// <summary>Queues the mail with the change; a letter is printed from its page.</summary>
    public static void Ecrire(this Ecriture ecriture, MoyenEnvoi? moyen, GenreCourrier genre, long objet, int numero)
    {
        if (moyen == MoyenEnvoi.Courriel)
        {
            ecriture.Emettre(new CourrierAuPartenaire(genre, objet, numero));
        }
    }
}

/// <summary>
/// Writes and sends the mail. Refused for now: tried again later, by the outbox. Refused for good, or perhaps taken: said on the visit, for
/// someone to send it again or print it.
/// </summary>
public sealed class ExpedierAuPartenaire(SocleDb db, ComposerCourrier composer, OptionsCourriel options, DossierEnvois dossier) : IDestinataire<CourrierAuPartenaire>
{
    public async Task RecevoirAsync(CourrierAuPartenaire message, CancellationToken arret)
    {
        if (!await VautEncoreAsync(message, arret))
        {
            return;
        }
        var courrier = await composer.LireAsync(message.Genre, message.Objet, arret);
        if (courrier is null || !AdresseMail.Lire(courrier.Courriel).Reussit(out var adresse))
        {
            await NoterAsync(message, courrier is null ? null : "adresse", arret);
            return;
        }
        await using var session = new SessionCourriel(options, dossier);
        var remise = await session.EnvoyerAsync(new($"partenaire-{message.Genre:D}-{new Id<VisiteConfiee>(message.Objet)}-{message.Numero}", adresse.Afficher(), courrier.Titre, courrier.EnTexte()));
        if (remise.Issue == IssueRemise.Passagere)
        {
            throw new IOException(remise.Code);
        }
        await NoterAsync(message, remise.Issue == IssueRemise.Acceptee ? null : remise.Code, arret);
    }

    /// <summary>A mail may leave long after it was asked for: a request taken back, or a day given up, is then no longer written.</summary>
    private async Task<bool> VautEncoreAsync(CourrierAuPartenaire message, CancellationToken arret)
    {
        var (confiee, recue) = (new Id<VisiteConfiee>(message.Objet), new Id<VisiteRecue>(message.Objet));
        return message.Genre switch
        {
            GenreCourrier.Demande or GenreCourrier.Relance => await db.Set<VisiteConfiee>().AnyAsync(v => v.Id == confiee && v.Etat < EtatConfiee.Realisee, arret),
            GenreCourrier.Rendezvous => await db.EtatDuRendezVousAsync(recue, arret) is not null,
            _ => true,
        };
    }

    private async Task NoterAsync(CourrierAuPartenaire message, string? echec, CancellationToken arret)
    {
        if (message.Genre <= GenreCourrier.Annulation)
        {
            var confiee = new Id<VisiteConfiee>(message.Objet);
            await db.Set<VisiteConfiee>().Where(v => v.Id == confiee && v.EchecEnvoi != echec).ExecuteUpdateAsync(v => v.SetProperty(x => x.EchecEnvoi, echec), arret);
            return;
        }
        var recue = new Id<VisiteRecue>(message.Objet);
        await db.Set<VisiteRecue>().Where(v => v.Id == recue && v.EchecEnvoi != echec).ExecuteUpdateAsync(v => v.SetProperty(x => x.EchecEnvoi, echec), arret);
    }
}
