using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Adhesions;

/// <summary>What the service answers when it does not accept: a document is missing, or no. Both say why, in a mail.</summary>
public sealed class RepondreAdhesion(SocleDb db, Ecritures ecritures)
{
    private const int MotifAuPlus = 1000;

    public Task<Resultat<Id<DemandeAdhesion>>> RefuserAsync(Id<DemandeAdhesion> id, string? motif, CancellationToken arret = default) =>
        RepondreAsync(id, motif, ProcessusAdhesions.Refuser, EtatDemande.Refusee, GenreCourrier.Refusee, arret);

    public Task<Resultat<Id<DemandeAdhesion>>> DemanderPieceAsync(Id<DemandeAdhesion> id, string? laquelle, CancellationToken arret = default) =>
        RepondreAsync(id, laquelle, ProcessusAdhesions.DemanderPiece, EtatDemande.PieceAttendue, GenreCourrier.PieceDemandee, arret);

    /// <summary>Read inside the lock: of two people who answer at once, the second is told what the first did.</summary>
    internal static async Task<Resultat<DemandeAdhesion>> PrendreAsync(SocleDb db, Id<DemandeAdhesion> id, CancellationToken arret)
    {
        await db.PrendreVerrouAdherentsAsync(arret);
        return await db.Set<DemandeAdhesion>().FirstOrDefaultAsync(d => d.Id == id, arret) switch
        {
            null => RefusAdhesion.Introuvable,
            { EstATraiter: false } d => RefusAdhesion.DejaTraitee(d),
            var d => d,
        };
    }

    internal static void Signer(DemandeAdhesion demande, EtatDemande etat, Ecriture ecriture)
    {
        (demande.Etat, demande.TraiteeLe, demande.ModifieeLe) = (etat, ecriture.Instant, ecriture.Instant);
        (demande.TraiteeParId, demande.TraiteePar) = (ecriture.Auteur.Compte, ecriture.Auteur.Nom);
    }

    private Task<Resultat<Id<DemandeAdhesion>>> RepondreAsync(
        Id<DemandeAdhesion> id, string? motif, Processus processus, EtatDemande etat, GenreCourrier courrier, CancellationToken arret) =>
        ecritures.Faire(processus, null, async ecriture =>
        {
            if (!(await PrendreAsync(db, id, arret)).Reussit(out var demande, out var refus))
            {
                return refus;
            }
            var v = new Verification();
            var lu = v.Texte(motif, "Motif", etat == EtatDemande.Refusee ? "La raison" : "Ce qui manque", MotifAuPlus);
            if (v.Refus is { } vide)
            {
                return vide;
            }
            Signer(demande, etat, ecriture);
            (demande.Motif, demande.Demandes) = (lu, demande.Demandes + 1);
            ecriture.Emettre(new CourrierAdhesion(courrier, demande.Id, demande.Demandes));
            return Resultat.De(demande.Id);
        }, arret);
}
