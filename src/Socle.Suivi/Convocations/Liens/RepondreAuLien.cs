using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Traces;

namespace Socle.Suivi.Convocations.Liens;

/// <summary>
/// Confirms, excuses or moves an appointment from the link of its message, without an account: only what the link opens, only as long as
/// it opens it, and only on a button.
/// </summary>
public sealed class RepondreAuLien(
    Ecritures ecritures, AuteurCourant auteur, LireLien lire, ProposerCreneaux proposer, ChangerEtat changer, DeplacerRendezVous deplacer)
{
    private static readonly Processus Confirmation = new("lien.confirmer", "Confirmation par le lien d’une convocation");
    private static readonly Processus Excuse = new("lien.excuser", "Excuse par le lien d’une convocation");
    private static readonly Processus Deplacement = new("lien.deplacer", "Déplacement par le lien d’une convocation");

    private static Refus Ferme => new("lien.ferme", "Ce lien ne permet plus de répondre\u00A0: appelez le service.");

    /// <summary>Why a worker cannot come: closed, and never a health fact.</summary>
    public static IReadOnlyList<MotifEtape> MotifsDuTravailleur { get; } = [MotifEtape.ConvenancePersonnelle, MotifEtape.EmpechementTravail, MotifEtape.AParti];

    public static IReadOnlyList<MotifEtape> MotifsDeLEmployeur { get; } = [MotifEtape.EmpechementTravail, MotifEtape.EnArret, MotifEtape.AParti];

    public Task<Resultat<Id<RendezVous>>> ConfirmerAsync(string secret, Id<RendezVous> id, CancellationToken arret = default) =>
        FaireAsync(Confirmation, secret, id, (e, _, r) => r.Etat == EtatRendezVous.Confirme
            ? Task.FromResult(Resultat.De(r.Id))
            : changer.DansEcritureAsync(e, new(r.Id, r.Version, EtatRendezVous.Confirme), arret), arret);

    public Task<Resultat<Id<RendezVous>>> ExcuserAsync(string secret, Id<RendezVous> id, MotifEtape? motif, CancellationToken arret = default) =>
        FaireAsync(Excuse, secret, id, (e, destinataire, r) => motif is { } m && Motifs(destinataire).Contains(m)
            ? changer.DansEcritureAsync(e, new(r.Id, r.Version, EtatRendezVous.Excuse, m), arret)
            : Task.FromResult<Resultat<Id<RendezVous>>>(new Refus("lien.motif", "Choisissez une raison dans la liste.", "motif")), arret);

    /// <summary>To one of the places proposed, and no other; who chose it has confirmed it.</summary>
    public Task<Resultat<Id<RendezVous>>> DeplacerAsync(string secret, Id<RendezVous> id, Id<Vacation> vers, CancellationToken arret = default) =>
        FaireAsync(Deplacement, secret, id, async (e, destinataire, r) =>
        {
            if (destinataire != DestinataireMessage.Travailleur)
            {
                return Ferme;
            }
            return await DeplacerAsync(e, r.Id, r.Version, vers, proposer, deplacer, changer, arret);
        }, arret);

    /// <summary>Sent before any hour was chosen.</summary>
    public static Refus SansCreneau { get; } = new("lien.creneau", "Choisissez d’abord un créneau dans la liste, ou gardez celui que vous avez.");

    /// <summary>The move itself, whatever let the worker in.</summary>
    internal static async Task<Resultat<Id<RendezVous>>> DeplacerAsync(
        Ecriture ecriture, Id<RendezVous> id, int version, Id<Vacation> vers, ProposerCreneaux proposer, DeplacerRendezVous deplacer, ChangerEtat changer, CancellationToken arret)
    {
        if ((await proposer.LireAsync(id, arret)).FirstOrDefault(p => p.Vacation == vers) is not { } choisi)
        {
            return new Refus("lien.pris", "Ce créneau vient d’être pris\u00A0: en voici d’autres.");
        }
        var deplace = await deplacer.DansEcritureAsync(ecriture, new(id, version, vers, choisi.Debut, MotifEtape.ConvenancePersonnelle), arret);
        return deplace.EstRefus ? deplace : await changer.DansEcritureAsync(ecriture, new(id, version + 1, EtatRendezVous.Confirme), arret);
    }

    public static IReadOnlyList<MotifEtape> Motifs(DestinataireMessage destinataire) => destinataire == DestinataireMessage.Travailleur ? MotifsDuTravailleur : MotifsDeLEmployeur;

    private Task<Resultat<Id<RendezVous>>> FaireAsync(
        Processus processus, string secret, Id<RendezVous> id, Func<Ecriture, DestinataireMessage, RendezVousDuLien, Task<Resultat<Id<RendezVous>>>> acte, CancellationToken arret)
    {
        auteur.Valeur = new(null, "lien de convocation");
        return ecritures.Faire(processus, null, async e =>
        {
            if (await lire.LireAsync(secret, arret) is not { } lien || lien.RendezVous.FirstOrDefault(r => r.Id == id) is not { Ouvert: true } rendezVous)
            {
                return Ferme;
            }
            // The version just read inside the write: whoever opened the page earlier answers what stands now.
            return await acte(e, lien.Destinataire, rendezVous);
        }, arret);
    }
}
