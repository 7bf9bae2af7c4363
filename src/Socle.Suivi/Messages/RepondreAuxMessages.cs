using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Acces;
using Socle.Suivi.Employeurs.Courriers;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;

namespace Socle.Suivi.Messages;

/// <summary>The service answers, assigns, closes and opens again; and sets the days it promises.</summary>
public sealed class RepondreAuxMessages(SocleDb db, Ecritures ecritures)
{
    private const int JoursAuPlus = 60;
    private static readonly Processus Reponse = new("message.repondre", "Réponse au message d’un employeur");
    private static readonly Processus Attribution = new("message.attribuer", "Message d’un employeur attribué");
    private static readonly Processus Cloture = new("message.clore", "Message d’un employeur clos");
    private static readonly Processus Reouverture = new("message.rouvrir", "Message d’un employeur rouvert");
    private static readonly Processus Delais = new("message.delais", "Délais de réponse aux employeurs");

    /// <param name="lus">Messages of the thread on the page one answers from: one more, and nobody has read it.</param>
    public Task<Resultat<Id<FilDeMessages>>> RepondreAsync(Id<FilDeMessages> id, int lus, string? texte, bool clore, CancellationToken arret = default) => SurAsync(Reponse, id, async (e, fil) =>
    {
        if ((EcrireAuService.Corps(texte, []) ?? await NonLuAsync(id, lus, arret)) is { } refus)
        {
            return refus;
        }
        (fil.Etat, fil.DernierLe, fil.ClosLe) = (clore ? EtatFil.Clos : EtatFil.Repondu, e.Instant, clore ? e.Instant : null);
        db.Ecrire(e, id, texte!, true, []);
        await PrevenirAsync(e, fil, arret);
        return null;
    }, arret);

    public Task<Resultat<Id<FilDeMessages>>> AttribuerAsync(Id<FilDeMessages> id, Role? equipe, Id<Compte>? compte, CancellationToken arret = default) => SurAsync(Attribution, id, async (_, fil) =>
    {
        var role = compte is { } qui ? await db.Set<Compte>().Where(c => c.Id == qui && c.Actif).Select(c => (Role?)c.Role).FirstOrDefaultAsync(arret) : equipe;
        if (role is not { } vers || !Droits.Autorise(vers, Permission.MessagesTenir))
        {
            return new Refus("message.vers", "Choisissez à qui confier ce message.");
        }
        (fil.VersRole, fil.VersCompteId) = (vers, compte);
        return null;
    }, arret);

    /// <param name="lus">As for an answer.</param>
    public Task<Resultat<Id<FilDeMessages>>> CloreAsync(Id<FilDeMessages> id, int lus, CancellationToken arret = default) => SurAsync(Cloture, id, async (e, fil) =>
    {
        if (await NonLuAsync(id, lus, arret) is { } refus)
        {
            return refus;
        }
        (fil.Etat, fil.ClosLe) = (EtatFil.Clos, e.Instant);
        return null;
    }, arret);

    public Task<Resultat<Id<FilDeMessages>>> RouvrirAsync(Id<FilDeMessages> id, CancellationToken arret = default) => SurAsync(Reouverture, id, (_, fil) =>
    {
        (fil.Etat, fil.ClosLe) = (EtatFil.ARepondre, null);
        return Task.FromResult<Refus?>(null);
    }, arret);

    public Task<Resultat<int>> ReglerAsync(IReadOnlyDictionary<SujetMessage, int?> jours, CancellationToken arret = default) => ecritures.Faire(Delais, null, async _ =>
    {
        if (jours.Values.Any(j => j is null or < 1 or > JoursAuPlus))
        {
            return new Refus("message.delai", $"Donnez à chaque sujet un nombre de jours, de 1 à {JoursAuPlus}.");
        }
        var connus = await db.Set<DelaiDeReponse>().ToDictionaryAsync(d => d.Sujet, arret);
        foreach (var (sujet, nombre) in jours)
        {
            if (connus.TryGetValue(sujet, out var delai))
            {
                delai.Jours = nombre!.Value;
            }
            else
            {
                db.Add(new DelaiDeReponse { Sujet = sujet, Jours = nombre!.Value });
            }
        }
        return Resultat.De(jours.Count);
    }, arret);

    public async Task<Dictionary<SujetMessage, int>> DelaisAsync(CancellationToken arret)
    {
        var connus = await db.Set<DelaiDeReponse>().AsNoTracking().ToDictionaryAsync(d => d.Sujet, d => d.Jours, arret);
        return Enum.GetValues<SujetMessage>().ToDictionary(s => s, s => connus.GetValueOrDefault(s, DelaiDeReponse.ParDefaut));
    }

    private async Task<Refus?> NonLuAsync(Id<FilDeMessages> id, int lus, CancellationToken arret) =>
        await db.Set<MessageEcrit>().CountAsync(m => m.FilId == id, arret) > lus ? RefusMessages.NonLu : null;

    /// <summary>Who asked is told that an answer waits: neither what about, nor what it says.</summary>
    private async Task PrevenirAsync(Ecriture ecriture, FilDeMessages fil, CancellationToken arret)
    {
        var courriel = await db.Set<Compte>().Where(c => c.Id == fil.OuvertParId && c.Actif).Select(c => c.Email).FirstOrDefaultAsync(arret);
        if (AdresseMail.Lire(courriel).EstSucces)
        {
            db.Envoyer(ecriture, GenreCourrier.Reponse, courriel!, null, null);
        }
    }

    private Task<Resultat<Id<FilDeMessages>>> SurAsync(Processus processus, Id<FilDeMessages> id, Func<Ecriture, FilDeMessages, Task<Refus?>> acte, CancellationToken arret) =>
        ecritures.Faire(processus, null, async e =>
        {
            await db.PrendreVerrouFilAsync(id, arret);
            return await db.Set<FilDeMessages>().FirstOrDefaultAsync(f => f.Id == id, arret) is not { } fil ? RefusMessages.Inconnu
                : await acte(e, fil) is { } refus ? refus : Resultat.De(id);
        }, arret);
}
