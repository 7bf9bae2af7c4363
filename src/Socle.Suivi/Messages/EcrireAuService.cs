using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Fichiers;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Suivi.Messages;

/// <summary>A question as it was typed.</summary>
public sealed record QuestionPosee(Id<Entreprise> Entreprise, SujetMessage? Sujet, string? Objet, string? Texte, IReadOnlyList<PieceRecue> Pieces);

/// <summary>An employer writes to its service: a new thread, or one more message. Sorted to the team of its subject, with the day promised.</summary>
public sealed class EcrireAuService(SocleDb db, Ecritures ecritures, AuteurCourant auteur, TimeProvider temps)
{
    public const int PiecesAuPlus = 3;
    public const int OctetsAuPlus = 5 * 1024 * 1024;
    internal const int SignesAuPlus = 5000;
    private const int OuvertsAuPlus = 50;

    private static readonly Processus Ouverture = new("message.ouvrir", "Message d’un employeur");
    private static readonly Processus Suite = new("message.suivre", "Suite d’un message d’un employeur");

    public Task<Resultat<Id<FilDeMessages>>> OuvrirAsync(QuestionPosee question, CancellationToken arret = default) =>
        ecritures.Faire(Ouverture, null, async e =>
        {
            var v = new Verification();
            v.Exiger(question.Sujet is { } s && Enum.IsDefined(s), "message.sujet", "Choisissez de quoi il s’agit.", nameof(question.Sujet));
            var objet = v.Texte(question.Objet, nameof(question.Objet), "L’objet", 120);
            if (Refus.Reunir([v.Refus, Corps(question.Texte, question.Pieces)]) is { } refus)
            {
                return refus;
            }
            if (await db.Set<FilDeMessages>().CountAsync(f => f.EntrepriseId == question.Entreprise && f.Etat == EtatFil.ARepondre, arret) >= OuvertsAuPlus)
            {
                return new Refus("message.trop", "Beaucoup de vos messages attendent déjà une réponse\u00A0: complétez l’un d’eux, ou appelez votre service.");
            }
            var sujet = question.Sujet!.Value;
            var fil = new FilDeMessages
            {
                Id = Id<FilDeMessages>.Nouveau(),
                EntrepriseId = question.Entreprise,
                Sujet = sujet,
                Objet = objet,
                Etat = EtatFil.ARepondre,
                OuvertLe = e.Instant,
                OuvertParId = auteur.Valeur.Compte!.Value,
                OuvertPar = auteur.Valeur.Nom,
                DernierLe = e.Instant,
                AvantLe = await AvantAsync(sujet, arret),
                VersRole = sujet.Equipe(),
            };
            db.Add(fil);
            db.Ecrire(e, fil.Id, question.Texte!, false, question.Pieces);
            return Resultat.De(fil.Id);
        }, arret);

    /// <summary>Answered or closed, it waits again.</summary>
    public Task<Resultat<Id<FilDeMessages>>> SuivreAsync(Id<FilDeMessages> id, string? texte, IReadOnlyList<PieceRecue> pieces, CancellationToken arret = default) =>
        ecritures.Faire(Suite, null, async e =>
        {
            if (Corps(texte, pieces) is { } refus)
            {
                return refus;
            }
            await db.PrendreVerrouFilAsync(id, arret);
            if (await db.Set<FilDeMessages>().FirstOrDefaultAsync(f => f.Id == id, arret) is not { } fil)
            {
                return RefusMessages.Inconnu;
            }
            (fil.Etat, fil.ClosLe, fil.DernierLe, fil.AvantLe) = (EtatFil.ARepondre, null, e.Instant, await AvantAsync(fil.Sujet, arret));
            db.Ecrire(e, id, texte!, false, pieces);
            return Resultat.De(id);
        }, arret);

    internal static Refus? Corps(string? texte, IReadOnlyList<PieceRecue> pieces) => Refus.Reunir([
        string.IsNullOrWhiteSpace(texte) ? new("message.vide", "Écrivez votre message.", "Texte") : null,
        texte?.Length > SignesAuPlus ? new("message.long", $"{SignesAuPlus} signes au plus\u00A0: raccourcissez, ou joignez un document.", "Texte") : null,
        pieces.Count > PiecesAuPlus ? new("message.pieces", $"{PiecesAuPlus} pièces au plus\u00A0: réunissez-les en un PDF.", "Pieces") : null,
    ]);

    private async Task<DateOnly> AvantAsync(SujetMessage sujet, CancellationToken arret) =>
        temps.Aujourdhui().AddDays(await db.Set<DelaiDeReponse>().Where(d => d.Sujet == sujet).Select(d => (int?)d.Jours).FirstOrDefaultAsync(arret) ?? DelaiDeReponse.ParDefaut);
}

internal static class RefusMessages
{
    public static Refus Inconnu { get; } = new("message.inconnu", "Ce message n’est pas, ou plus, là\u00A0: reprenez depuis la liste.");

    public static Refus NonLu { get; } = new("message.non-lu", "Un message est arrivé depuis que cette page est ouverte\u00A0: lisez-le d’abord.", "Texte");

    public static void Ecrire(this SocleDb db, Ecriture ecriture, Id<FilDeMessages> fil, string texte, bool duService, IReadOnlyList<PieceRecue> pieces)
    {
        var message = new MessageEcrit
        {
            Id = Id<MessageEcrit>.Nouveau(),
            FilId = fil,
            Le = ecriture.Instant,
            Par = ecriture.Auteur.Nom,
            DuService = duService,
            Texte = texte.Trim().ReplaceLineEndings("\n"),
        };
        db.Add(message);
        db.AddRange(pieces.Select(p => new PieceMessage
        {
            Id = Id<PieceMessage>.Nouveau(),
            MessageId = message.Id,
            FilId = fil,
            Nom = p.Nom,
            Type = p.Type,
            Taille = p.Octets.Length,
            Octets = p.Octets,
        }));
    }
}
