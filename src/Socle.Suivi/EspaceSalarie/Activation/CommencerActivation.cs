using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Convocations;
using Socle.Technique.Comptes;
using Socle.Technique.Courriers;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.EspaceSalarie.Activation;

public sealed record DebutActivation(string? Code, DateOnly? Naissance, string? Adresse);

/// <summary>
/// First step: the code of the paper, the birth date, and where to send a second code. The same answer, the same statements and the same
/// trace, whether the code exists, has served, or the date is another's: only the message that leaves makes the difference.
/// </summary>
public sealed class CommencerActivation(BaseComptes comptes, FileDeFond<EnvoyerMessage> file, ServiceEmetteur service, AuteurCourant auteur)
{
    private static readonly Processus Processus = new("espace.activer.commencer", "Code d’espace salarié présenté");

    public async Task<Resultat<Id<EssaiActivation>>> ExecuterAsync(DebutActivation saisie, CancellationToken arret = default)
    {
        var adresse = AdresseDonnee.Lire(saisie.Adresse);
        if (Refus.Reunir([saisie.Naissance is null ? RefusActivation.Naissance : null, adresse.EstRefus ? adresse.Refus : null]) is { } refus)
        {
            return refus;
        }
        auteur.Valeur = Auteur.Visiteur;
        var (id, confirmation) = (Id<EssaiActivation>.Nouveau(), SecretsActivation.NouvelleConfirmation());
        var juste = await comptes.EcrireAsync(Processus, e => JugerAsync(e, saisie, adresse.Valeur, id, confirmation, arret), arret: arret);
        var message = new MessageCourt(adresse.Valeur, "Votre code", $"{service.Nom}\u00A0: votre code de confirmation est {confirmation}. Ne le donnez à personne.");
        var part = juste.EstSucces && juste.Valeur;
        file.Confier(Auteur.Systeme(Processus.Code), (e, _) => part ? e.FaireAsync(message) : Task.CompletedTask, (_, _) => Task.CompletedTask);
        return juste.Map(_ => id);
    }

    private static async Task<Resultat<bool>> JugerAsync(
        Ecriture ecriture, DebutActivation saisie, string adresse, Id<EssaiActivation> id, string confirmation, CancellationToken arret)
    {
        var (empreinte, instant) = (SecretsActivation.Empreinte(saisie.Code), ecriture.Instant);
        // Counted before it is judged: guesses sent all at once are no more than guesses sent one by one.
        var admis = await ecriture.Db.Set<CodeActivation>()
            .Where(c => c.Empreinte == empreinte && c.UtiliseLe == null && c.AnnuleLe == null && c.ExpireLe > instant && c.Essais < CodeActivation.EssaisAuPlus)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Essais, x => x.Essais + 1), arret);
        var connu = await ecriture.Db.Set<CodeActivation>().Where(c => c.Empreinte == empreinte)
            .Join(ecriture.Db.Set<Travailleur>(), c => c.TravailleurId, t => t.Id, (c, t) => new { c.Id, t.Naissance }).FirstOrDefaultAsync(arret);
        var juste = admis > 0 && connu is not null && connu.Naissance == saisie.Naissance;
        ecriture.Db.Add(new EssaiActivation
        {
            Id = id,
            CodeId = juste ? connu!.Id : null,
            Adresse = adresse,
            Empreinte = SecretsActivation.Confirmation(id, confirmation),
            ExpireLe = instant + EssaiActivation.Duree,
        });
        ecriture.Tracer(juste ? ActionAudit.Fait : ActionAudit.Refus, "code_activation", connu?.Id.Valeur ?? 0);
        return juste;
    }
}
