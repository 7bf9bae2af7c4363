using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Taches;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Demandes;

/// <summary>Hands a request to someone, or to a role; or says it is done when no appointment answers it (a liaison meeting).</summary>
public sealed class ConfierDemande(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("demande.confier", "Demande de visite confiée");
    private static readonly Processus Traitement = new("demande.traiter", "Demande de visite traitée");

    private static Refus Inconnue { get; } = new("demande.inconnue", "Cette demande n’est plus dans la base\u00A0: elle a été retirée.");

    public Task<Resultat<Id<DemandeVisite>>> ExecuterAsync(Id<DemandeVisite> id, Destinataire? a, DateOnly? avant, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => ConfierAsync(e, id, a, avant, arret), arret);

    /// <summary>Answered otherwise than by an appointment: who says so, and when, stay.</summary>
    public Task<Resultat<Id<DemandeVisite>>> TraiterAsync(Id<DemandeVisite> id, CancellationToken arret = default) =>
        ecritures.Faire(Traitement, null, async e =>
        {
            if (await DemandeAsync(id, arret) is not { } demande)
            {
                return Inconnue;
            }
            if (!await db.Set<Tache>().AnyAsync(t => t.DemandeId == id && t.FaiteLe == null, arret))
            {
                db.Add(new Destinataire(null, e.Auteur.Compte).Confier(e, NatureTache.RepondreDemande, demande.TravailleurId, null, temps.Aujourdhui(), demande: id));
                await db.SaveChangesAsync(arret);
            }
            await db.AcheverAsync(e, id, arret);
            return Resultat.De(id);
        }, arret);

    private async Task<Resultat<Id<DemandeVisite>>> ConfierAsync(Ecriture ecriture, Id<DemandeVisite> id, Destinataire? a, DateOnly? avant, CancellationToken arret)
    {
        if (await DemandeAsync(id, arret) is not { } demande)
        {
            return Inconnue;
        }
        if (a is null || !await a.ExisteAsync(db, arret))
        {
            return new Refus("tache.vers", "Choisissez à qui confier la demande.");
        }
        if (avant is not { } jour || jour < temps.Aujourdhui())
        {
            return new Refus("tache.avant", "Donnez le jour où la demande doit avoir sa réponse, aujourd’hui ou plus tard.");
        }
        if (await db.Set<Tache>().FirstOrDefaultAsync(t => t.DemandeId == id && t.FaiteLe == null, arret) is { } deja)
        {
            (deja.VersRole, deja.VersCompteId, deja.EquipeId, deja.AvantLe) = (a.Role, a.Compte, null, jour);
        }
        else
        {
            db.Add(a.Confier(ecriture, NatureTache.RepondreDemande, demande.TravailleurId, null, jour, demande: id));
        }
        return id;
    }

    private Task<DemandeVisite?> DemandeAsync(Id<DemandeVisite> id, CancellationToken arret) => db.Set<DemandeVisite>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, arret);
}
